import { editionOf } from '../domain/editing.ts';
import type { Undelivered } from '../domain/telling.ts';
import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import type { InteractionRecord } from '../pipeline/records.ts';
import { goneId, receivedId } from '../pipeline/work/event-ids.ts';
import { explainConversation } from './explain-conversation.ts';
import { keptAs, momentOfId } from './explain-raw.ts';
import { explainWhose } from './explain-whose.ts';
import { variants, wordsOf } from './explain-words.ts';
import type { Happening } from './timeline.ts';

const places = ['the newest', 'the second newest', 'the third newest'];

/** With which of the source's secrets a delivery was proved, or without any. */
export const provedWith = (secret: number | undefined): string =>
  secret === undefined
    ? 'By its way: through a queue that only AWS itself can fill.'
    : `With secret ${secret} of the source, ${places[secret] ?? `number ${secret + 1}`} at that time.`;

const came = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const { source, secret, interaction, raw } = record;
  const at = interaction?.receivedAt ?? momentOfId(record.id);
  // Drawn for whatever is stored, and only for that.
  if (record.receipt === undefined) {
    const words = `Its deletion came to source ${source} before it did; the words were never kept.`;
    return [{ at, what: 'deleted', words }];
  }
  const [provider, channel] = [interaction?.provider, interaction?.channel];
  const way = provider === undefined ? '' : ` (${[...new Set([provider, channel])].join(', ')})`;
  return [
    { at, what: 'came', words: `To source ${source}${way}; ${await keptAs(ledger, raw)}.`, source },
    { at, what: 'verified', words: provedWith(secret), secret },
  ];
};

const read = ({ interaction, redactedAt, rereadings }: InteractionRecord): Happening[] => {
  if (interaction === undefined) return [];
  const { kind, public: isPublic, author, receivedAt, saidAt, automatic } = interaction;
  const edition = editionOf(interaction);
  const changed = edition > 1 ? `, as its author changed it (version ${edition})` : '';
  const how = `${kind}, ${isPublic ? 'public' : 'private'}${changed}`;
  const who = author.name ?? author.username ?? author.handles[0] ?? 'nobody that can be named';
  const machine = automatic === undefined ? '' : `\nSent by a machine: ${automatic}.`;
  const said = saidAt === undefined ? '' : `, said at ${saidAt}`;
  const mended = rereadings === undefined ? '' : `\nRead to another end than at first, by a replay.`;
  const words = `A ${how}, of ${who}${said}:\n${wordsOf(interaction)}${machine}${mended}`;
  return redactedAt === undefined ? [{ at: receivedAt, what: 'read', words, interaction }] : [];
};

/** Files that the provider keeps for us, and that are not here: why, and when they are asked for again. */
const fetched = async (ledger: Ledger, { id }: InteractionRecord): Promise<Happening[]> => {
  const order = await ledger.get(keys.fetch(id));
  if (order?.type !== 'fetch' || (order.due === undefined && order.why === undefined)) return [];
  const { due: at, tries, why } = order;
  const last = why === undefined ? '' : `, the last time in vain: ${why}`;
  const next = at === undefined ? 'Nobody asks again.' : 'They are asked for now.';
  return [{ at, what: 'files', words: `Its provider keeps files of it. Asked for ${tries} times${last}. ${next}`, tries, why }];
};

const understood = ({ severity, reasons = [], second, announcedAt: at, case: caseId }: InteractionRecord): Happening[] => {
  if (severity === undefined) return [];
  const why = reasons.length > 0 ? `, because: ${reasons.join('; ')}` : '';
  const asked = second ? `\nSent to ${second.by}, who finds it ${second.unhappy} unhappy.` : '';
  const words = caseId === undefined ? 'Belongs to no case.' : `Belongs to case ${caseId}.`;
  return [
    { at, what: 'judged', words: `${severity}${why}.${asked}`, severity, reasons, second },
    { at, what: 'case', words, case: caseId },
  ];
};

/** Whom nothing can reach with it, and what the topic says to that. */
export const neverTold = (undelivered: readonly Undelivered[]): Happening[] =>
  undelivered.map(({ to, why }) => ({ what: 'undelivered', words: `Could never go to ${to}: ${why}.`, to, why }));

const told = (record: InteractionRecord): Happening[] => {
  const { id, interaction, announcedAt, redactedAt, redactedFor, due, undelivered = [] } = record;
  const eventOf = (type: 'received' | 'redacted', at: string, event: string): Happening => ({
    at, what: 'event', words: `earshot.interaction.${type}, id ${event}.`, event,
  });
  const asTold = receivedId(record, editionOf(interaction ?? {}));
  const why = redactedFor === 'erased' ? 'Its customer was erased' : 'Its author took it back';
  const gone: Happening = { at: redactedAt, what: 'deleted', words: `${why}; the words are gone.` };
  const waits: Happening = { at: due, what: 'due', words: 'Something is still to be done; the sweep takes it up now.' };
  return [
    ...(announcedAt === undefined ? [] : [eventOf('received', announcedAt, asTold)]),
    ...(redactedAt === undefined ? [] : [gone, eventOf('redacted', redactedAt, goneId(id))]),
    ...neverTold(undelivered),
    ...(due === undefined ? [] : [waits]),
  ];
};

/** What happened to one interaction, without its case. */
export const explainInteraction = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => [
  ...(await came(ledger, record)),
  ...read(record),
  ...(await variants(ledger, record)),
  ...(await fetched(ledger, record)),
  ...(await explainWhose(ledger, record)),
  ...(await explainConversation(ledger, record)),
  ...understood(record),
  ...told(record),
];
