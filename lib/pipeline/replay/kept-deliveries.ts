import type { RawMention } from '../ports.ts';
import type { InteractionRecord, Key, LedgerRecord, QuarantineRecord } from '../records.ts';

/** A record that can speak of raw bytes. */
export type Keeper = InteractionRecord | QuarantineRecord;

/** Whether a record can speak of raw bytes. A variant is not one: what came first stands. */
export const isKeeper = (record: LedgerRecord): record is Keeper =>
  record.type === 'interaction' || record.type === 'quarantine';

/** One delivery whose raw bytes are kept: every record that speaks of them, the first first. */
export type KeptDelivery = readonly RawMention[];

const nameOf = ({ pk, sk }: Key): string => `${pk} ${sk}`;

const bytesOf = (mention: RawMention): string => mention.archived ?? nameOf(mention.beside ?? mention);

/** What a record says of its raw bytes, without them. */
export const mentionOf = (record: Keeper): RawMention => {
  const { pk, sk, type, id, source, raw } = record;
  const read = record.type === 'quarantine' && record.readAt !== undefined;
  return { pk, sk, type, id, source, archived: raw?.archived, beside: raw?.beside, read };
};

/** Records by the bytes that they speak of, in the order of reception. */
export const deliveriesIn = (mentions: readonly RawMention[]): KeptDelivery[] => {
  const inOrder = mentions.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [...Map.groupBy(inOrder, bytesOf).values()];
};

/** Whether a part of it is in quarantine still. */
export const isQuarantined = (delivery: KeptDelivery): boolean =>
  delivery.some(({ type, read }) => type === 'quarantine' && !read);
