import { createServer } from 'node:http';
import type { IncomingMessage, RequestListener, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { answerOf, gatewayAnswer, send } from './http-answer.ts';
import type { HttpAnswer } from './http-answer.ts';
import { eventOf } from './http-event.ts';
import { matcherOf } from './http-routes.ts';
import type { Match, Route } from './http-routes.ts';
import type { LocalFunction } from './local-function.ts';

/** @see https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-quotas.html */
const bodyLimit = 10 * 1024 * 1024;
const headersLimit = 10_240;
/** Of the whole event, base64 included: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const eventLimit = 6 * 1024 * 1024;

/** One request that was answered, without its path, which can hold a secret. */
export interface Served {
  readonly routeKey: string;
  readonly at: Date;
  readonly method: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly status: number;
  readonly milliseconds: number;
  readonly body: Buffer;
}

export interface FrontOptions {
  readonly apiId: string;
  readonly routes: readonly Route<LocalFunction>[];
  readonly served: (served: Served) => void;
}

/** The body, or `undefined` when it is over the limit; then the rest is read away so that the answer arrives. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    length += (chunk as Buffer).length;
    if (length <= bodyLimit) chunks.push(chunk as Buffer);
  }
  return length <= bodyLimit ? Buffer.concat(chunks) : undefined;
};

type Asked = Match<LocalFunction> & { readonly request: IncomingMessage; readonly apiId: string; readonly at: Date };

const ask = async ({ target, ...asked }: Asked): Promise<HttpAnswer> => {
  const body = await bodyOf(asked.request);
  if (!body) return gatewayAnswer(413, 'Request Entity Too Large');
  const event = eventOf({ ...asked, body });
  if (Buffer.byteLength(JSON.stringify(event)) > eventLimit) return gatewayAnswer(413, 'Request Entity Too Large');
  try {
    return answerOf(await target.invoke(event));
  } catch {
    // The function's own failure was printed where it happened; the outside learns as little of it as in AWS.
    return gatewayAnswer(500, 'Internal Server Error');
  }
};

/** The HTTP API of the template: finds the route, asks its function, answers as API Gateway does. */
export const frontOf = ({ apiId, routes, served }: FrontOptions) => {
  const match = matcherOf(routes);
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const at = new Date();
    const method = request.method ?? 'GET';
    const found = match(method, (request.url ?? '/').split('?')[0] ?? '/');
    const answer = found ? await ask({ ...found, request, apiId, at }) : gatewayAnswer(404, 'Not Found');
    send(response, answer);
    const { status, body } = answer;
    const milliseconds = Date.now() - at.getTime();
    const { routeKey, parameters } = found ?? { routeKey: 'no route', parameters: {} };
    served({ routeKey, parameters, at, method, status, milliseconds, body });
  };
};

/** Takes the port at once, so that a port in use is known before anything else is made. */
export const listen = (
  port: number,
  host: string,
  listener: RequestListener,
): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createServer({ maxHeaderSize: headersLimit }, listener);
    server.once('error', (error: NodeJS.ErrnoException) => {
      const taken = `Port ${port} on ${host} is taken: stop what listens there, or start with another PORT (0 picks a free one).`;
      reject(error.code === 'EADDRINUSE' ? new Error(taken, { cause: error }) : error);
    });
    server.listen(port, host, () => resolve({ server, port: (server.address() as AddressInfo).port }));
  });
