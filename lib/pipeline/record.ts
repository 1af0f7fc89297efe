import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import type { Configuration, Source } from '../domain/configuration.ts';
import { milliseconds } from '../domain/elapsed.ts';
import type { Interaction, Said } from '../domain/interaction.ts';
import type { Delivery, Provider } from '../providers/provider.ts';
import { fingerprint, idOf, keys } from './keys.ts';
import type { Archive, InteractionRecord, Ledger, QuarantineRecord, Raw, VariantRecord } from './ports.ts';
import { keepRaw } from './raw.ts';

/** What came in and is genuine. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly source: Source;
  readonly provider: Provider;
  /** Which live secret proved it. */
  readonly secret: number;
}

export interface RecordPorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly configuration: Configuration;
}

export interface Recorded {
  readonly id: string;
  readonly outcome: 'stored' | 'duplicate' | 'variant';
}

// The stream does the next verb at once; what it has not done by then is the sweep's.
const streamHasMs = 10_000;

/** The time by which the stream should have seen to a record. */
export const soon = (now: Date): string => new Date(now.getTime() + streamHasMs).toISOString();

const interactionOf = ({ key: _key, ...said }: Said, id: string, { delivery, source, provider }: Arrival): Interaction => ({
  ...said,
  id,
  brand: source.brand,
  source: source.id,
  provider: provider.name,
  channel: provider.channel,
  receivedAt: delivery.receivedAt.toISOString(),
});

/** When what came at that moment may be forgotten; Unix seconds. */
export const expiryOf = (configuration: Configuration, from: Date): number =>
  Math.floor((from.getTime() + milliseconds(configuration.retention.interactions)) / 1000);

// X brings one post in three shapes that say more or less around it; what the customer said is the same in all.
const wordsOf = ({ author, text, subject, fields }: Interaction) => ({
  handles: author.handles, text, subject: subject ?? '', fields: fields ?? {},
});

const sameWords = (one: Interaction, other: Interaction): boolean => isDeepStrictEqual(wordsOf(one), wordsOf(other));

/** The key was there before: find out whether it was this very thing. */
const compare = async (ports: RecordPorts, record: InteractionRecord, raw: Raw): Promise<Recorded> => {
  const stored = await ports.ledger.get(record);
  if (stored?.type !== 'interaction') throw new Error(`Interaction ${record.id} was refused as a repeat, but is not there: try again.`);
  const { interaction } = record;
  // The SDK tries again when an answer got lost, and is then refused by its own success.
  if (stored.receipt === record.receipt) return { id: stored.id, outcome: 'stored' };
  if (!interaction || !stored.interaction || sameWords(stored.interaction, interaction)) return { id: stored.id, outcome: 'duplicate' };
  const print = fingerprint(JSON.stringify(wordsOf(interaction)));
  const variant: VariantRecord = {
    type: 'variant', ...keys.variant(stored.id, print), version: 1, interaction: { ...interaction, id: stored.id }, raw, expires: record.expires,
  };
  await ports.ledger.commit([{ after: variant }]);
  return { id: stored.id, outcome: 'variant' };
};

export const interactionId = (source: Source, key: string, receivedAt: Date): string =>
  idOf(receivedAt, fingerprint('interaction', source.id, key));

/**
 * Puts one interaction into the ledger: the dedupe record, the data and the work order in one conditional write. The
 * first one stays what it is; the same key with other words is kept beside it.
 */
export const recordInteraction = async (ports: RecordPorts, said: Said, arrival: Arrival): Promise<Recorded> => {
  const { source, delivery, secret } = arrival;
  const id = interactionId(source, said.key, delivery.receivedAt);
  const raw = await keepRaw(ports.archive, `${source.id}/${id}`, delivery);
  const record: InteractionRecord = {
    type: 'interaction',
    ...keys.interaction(id),
    version: 1,
    id,
    brand: source.brand,
    source: source.id,
    interaction: interactionOf(said, id, arrival),
    raw,
    secret,
    receipt: randomBytes(6).toString('base64url'),
    due: soon(delivery.receivedAt),
    expires: expiryOf(ports.configuration, delivery.receivedAt),
  };
  return (await ports.ledger.commit([{ after: record }])) ? { id, outcome: 'stored' } : compare(ports, record, raw);
};

/** Keeps what nobody can read, raw, and has people told. The same bytes are kept once. */
export const quarantine = async (ports: RecordPorts, reason: string, arrival: Arrival): Promise<string> => {
  const { source, delivery, secret } = arrival;
  const id = idOf(delivery.receivedAt, fingerprint('quarantine', source.id, delivery.body.toString('base64')));
  const raw = await keepRaw(ports.archive, `quarantine/${source.id}/${id}`, delivery);
  const record: QuarantineRecord = {
    type: 'quarantine',
    ...keys.quarantine(id),
    version: 1,
    id,
    source: source.id,
    reason,
    receivedAt: delivery.receivedAt.toISOString(),
    raw,
    secret,
    due: soon(delivery.receivedAt),
    expires: expiryOf(ports.configuration, delivery.receivedAt),
  };
  if (await ports.ledger.commit([{ after: record }])) return id;
  const stored = await ports.ledger.get(record);
  return stored?.type === 'quarantine' ? stored.id : id;
};
