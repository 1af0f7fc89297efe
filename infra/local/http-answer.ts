import type { ServerResponse } from 'node:http';

/** What goes back over the wire. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: Buffer;
}

/** An answer of API Gateway itself, such as 404 `{"message":"Not Found"}`. */
export const gatewayAnswer = (status: number, message: string): HttpAnswer => ({
  status,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(JSON.stringify({ message })),
});

const whole = (body: unknown): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: Buffer.from(typeof body === 'string' ? body : (JSON.stringify(body) ?? '')),
});

const headersOf = (headers: unknown, cookies: unknown): HttpAnswer['headers'] => {
  const given = Object.entries((headers ?? {}) as Record<string, unknown>);
  const lower = Object.fromEntries(given.map(([name, value]) => [name.toLowerCase(), String(value)]));
  const typed = { 'content-type': 'text/plain;charset=UTF-8', ...lower };
  return Array.isArray(cookies) ? { ...typed, 'set-cookie': cookies.map(String) } : typed;
};

/**
 * A function's result as an answer, payload format 2.0: without a `statusCode` the whole result is the body, and a result
 * that is no answer is the gateway's own 500.
 * @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export const answerOf = (result: unknown): HttpAnswer => {
  if (typeof result !== 'object' || result === null || !('statusCode' in result)) return whole(result);
  const { statusCode, headers, cookies, body, isBase64Encoded } = result as Record<string, unknown>;
  const status = Number(statusCode);
  if (!Number.isInteger(status) || status < 200 || status > 599) return gatewayAnswer(500, 'Internal Server Error');
  const text = typeof body === 'string' ? body : (JSON.stringify(body) ?? '');
  return {
    status,
    headers: headersOf(headers, cookies),
    body: Buffer.from(text, isBase64Encoded === true ? 'base64' : 'utf8'),
  };
};

/** Sends it; a HEAD gets the headers alone. */
export const send = (response: ServerResponse, { status, headers, body }: HttpAnswer): void => {
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  response.setHeader('content-length', body.length);
  response.writeHead(status).end(body);
};
