import { createHmac, timingSafeEqual } from 'node:crypto';

import { fromBytes, toBytes } from './keys.ts';

/** What a link to a case is bound to. */
export interface Link {
  readonly case: string;
  readonly tier: number;
  /** Absent in a notice for machines, which is one for all. */
  readonly subscriber?: string;
  readonly expiresAt: Date;
}

export type Opened =
  | { readonly ok: true; readonly case: string; readonly tier: number; readonly subscriber?: string }
  | { readonly ok: false; readonly why: 'unknown' | 'expired'; readonly case?: string };

// A text message has 160 characters for everything, so a token is packed: 16 bytes of case id, 4 of expiry, 1 of tier,
// 4 that stand for the subscriber, 16 of MAC. 41 bytes are 55 characters of Base64.
const payloadBytes = 25;
const macBytes = 16;
const tokenPattern = /^[A-Za-z0-9_-]{55}$/;

const mac = (key: string, payload: Buffer): Buffer =>
  createHmac('sha256', key).update('earshot case link 1').update(payload).digest().subarray(0, macBytes);

const markOf = (subscriber: string | undefined): Buffer =>
  subscriber === undefined ? Buffer.alloc(4) : createHmac('sha256', 'earshot subscriber').update(subscriber).digest().subarray(0, 4);

/** A token for `/case/{token}`, signed with the newest key. */
export const signLink = (keys: readonly string[], link: Link): string => {
  const [newest] = keys;
  if (newest === undefined || newest === '') throw new Error('There is no key to sign links with: put 32 random bytes, Base64, into "links" of the secrets.');
  const payload = Buffer.alloc(payloadBytes);
  toBytes(link.case).copy(payload, 0);
  payload.writeUInt32BE(Math.floor(link.expiresAt.getTime() / 1000), 16);
  payload.writeUInt8(Math.min(link.tier, 255), 20);
  markOf(link.subscriber).copy(payload, 21);
  return Buffer.concat([payload, mac(newest, payload)]).toString('base64url');
};

/** Opens a token with any live key. `subscribers` are those that a link can have been made for. */
export const openLink = (keys: readonly string[], token: string, now: Date, subscribers: readonly string[]): Opened => {
  if (!tokenPattern.test(token)) return { ok: false, why: 'unknown' };
  const bytes = Buffer.from(token, 'base64url');
  // 55 characters hold two bits more than 41 bytes; another spelling of the same bytes is not our token.
  if (bytes.toString('base64url') !== token) return { ok: false, why: 'unknown' };
  const payload = bytes.subarray(0, payloadBytes);
  const signature = bytes.subarray(payloadBytes);
  const genuine = keys.filter((key) => key !== '' && timingSafeEqual(mac(key, payload), signature)).length > 0;
  if (!genuine) return { ok: false, why: 'unknown' };
  const id = fromBytes(payload.subarray(0, 16));
  if (payload.readUInt32BE(16) * 1000 <= now.getTime()) return { ok: false, why: 'expired', case: id };
  const mark = payload.subarray(21, 25);
  return { ok: true, case: id, tier: payload.readUInt8(20), subscriber: subscribers.find((one) => markOf(one).equals(mark)) };
};
