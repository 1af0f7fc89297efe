import { createHash, createHmac } from 'node:crypto';

import type { Delivery, DrawnSecret, Verdict } from './provider.ts';
import { bytesOf, equal, type Found, provedBy, single } from './signature.ts';
import { signedTime, stampOf, timely } from './signature-time.ts';

// https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
const idHeader = 'webhook-id';
const timeHeader = 'webhook-timestamp';
const signatureHeader = 'webhook-signature';
const prefix = 'whsec_';

/** What the libraries of Standard Webhooks allow. */
export const toleranceMs = 300_000;

/** "Between 24 bytes (192 bits) and 64 bytes (512 bits)", says the specification; a shorter key proves nothing. */
export const leastKeyBytes = 24;

const keyIn = (secret: string): Buffer | undefined => {
  const key = bytesOf(secret.startsWith(prefix) ? secret.slice(prefix.length) : secret, 'base64');
  return key && key.length >= leastKeyBytes ? key : undefined;
};

const macOf = (key: Buffer, id: string, stamp: string, body: Buffer): Buffer =>
  createHmac('sha256', key).update(`${id}.${stamp}.`).update(body).digest();

/** `v1,<base64> v1,<base64>`: several while a secret is being changed. Other versions are passed over. */
const signaturesIn = (delivery: Delivery): Found<readonly Buffer[]> => {
  const text = delivery.headers[signatureHeader]?.trim();
  if (!text) return { why: 'signature missing' };
  const entries = text.split(/ +/, 32).map((entry) => entry.split(','));
  // The HTTP API joins repeated headers with a comma.
  if (entries.some(({ length }) => length > 2)) return { why: 'signature repeated' };
  const known = entries.flatMap(([version, value = '']) => (version === 'v1' ? (bytesOf(value, 'base64') ?? []) : []));
  const whole = known.filter(({ length }) => length === 32);
  return whole.length > 0 ? { value: whole } : { why: 'signature malformed' };
};

/** Genuine when these bytes were signed under this id, with a live secret, at about this time: Standard Webhooks, v1. */
export const standardVerdict = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const id = single(delivery, idHeader);
  if ('why' in id) return { genuine: false, why: id.why };
  const time = signedTime(delivery, timeHeader, 'seconds');
  if ('why' in time) return { genuine: false, why: time.why };
  const signatures = signaturesIn(delivery);
  if ('why' in signatures) return { genuine: false, why: signatures.why };
  const verdict = provedBy(secrets, (secret) => {
    const key = keyIn(secret);
    const expected = key && macOf(key, id.value, time.value.stamp, delivery.body);
    return expected !== undefined && signatures.value.some((signature) => equal(expected, signature));
  });
  return timely(verdict, time.value.atMs, delivery, toleranceMs);
};

/** The headers with which a sender of Standard Webhooks proves this body; its id is the body's. */
export const standardHeaders = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => {
  const id = `msg_${createHash('sha256').update(body).digest('hex').slice(0, 24)}`;
  const stamp = stampOf(at, 'seconds');
  const mac = macOf(keyIn(secret) ?? Buffer.alloc(0), id, stamp, body);
  return {
    [idHeader]: id,
    [timeHeader]: stamp,
    [signatureHeader]: `v1,${mac.toString('base64')}`,
  };
};

/** Random bytes as Standard Webhooks writes a secret. */
export const drawSecret = (random: Buffer): DrawnSecret => {
  const secret = prefix + random.toString('base64');
  return { signing: secret, verifying: secret };
};
