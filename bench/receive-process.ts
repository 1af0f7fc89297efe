import { createRequire } from 'node:module';
import path from 'node:path';

import type { Delivery } from '../lib/providers/provider.ts';
import { fullPost } from '../test/fakes/full-post.ts';

/** What the parent asks: so many events, as a message each time; the first number is that of the first event. */
export interface Round {
  readonly first: number;
  readonly events: number;
}

/** `ready` when the events of a round are made, and then, when the parent said go, what they took. */
export type Report = { readonly ready: true } | { readonly cpuMicroseconds: number };

type Call = (delivery: Delivery) => Promise<unknown>;
type Handler = (event: unknown, context: object) => Promise<unknown>;

const file = path.join(process.env.LAMBDA_TASK_ROOT ?? '', 'index.js');
const { handler } = createRequire(import.meta.url)(file) as { readonly handler: Handler };

/** The HTTP API's event of a delivery, payload format 2.0. */
const eventOf = ({ headers, body }: Delivery) => ({
  version: '2.0', routeKey: 'POST /in/{source}', rawPath: '/in/x', headers, pathParameters: { source: 'x' },
  requestContext: { http: { method: 'POST', path: '/in/x', sourceIp: '192.0.2.1' } },
  body: body.toString(), isBase64Encoded: false,
});

/** The same deliveries into our handler, or as they are into a bare PutItem. */
const calls: Readonly<Record<string, Call>> = {
  receive: async (delivery) => {
    const answer = (await handler(eventOf(delivery), {})) as { statusCode: number; body: string };
    if (!answer.body.includes('"accepted":1')) throw new Error(`Got ${answer.statusCode}: ${answer.body}`);
  },
  client: ({ headers, body }) => {
    const pk = headers['x-twitter-webhooks-signature'];
    return handler({ pk, body: body.toString() }, {});
  },
};

const call = calls[process.argv[2] ?? ''] ?? calls.client;
const report = (one: Report): void => void process.send?.(one);

const deliveriesOf = ({ first, events }: Round): Delivery[] =>
  Array.from({ length: events }, (_, index) =>
    fullPost({ now: new Date() }, {
      id: String(1_992_110_845_000_000_000n + BigInt(first + index)),
      text: `Good morning, is breakfast at six or at seven on day ${first + index}? Our ferry leaves at eight.`,
    }),
  );

let deliveries: Delivery[] = [];

const run = async (): Promise<void> => {
  const before = process.cpuUsage();
  // One at a time, as Lambda calls a function.
  for (const delivery of deliveries) await call?.(delivery);
  const { user, system } = process.cpuUsage(before);
  report({ cpuMicroseconds: user + system });
};

process.on('message', (message: Round | 'go') => {
  if (message === 'go') {
    void run();
    return;
  }
  deliveries = deliveriesOf(message);
  report({ ready: true });
});
