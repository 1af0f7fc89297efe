import {
  createHash, createHmac, createPrivateKey, createPublicKey, sign as signEd25519, verify as verifyEd25519,
} from 'node:crypto';

import type { Delivery, Verdict } from '../provider.ts';
import { bytesOf, equal, provedBy, single, type Found } from '../signature.ts';
import { leastKeyBytes } from '../signature-standard.ts';
import { signedTime, stampOf, timely } from '../signature-time.ts';

/** As the specification's own libraries have it, in both directions. */
export const toleranceMs = 300_000;

/** Svix, where the scheme comes from, still writes its own names. */
const families = ['webhook', 'svix'] as const;
const familyOf = ({ headers }: Delivery): string =>
  families.find((family) => headers[`${family}-signature`]) ?? 'webhook';

/** The sender's id of the message, the same in every attempt; it is among what is signed. */
export const messageIdOf = (delivery: Delivery): string | undefined =>
  delivery.headers[`${familyOf(delivery)}-id`]?.trim();

/** The length of a signature, by its version. Others are for other readers. */
const versions: Readonly<Record<string, number>> = { v1: 32, v1a: 64 };

/** One `version,base64` of the header. */
interface Signature {
  readonly version: string;
  readonly bytes: Buffer;
}

/** The signatures in the header, with spaces between them: several while the sender changes its secret. */
const signaturesIn = (delivery: Delivery, header: string): Found<readonly Signature[]> => {
  const text = delivery.headers[header]?.trim();
  if (!text) return { why: 'signature missing' };
  const entries = text.split(' ', 32).map((entry) => entry.split(','));
  // Within one entry stands one comma; another one joined two headers.
  if (entries.some(({ length }) => length > 2)) return { why: 'signature repeated' };
  const value = entries.flatMap(([version = '', text = '']) => {
    const bytes = bytesOf(text, 'base64');
    const length = Object.hasOwn(versions, version) ? versions[version] : undefined;
    return bytes && bytes.length === length ? [{ version, bytes }] : [];
  });
  return value.length > 0 ? { value } : { why: 'signature malformed' };
};

const publicPrefix = 'whpk_';
const privatePrefix = 'whsk_';
// An Ed25519 key is wrapped in these before Node takes it: https://www.rfc-editor.org/rfc/rfc8410
const spki = Buffer.from('302a300506032b6570032100', 'hex');
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

const provedByPublicKey = (secret: string, signed: Buffer, signatures: readonly Signature[]): boolean => {
  const raw = bytesOf(secret.slice(publicPrefix.length), 'base64');
  if (raw?.length !== 32) return false;
  const key = createPublicKey({ key: Buffer.concat([spki, raw]), format: 'der', type: 'spki' });
  return signatures.some(({ version, bytes }) => version === 'v1a' && verifyEd25519(null, signed, key, bytes));
};

const hmac = (secret: string, signed: Buffer): Buffer | undefined => {
  const key = bytesOf(secret.replace(/^whsec_/, ''), 'base64');
  return key && key.length >= leastKeyBytes ? createHmac('sha256', key).update(signed).digest() : undefined;
};

const provedBySecret = (secret: string, signed: Buffer, signatures: readonly Signature[]): boolean => {
  const expected = hmac(secret, signed);
  return expected !== undefined && signatures.some(({ version, bytes }) => version === 'v1' && equal(expected, bytes));
};

/**
 * Genuine when any signature in the list was made over the id, the time and these bytes by a live secret: HMAC-SHA256
 * (`v1`, `whsec_…`) or Ed25519 (`v1a`, `whpk_…`). While a public key is live nothing else proves anything, so that a
 * secret that leaked cannot stand in for the private key.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const family = familyOf(delivery);
  const id = single(delivery, `${family}-id`);
  if ('why' in id) return { genuine: false, why: id.why };
  const time = signedTime(delivery, `${family}-timestamp`, 'seconds');
  if ('why' in time) return { genuine: false, why: time.why };
  const found = signaturesIn(delivery, `${family}-signature`);
  if ('why' in found) return { genuine: false, why: found.why };
  const signed = Buffer.concat([Buffer.from(`${id.value}.${time.value.stamp}.`), delivery.body]);
  const isPublic = (secret: string): boolean => secret.startsWith(publicPrefix);
  const onlyPublic = secrets.some(isPublic);
  const verdict = provedBy(secrets, (secret) =>
    isPublic(secret)
      ? provedByPublicKey(secret, signed, found.value)
      : !onlyPublic && provedBySecret(secret, signed, found.value),
  );
  return timely(verdict, time.value.atMs, delivery, toleranceMs);
};

const signatureOf = (signed: Buffer, secret: string): string => {
  const seed = bytesOf(secret.replace(privatePrefix, ''), 'base64')?.subarray(0, 32);
  if (!secret.startsWith(privatePrefix) || !seed) return `v1,${hmac(secret, signed)?.toString('base64') ?? ''}`;
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return `v1a,${signEd25519(null, signed, key).toString('base64')}`;
};

/** The headers of a message with this body; its id is drawn from the body, so that the same words are a repeat. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => {
  const id = `msg_${createHash('sha256').update(body).digest('hex').slice(0, 27)}`;
  const stamp = stampOf(at, 'seconds');
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': stamp,
    'webhook-signature': signatureOf(Buffer.concat([Buffer.from(`${id}.${stamp}.`), body]), secret),
  };
};
