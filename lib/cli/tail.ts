import { once } from 'node:events';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import * as z from 'zod/mini';

import { exits } from './command.ts';
import type { Run } from './command.ts';
import { linesOf } from './lines.ts';
import { localRun, openPlace } from './place.ts';
import { tailLedger } from './tail-ledger.ts';
import { moment } from './terminal.ts';

const dated = { at: z.string() };

/** What the local run tells its desk page, as far as a line needs it. */
const Entry = z.discriminatedUnion('kind', [
  z.looseObject({
    ...dated,
    kind: z.literal('delivery'),
    source: z.string(),
    status: z.number(),
    words: z.string(),
    interactions: z.array(z.string()),
  }),
  z.looseObject({ ...dated, kind: z.literal('notice'), type: z.string(), subject: z.string() }),
  z.looseObject({ ...dated, kind: z.literal('letter'), to: z.string(), subject: z.optional(z.string()) }),
  z.looseObject({ ...dated, kind: z.literal('text'), to: z.string(), text: z.string() }),
]);
type Entry = z.infer<typeof Entry>;

type Of<Kind> = Extract<Entry, { kind: Kind }>;
const words: { readonly [Kind in Entry['kind']]: (entry: Of<Kind>) => readonly (string | number)[] } = {
  delivery: (entry) => ['in  ', entry.source, entry.status, entry.words, ...entry.interactions],
  notice: ({ type, subject }) => ['out ', type, subject],
  letter: ({ to, subject = '' }) => ['mail', to, subject],
  text: ({ to, text }) => ['text', to, text.replaceAll('\n', ' ')],
};

const inWords = (entry: Entry): string => (words[entry.kind] as (one: Entry) => readonly string[])(entry).join('  ');

// So many of those that were there before, as `tail` shows.
const before = 10;

/** The entries of the page's stream, heap by heap. https://html.spec.whatwg.org/multipage/server-sent-events.html */
const heaps = async function* (stream: IncomingMessage): AsyncGenerator<readonly Entry[]> {
  let event = '';
  for await (const line of linesOf(stream)) {
    if (line.startsWith('event: ')) event = line.slice('event: '.length);
    const data = event === 'entries' && line.startsWith('data: ') ? line.slice('data: '.length) : undefined;
    if (data !== undefined) yield z.array(Entry).parse(JSON.parse(data));
  }
};

/** Tells what comes in and goes out until it is interrupted. Fails when the run stops. */
export const tail: Run = async ({ flags, say, warn }) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(exits.done));
  if (flags.stack !== undefined || flags.table !== undefined) {
    return tailLedger((await openPlace(flags)).ledger, { say, warn });
  }
  const { url } = await localRun();
  // Not by `fetch`, which gives up when nothing was said for five minutes.
  const [stream] = (await once(get(`${url}/desk/live`), 'response')) as [IncomingMessage];
  let first = true;
  for await (const heap of heaps(stream)) {
    for (const entry of first ? heap.slice(-before) : heap) say(entry, `${moment(entry.at)}  ${inWords(entry)}`);
    first = false;
  }
  warn('The local run has stopped.');
  return exits.failed;
};
