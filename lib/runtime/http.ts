import type { Answer } from '../pipeline/answer.ts';
import type { Delivery } from '../providers/provider.ts';

/** What we use of an HTTP API event, payload format 2.0.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html */
export interface HttpEvent {
  readonly routeKey: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly queryStringParameters?: Readonly<Record<string, string | undefined>>;
  readonly pathParameters?: Readonly<Record<string, string | undefined>>;
  readonly requestContext: { readonly http: { readonly method: string; readonly sourceIp?: string } };
  readonly body?: string;
  readonly isBase64Encoded: boolean;
}

export interface HttpResult {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const present = (values: Readonly<Record<string, string | undefined>> | undefined): Record<string, string> =>
  Object.fromEntries(Object.entries(values ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined));

const lowerCased = (headers: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));

/** The body as the bytes that came. */
export const bodyOf = ({ body = '', isBase64Encoded }: HttpEvent): Buffer =>
  Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8');

/** The event as a delivery, once, so that nothing behind it knows of Lambda. */
export const deliveryOf = (event: HttpEvent, receivedAt: Date): Delivery => ({
  source: event.pathParameters?.source ?? '',
  method: event.requestContext.http.method,
  headers: lowerCased(present(event.headers)),
  query: present(event.queryStringParameters),
  body: bodyOf(event),
  pathSecret: event.pathParameters?.secret,
  address: event.requestContext.http.sourceIp,
  receivedAt,
});

const typeOf = (status: number, text: string | undefined): string => {
  if (text !== undefined) return 'text/plain; charset=utf-8';
  return status >= 400 ? 'application/problem+json' : 'application/json';
};

/** JSON, or `application/problem+json` for what went wrong, unless it is a text for a person; never cached. */
export const resultOf = ({ status, body, text, headers }: Answer): HttpResult => ({
  statusCode: status,
  headers: {
    'content-type': typeOf(status, text),
    'cache-control': 'no-store',
    ...headers,
  },
  body: text ?? (body === undefined ? '' : JSON.stringify(body)),
});
