import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

import type { Clock } from '../../../lib/pipeline/ports.ts';
import { listen } from '../http-front.ts';
import { act, type Office } from './actions.ts';
import type { DeliverByProtocol } from './deliver.ts';
import { openDeliveryStore } from './delivery-store.ts';
import { openDispatch } from './dispatch.ts';
import { certificatePath } from './envelope.ts';
import { openPoster } from './http-post.ts';
import { errorXml } from './query-protocol.ts';
import { Refusal } from './refusal.ts';
import { openSigner, type Signer } from './signature.ts';
import type { Subscription } from './subscription.ts';

export type { DeliverByProtocol, Letter, Text } from './deliver.ts';
export type { Subscription } from './subscription.ts';

/** SNS inside this process, for the local run and the tests. */
export interface LocalSns {
  /** http://127.0.0.1:<port> */
  readonly endpoint: string;
  createTopic(arn: string): void;
  /** Throws when SNS would refuse it. A second time, under the same ARN, replaces the first. */
  subscribe(subscription: Subscription): void;
  /** Resolves when nothing is under way; what failed and waits for its next try does not count. */
  idle(): Promise<void>;
  close(): Promise<void>;
}

export interface SnsOptions {
  /** Where deliveries under way are kept; in memory when left out. */
  readonly path?: string;
  readonly port?: number;
  readonly deliver: DeliverByProtocol;
  readonly clock?: Clock;
  /** Gets one line for every message that is given up, without what it says or whom it is for. */
  readonly print?: (line: string) => void;
  /** How long a second of a retry schedule lasts, in milliseconds; tests make it short. */
  readonly secondMilliseconds?: number;
  /** How long an http endpoint may take. */
  readonly timeoutMilliseconds?: number;
}

/** "The delivery attempt times out after 15 seconds." */
const patienceMilliseconds = 15_000;

const sendXml = (response: ServerResponse, status: number, xml: string): void => {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
};

const refuse = (response: ServerResponse, error: unknown): void => {
  const refusal =
    error instanceof Refusal ? error : new Refusal('InternalError', 'The local SNS could not keep the message.', 500);
  sendXml(response, refusal.status, errorXml(refusal));
};

const answer = async (
  request: IncomingMessage,
  response: ServerResponse,
  office: Office & { signer: Signer },
): Promise<void> => {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (pathname === certificatePath) {
    response.writeHead(200, { 'content-type': 'application/x-pem-file' }).end(await office.signer.publicKey());
    return;
  }
  const form = new URLSearchParams(request.method === 'POST' ? await text(request) : search);
  sendXml(response, 200, act(form, office));
};

/**
 * Starts an SNS on a loopback port (0 or none: a free one) that speaks the protocol of the AWS SDK and delivers by
 * protocol. What was answered 200 reaches every subscription at least once, also after `kill -9`; topics and
 * subscriptions themselves come from the template and are made anew at every start.
 */
export const startSns = async (options: SnsOptions): Promise<LocalSns> => {
  const { clock = () => new Date(), print = console.error, secondMilliseconds = 1000, deliver } = options;
  const store = openDeliveryStore(options.path);
  const signer = openSigner(store);
  const poster = openPoster();
  const topics = new Set<string>();
  // What is sent out names our own address, so the port comes first and what answers there second.
  const { server, port } = await listen(options.port ?? 0, '127.0.0.1', () => undefined);
  const endpoint = `http://127.0.0.1:${port}`;
  const timeoutMilliseconds = options.timeoutMilliseconds ?? patienceMilliseconds;
  const means = { endpoint, signer, deliver, poster, timeoutMilliseconds };
  const dispatch = openDispatch({ means, store, clock, secondMilliseconds, print });
  const office = { topics, dispatch, clock, signer };
  server.on('request', (request, response) => {
    void answer(request, response, office).catch((error: unknown) => refuse(response, error));
  });
  return {
    endpoint,
    createTopic: (arn) => void topics.add(arn),
    subscribe: dispatch.subscribe,
    idle: dispatch.idle,
    close: async () => {
      dispatch.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      poster.close();
      store.close();
    },
  };
};
