import { isId, keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import type { CaseRecord, InteractionRecord, LedgerRecord, QuarantineRecord, Raw } from '../pipeline/records.ts';
import { Misuse } from './command.ts';
import type { Run } from './command.ts';
import { explainCase } from './explain-case.ts';
import { explainInteraction, neverTold, provedWith } from './explain-interaction.ts';
import { fetchRaw, keptAs } from './explain-raw.ts';
import { openPlace } from './place.ts';
import { lineOf, ordered } from './timeline.ts';
import type { Happening } from './timeline.ts';

type Explained = InteractionRecord | CaseRecord | QuarantineRecord;

const isExplained = ({ type }: LedgerRecord): boolean => ['interaction', 'case', 'quarantine'].includes(type);

const find = async (ledger: Ledger, id: string): Promise<Explained> => {
  const found = await ledger.getAll([keys.interaction(id), keys.case(id), keys.quarantine(id)]);
  const record = found.find(isExplained);
  if (record) return record as Explained;
  throw new Error('The ledger has nothing of that id: it is from elsewhere, or its time is over.');
};

const timelineOfCase = (ledger: Ledger, { case: one }: CaseRecord): Promise<Happening[]> =>
  explainCase(ledger, one);

const timelineOfInteraction = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const own = await explainInteraction(ledger, record);
  const owner = record.case === undefined ? undefined : await ledger.get(keys.case(record.case));
  if (owner?.type !== 'case') return own;
  const others = await timelineOfCase(ledger, owner);
  return [...own, ...others.filter(({ what, interaction }) => what !== 'said' || interaction !== record.id)];
};

const readAfterAll = ({ readAt }: QuarantineRecord): Happening[] =>
  readAt === undefined ? [] : [{ at: readAt, what: 'replayed', words: 'It could be read after all, by a replay.' }];

const timelineOfQuarantine = async (ledger: Ledger, record: QuarantineRecord): Promise<Happening[]> => {
  const { id, source, secret, reason, receivedAt, raw, announcedAt, sent } = record;
  return [
    { at: receivedAt, what: 'came', words: `To source ${source}; ${await keptAs(ledger, raw)}.`, source },
    { at: receivedAt, what: 'verified', words: provedWith(secret), secret },
    { at: receivedAt, what: 'quarantined', words: reason, reason },
    announcedAt === undefined
      ? { what: 'event', words: 'Nobody was told yet.' }
      : { at: announcedAt, what: 'event', words: `earshot.delivery.quarantined, id ${id}/quarantined.` },
    ...neverTold(sent?.undelivered ?? []),
    ...readAfterAll(record),
  ];
};

const timelineOf = async (ledger: Ledger, record: Explained): Promise<Happening[]> => {
  if (record.type === 'case') return timelineOfCase(ledger, record);
  return record.type === 'interaction' ? timelineOfInteraction(ledger, record) : timelineOfQuarantine(ledger, record);
};

const rawOf = (record: Explained): Raw | undefined => {
  if (record.type !== 'case') return record.raw;
  throw new Misuse('A case has no raw bytes: ask for one of its interactions.');
};

const idOf = (record: Explained): string => (record.type === 'case' ? record.case.id : record.id);

/** Tells the whole story of one id. With `--raw` only the bytes that came, as they came. */
export const explain: Run = async ({ words: [word = ''], flags, say }) => {
  const wanted = word.toUpperCase();
  if (!isId(wanted)) throw new Misuse('Got something that is no id, expected the 26 letters and digits of one.');
  const place = await openPlace(flags);
  const record = await find(place.ledger, wanted);
  if (flags.raw) {
    process.stdout.write(await fetchRaw(place, rawOf(record)));
    return undefined;
  }
  const timeline = ordered(await timelineOf(place.ledger, record));
  const id = idOf(record);
  say({ id, type: record.type, timeline }, [`${record.type} ${id}`, ...timeline.map(lineOf)].join('\n'));
  return undefined;
};
