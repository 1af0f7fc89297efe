import { keys, momentOfId } from '../keys.ts';
import type { RawMention } from '../ports.ts';
import type { QuarantineRecord } from '../records.ts';
import { recordLeads } from '../receive/leads.ts';
import { removeRaw } from '../receive/remove-raw.ts';
import { recordDelivery } from '../receive/record-delivery.ts';
import { redact } from '../receive/redact.ts';
import type { TakePorts } from '../receive/take.ts';
import { type Fate, fatesOf } from './fates.ts';
import type { Keeper, KeptDelivery } from './kept-deliveries.ts';
import { mend } from './mend.ts';
import { type Reread, reread } from './reread.ts';

/** What a replay makes of one delivery, or would make of it. */
export interface Replayed {
  /** Of the first record that speaks of it. */
  readonly id: string;
  readonly source: string;
  readonly receivedAt: string;
  /** Why it cannot be replayed at all. */
  readonly lost?: string;
  /** Why nobody can read it, or a part of it, today either. */
  readonly unreadable: readonly string[];
  /** What of it is no concern of ours. */
  readonly ignored: readonly string[];
  readonly fates: readonly Fate[];
  /** It leaves the quarantine. */
  readonly released: boolean;
}

const isHeld = (record: Keeper): record is QuarantineRecord =>
  record.type === 'quarantine' && record.readAt === undefined;

const attempts = 25;

const release = async ({ ledger }: TakePorts, { id }: QuarantineRecord, now: Date): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.quarantine(id));
    if (before?.type !== 'quarantine' || before.readAt !== undefined) return;
    if (await ledger.commit([{ before, after: { ...before, readAt: now.toISOString() } }])) return;
  }
  throw new Error(`Quarantine ${id} changed ${attempts} times while it was being opened: begin again.`);
};

/** What is new. Of bytes that hold words that were taken back, nothing is kept beside it. */
const add = async (ports: TakePorts, read: Reread, fates: readonly Fate[], now: Date): Promise<void> => {
  const { arrival, reading, place } = read;
  const isGone = fates.some(({ fate }) => fate === 'gone');
  if (isGone) await removeRaw(ports, place);
  const said = fates.flatMap((one) => (one.fate === 'new' ? [one.said] : []));
  const raw = isGone ? { contentType: place.contentType } : place;
  await recordDelivery(ports, { ...arrival, again: { raw, now } }, { ...reading, said });
};

const carryOut = async (ports: TakePorts, read: Reread, fates: readonly Fate[], now: Date): Promise<void> => {
  const { arrival, reading, records } = read;
  await add(ports, read, fates, now);
  for (const one of fates) if (one.fate === 'mended') await mend(ports, one.anew, reading.files ?? new Map(), now);
  const late = reading.leads ? await recordLeads(ports, reading.leads, arrival) : [];
  const takenBack = fates.flatMap((one) => (one.fate === 'taken back' ? [one.key] : []));
  for (const key of [...takenBack, ...late]) await redact(ports, key, arrival);
  if (reading.unreadable.length === 0) for (const held of records.filter(isHeld)) await release(ports, held, now);
};

/**
 * Reads a delivery that came long ago with today's code, from the bytes that were kept of it, and brings what differs:
 * what nobody could read becomes interactions of the time when it came, and a reading that was wrong is put right. With
 * `dry` it only answers what it would do. Every step is a conditional write that a repeat finds done, so it can run
 * beside the pipeline, be broken off anywhere and begun again.
 */
export const replay = async (ports: TakePorts, delivery: KeptDelivery, now: Date, dry: boolean): Promise<Replayed> => {
  const [{ id, source }] = delivery as readonly [RawMention];
  const told = { id, source, receivedAt: momentOfId(id) };
  const read = await reread(ports, delivery, now);
  if (typeof read === 'string') return { ...told, lost: read, unreadable: [], ignored: [], fates: [], released: false };
  const { unreadable, ignored } = read.reading;
  const fates = await fatesOf(ports, read);
  if (!dry) await carryOut(ports, read, fates, now);
  return { ...told, unreadable, ignored, fates, released: unreadable.length === 0 && read.records.some(isHeld) };
};
