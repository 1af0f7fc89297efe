import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

import type { Configuration } from '../../domain/configuration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { LedgerRecord, Raw, RawKeyRecord } from '../records.ts';

export interface RawKeyPorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
}

/*
 * Raw bytes that lie in a record live as long as the record, and DynamoDB cannot forget a part of one. So the write
 * that finishes the record seals them with the key of their day, and the ledger forgets the key when `retention.raw`
 * is over: without it nobody can read them, ever. It costs no write, where a record of their own would cost one or two
 * of every interaction, and a later write that takes them out four.
 */
const cipher = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;
const dayMs = 86_400_000;
const attempts = 3;

// In memory for the day, so that only the first record that a function finishes asks for it.
const known = new WeakMap<Ledger, RawKeyRecord>();

const dayOf = (at: Date): string => at.toISOString().slice(0, 10);

/** Every delivery of that day is kept for all of its time, so the last one decides; Unix seconds. */
const expiryOf = ({ retention }: Configuration, day: string): number =>
  Math.ceil((Date.parse(day) + dayMs + milliseconds(retention.raw)) / 1000);

const keyOf = async ({ ledger, configuration }: RawKeyPorts, day: string): Promise<Uint8Array> => {
  const at = keys.rawKey(day);
  const last = known.get(ledger);
  if (last?.pk === at.pk) return last.key;
  for (let tried = 0; tried < attempts; tried += 1) {
    const stored = await ledger.get(at);
    const expires = expiryOf(configuration, day);
    const drawn: RawKeyRecord = { type: 'rawKey', ...at, version: 1, key: randomBytes(32), expires };
    // Who draws at the same moment and is slower reads the other's.
    if (stored?.type !== 'rawKey' && !(await ledger.commit([{ after: drawn }]))) continue;
    const record = stored?.type === 'rawKey' ? stored : drawn;
    known.set(ledger, record);
    return record.key;
  }
  throw new Error(`The key for the raw bytes of ${day} is neither there nor can it be written: try again.`);
};

/** The same raw bytes as only the key of their day opens them: its nonce, its tag, and then themselves. */
export const seal = async (ports: RawKeyPorts, { deflated, ...raw }: Raw, at: Date): Promise<Raw> => {
  if (deflated === undefined) return raw;
  const day = dayOf(at);
  const key = await keyOf(ports, day);
  const iv = randomBytes(ivBytes);
  const sealing = createCipheriv(cipher, key, iv, { authTagLength: tagBytes });
  const hidden = [sealing.update(deflated), sealing.final()];
  return { ...raw, day, sealed: Buffer.concat([iv, sealing.getAuthTag(), ...hidden]) };
};

/** What `seal` sealed; `undefined` once the time of that day's deliveries is over, be its key gone or not yet. */
export const unsealed = async (ledger: Ledger, { sealed, day }: Raw, now: Date): Promise<Buffer | undefined> => {
  if (sealed === undefined || day === undefined) return undefined;
  const record = await ledger.get(keys.rawKey(day));
  if (record?.type !== 'rawKey' || (record.expires ?? 0) * 1000 <= now.getTime()) return undefined;
  const opening = createDecipheriv(cipher, record.key, sealed.subarray(0, ivBytes), { authTagLength: tagBytes });
  opening.setAuthTag(sealed.subarray(ivBytes, ivBytes + tagBytes));
  return Buffer.concat([opening.update(sealed.subarray(ivBytes + tagBytes)), opening.final()]);
};

/** A record that is being finished, with the raw bytes beside it sealed. */
export const sealedRecord = async (ports: RawKeyPorts, record: LedgerRecord): Promise<LedgerRecord> => {
  if (record.type !== 'interaction' && record.type !== 'quarantine') return record;
  const receivedAt = record.type === 'quarantine' ? record.receivedAt : record.interaction?.receivedAt;
  if (record.raw?.deflated === undefined || receivedAt === undefined) return record;
  return { ...record, raw: await seal(ports, record.raw, new Date(receivedAt)) };
};
