import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** An error as the runtime reports it. */
export interface Failure {
  readonly errorType: string;
  readonly errorMessage: string;
}

interface Invocation {
  readonly id: string;
  readonly event: string;
  readonly settle: PromiseWithResolvers<unknown>;
}

const arn = 'arn:aws:lambda:us-east-1:000000000000:function:tested';

/** The Runtime API of one execution environment: https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html */
export const openRuntimeApi = async () => {
  const queue: Invocation[] = [];
  const running = new Map<string, Invocation>();
  const init = Promise.withResolvers<Failure>();
  let asking: ServerResponse | undefined;

  const hand = (): void => {
    const invocation = asking && queue.shift();
    if (!asking || !invocation) return;
    running.set(invocation.id, invocation);
    asking
      .writeHead(200, {
        'content-type': 'application/json',
        'lambda-runtime-aws-request-id': invocation.id,
        'lambda-runtime-deadline-ms': String(Date.now() + 10_000),
        'lambda-runtime-invoked-function-arn': arn,
      })
      .end(invocation.event);
    asking = undefined;
  };

  const take = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const [what = '', id = ''] = (request.url ?? '').split('/').reverse();
    if (what === 'next') {
      asking = response;
      return hand();
    }
    const body = JSON.parse((await text(request)) || 'null') as unknown;
    response.writeHead(202).end();
    if (id === 'init') return init.resolve(body as Failure);
    const settle = running.get(id)?.settle;
    return what === 'error' ? settle?.reject(new Error(JSON.stringify(body))) : settle?.resolve(body);
  };

  const server = createServer((request, response) => void take(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    initFailure: init.promise,
    invoke: (event: object): Promise<unknown> => {
      const settle = Promise.withResolvers<unknown>();
      queue.push({ id: randomUUID(), event: JSON.stringify(event), settle });
      hand();
      return settle.promise;
    },
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
