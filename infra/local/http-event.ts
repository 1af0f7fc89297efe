import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

import { account } from './template.ts';

/** What the front knows of one request. */
export interface Arrival {
  readonly request: IncomingMessage;
  readonly body: Buffer;
  readonly routeKey: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly apiId: string;
  readonly at: Date;
}

/**
 * Only these reach a function as text, everything else as base64, a form and a missing content type too. Measured against
 * the real service in https://github.com/ministackorg/ministack/pull/766.
 */
const readAsText = /^(?:text\/[^;]+|application\/(?:json|xml|javascript))\s*(?:;|$)/i;

const textOf = (contentType: string | undefined, body: Buffer): string | undefined => {
  if (!readAsText.test(contentType ?? '')) return undefined;
  const text = body.toString('utf8');
  // Bytes that are no UTF-8 would come out changed, and a signature over them would not match any more.
  return Buffer.from(text, 'utf8').equals(body) ? text : undefined;
};

const headersOf = (request: IncomingMessage): Record<string, string> => {
  const distinct = Object.entries(request.headersDistinct).map(
    ([name, values]) => [name, (values ?? []).join(',')] as const,
  );
  const { cookie: _, ...headers } = Object.fromEntries(distinct);
  return {
    ...headers,
    'x-forwarded-for': [headers['x-forwarded-for'], request.socket.remoteAddress].filter(Boolean).join(', '),
    'x-forwarded-port': String(request.socket.localPort),
    'x-forwarded-proto': 'http',
  };
};

const queryOf = (query: string): Record<string, string> | undefined => {
  const search = new URLSearchParams(query);
  const parameters = [...new Set(search.keys())].map((name) => [name, search.getAll(name).join(',')] as const);
  return parameters.length > 0 ? Object.fromEntries(parameters) : undefined;
};

const two = (value: number): string => String(value).padStart(2, '0');

/** The common log format, such as `12/Mar/2020:19:03:58 +0000`. */
const logTime = (at: Date): string => {
  const month = at.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${two(at.getUTCDate())}/${month}/${at.getUTCFullYear()}:${time} +0000`;
};

const contextOf = ({ request, routeKey, apiId, at }: Arrival, path: string) => ({
  accountId: account,
  apiId,
  domainName: request.headers.host ?? '',
  domainPrefix: apiId,
  http: {
    method: request.method,
    path,
    protocol: `HTTP/${request.httpVersion}`,
    sourceIp: request.socket.remoteAddress,
    userAgent: request.headers['user-agent'] ?? '',
  },
  requestId: randomUUID(),
  routeKey,
  stage: '$default',
  time: logTime(at),
  timeEpoch: at.getTime(),
});

/**
 * The event of an HTTP API, payload format 2.0.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const eventOf = (arrival: Arrival): Record<string, unknown> => {
  const { request, body, routeKey, parameters } = arrival;
  const [path = '/', ...query] = (request.url ?? '/').split('?');
  const text = textOf(request.headers['content-type'], body);
  return {
    version: '2.0',
    routeKey,
    rawPath: path,
    rawQueryString: query.join('?'),
    cookies: request.headers.cookie?.split('; '),
    headers: headersOf(request),
    queryStringParameters: queryOf(query.join('?')),
    requestContext: contextOf(arrival, path),
    pathParameters: Object.keys(parameters).length > 0 ? parameters : undefined,
    body: body.length > 0 ? (text ?? body.toString('base64')) : undefined,
    isBase64Encoded: body.length > 0 && text === undefined,
  };
};
