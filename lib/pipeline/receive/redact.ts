import type { Redaction } from '../../domain/notice.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { archivedFiles } from './files.ts';
import { idOf, keys } from '../keys.ts';
import { originalOf } from './leads.ts';
import { removeRaw } from './remove-raw.ts';
import type { Archive, Ledger } from '../ports.ts';
import { type InteractionRecord, isA, type VariantRecord } from '../records.ts';
import { type Arrival, expiryOf, type RecordPorts, soon } from './record.ts';
import { noteWithdrawn } from './withdrawn.ts';

export interface RedactPorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
}

const attempts = 5;

type Worded = Pick<InteractionRecord | VariantRecord, 'raw' | 'interaction'>;

/** Everything in the archive that a record names. */
export const archivedBy = ({ raw, interaction }: Worded): string[] => [
  ...(raw?.archived === undefined ? [] : [raw.archived]),
  ...archivedFiles(interaction),
];

/** The same thing with other words. */
export const variantsOf = async (ledger: Ledger, { pk }: InteractionRecord): Promise<VariantRecord[]> =>
  (await ledger.latest(pk, 'variant#', 1000)).filter(isA('variant'));

/**
 * Takes the words of an interaction back: what was said, the raw bytes, the files, and copies with other words. Of a
 * delivery that brought several, the bytes as they came go for all of them; the words of the others stay. `false` when
 * there is nothing of that id. Doing it again finishes what was broken off.
 */
export const redactInteraction = async (
  ports: RedactPorts,
  id: string,
  now: Date,
  why: Exclude<Redaction, 'edited'> = 'deleted',
): Promise<boolean> => {
  const { ledger, archive } = ports;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const record = await ledger.get(keys.interaction(id));
    if (record?.type !== 'interaction') return false;
    const variants = await variantsOf(ledger, record);
    const names = [...[record, ...variants].flatMap(archivedBy), ...(await fetchedFor(ledger, id))];
    if (record.raw?.plain && record.raw.archived) await noteWithdrawn(ledger, record.raw.archived, now);
    await Promise.all(names.map((name) => archive.remove(name)));
    for (const { raw } of [record, ...variants]) if (raw?.beside) await removeRaw(ports, raw);
    for (const variant of variants.filter(({ interaction }) => interaction)) {
      await ledger.commit([{ before: variant, after: { ...variant, interaction: undefined, raw: undefined, second: undefined } }]);
    }
    if (record.redactedAt !== undefined) return true;
    // Refused when a variant came meanwhile, too: it is written together with the first.
    if (await ledger.commit([{ before: record, after: withoutWords(record, now, why) }])) return true;
  }
  throw new Error(`Interaction ${id} changed ${attempts} times while it was being redacted: try again.`);
};

/** Files that were put into the archive for it, and that it may not name yet. */
const fetchedFor = async (ledger: Ledger, id: string): Promise<readonly string[]> => {
  const order = await ledger.get(keys.fetch(id));
  return order?.type === 'fetch' ? (order.names ?? []) : [];
};

/** What is left of a record whose words are taken back. */
const withoutWords = (record: InteractionRecord, now: Date, why: Redaction): InteractionRecord => ({
  ...record,
  interaction: undefined,
  raw: undefined,
  was: undefined,
  older: undefined,
  handle: record.interaction && authorOf(record.interaction),
  redactedAt: now.toISOString(),
  redactedFor: why === 'erased' ? why : undefined,
  due: soon(now),
});

const tombstone = (ports: RecordPorts, id: string, { source, delivery }: Arrival): InteractionRecord => ({
  type: 'interaction',
  ...keys.interaction(id),
  version: 1,
  id,
  brand: source.brand,
  source: source.id,
  redactedAt: delivery.receivedAt.toISOString(),
  expires: expiryOf(ports.configuration, delivery.receivedAt),
});

/**
 * Its author took it back: the words go, everywhere, and subscribers are told. When the deletion comes before the
 * words, it stays as a tombstone, and the words are never kept.
 */
export const redact = async (ports: RecordPorts, key: string, arrival: Arrival): Promise<void> => {
  const id = idOf(arrival.delivery.receivedAt, await originalOf(ports.ledger, arrival.source.id, key));
  if (await redactInteraction(ports, id, arrival.delivery.receivedAt)) return;
  // The words can come between looking and writing.
  if (await ports.ledger.commit([{ after: tombstone(ports, id, arrival) }])) return;
  await redactInteraction(ports, id, arrival.delivery.receivedAt);
};
