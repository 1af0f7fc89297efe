import type { IncomingMessage, Server, ServerResponse } from 'node:http';

import type { openDeskPage } from './desk-page/server.ts';
import { gatewayAnswer, send } from './http-answer.ts';
import { listen } from './http-front.ts';

/** The one port of the run: the desk page, and behind it the HTTP API as soon as that is there. */
export interface Door {
  readonly url: string;
  readonly open: (
    page: ReturnType<typeof openDeskPage>,
    api: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
  ) => void;
  readonly close: () => Promise<void>;
}

const stop = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Takes the port at once and answers 503 until it is opened. Throws when the port is taken. */
export const openDoor = async (port: number, host: string): Promise<Door> => {
  let serve = (request: IncomingMessage, response: ServerResponse): void => {
    response.setHeader('retry-after', '1');
    send(response, gatewayAnswer(503, 'Service Unavailable'));
    request.resume();
  };
  const { server, port: taken } = await listen(port, host, (request, response) => serve(request, response));
  const name = host.includes(':') ? `[${host}]` : host;
  return {
    // Nobody can call an address that means all of them.
    url: `http://${['0.0.0.0', '[::]'].includes(name) ? '127.0.0.1' : name}:${taken}`,
    open: (page, api) => {
      serve = (request, response) => {
        if (page.serve(request, response)) return;
        // Only a request that went away in the middle fails here; there is nobody left to answer.
        api(request, response).catch(() => response.destroy());
      };
    },
    close: () => stop(server),
  };
};
