import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** One CloudEvent as a subscriber heard it, out of the envelope that SNS posts. */
export interface Heard {
  /** The path that it was posted to: one listener serves several subscribers. */
  readonly path: string;
  readonly at: number;
  readonly event: {
    readonly id: string;
    readonly type: string;
    readonly time: string;
    readonly subject: string;
    readonly data: Readonly<Record<string, unknown>>;
  };
  readonly attributes: Readonly<Record<string, { readonly Type: string; readonly Value: string }>>;
}

interface Envelope {
  readonly Message: string;
  readonly MessageAttributes?: Heard['attributes'];
}

const heardIn = (path: string, body: string): Heard => {
  const { Message, MessageAttributes = {} } = JSON.parse(body) as Envelope;
  return { path, at: Date.now(), event: JSON.parse(Message) as Heard['event'], attributes: MessageAttributes };
};

/** Listens on loopback, says yes to everything, and keeps what it was told in the order in which it came. */
export const openSubscriber = async () => {
  const heard: Heard[] = [];
  const listen = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await text(request);
    if (request.headers['x-amz-sns-message-type'] === 'Notification') heard.push(heardIn(request.url ?? '/', body));
    response.writeHead(200).end();
  };
  const server = createServer((request, response) => void listen(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    heard: heard as readonly Heard[],
    /** What the path heard of one type about one interaction or case, in order. */
    about: (subject: unknown, type?: string, path = '/hook'): Heard[] =>
      heard.filter(
        (one) => one.path === path && one.event.subject === subject && (type === undefined || one.event.type === type),
      ),
    close: async (): Promise<void> => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};
export type ListeningSubscriber = Awaited<ReturnType<typeof openSubscriber>>;
