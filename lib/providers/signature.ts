import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

import type { Delivery, Forgery, Verdict } from './provider.ts';

/** Which header carries a signature, in lower case, what stands before it, and how its bytes are written. */
export interface Spelling {
  readonly header: string;
  readonly prefix: string;
  readonly encoding: 'base64' | 'hex';
}

/** What stands in a header: what proves the delivery, or why it cannot. */
export type Found<T> = { readonly value: T } | { readonly why: Forgery };

const refused = (why: Forgery): Verdict => ({ genuine: false, why });

/**
 * The one value of a header. The HTTP API joins repeats with a comma, which neither base64 nor hex contains: so a comma
 * means that there were several, and nobody can say which of them was meant.
 */
export const single = (delivery: Delivery, header: string): Found<string> => {
  const value = delivery.headers[header]?.trim();
  if (!value) return { why: 'signature missing' };
  return value.includes(',') ? { why: 'signature repeated' } : { value };
};

/**
 * The bytes that a text spells, or `undefined` when it is not their one canonical spelling. Node's own decoder skips
 * what it does not know and ignores left-over bits, so that many texts would stand for one signature.
 */
export const bytesOf = (text: string, encoding: 'base64' | 'hex'): Buffer | undefined => {
  const bytes = Buffer.from(text, encoding);
  const written = encoding === 'hex' ? text.toLowerCase() : text;
  return bytes.length > 0 && bytes.toString(encoding) === written ? bytes : undefined;
};

/** Equal bytes, in a time that depends on the length only. */
export const equal = (one: Buffer, other: Buffer): boolean =>
  one.length === other.length && timingSafeEqual(one, other);

/** Asks every live secret, without stopping at the first, so that the time does not tell which one fits. */
export const provedBy = (secrets: readonly string[], fits: (secret: string) => boolean): Verdict => {
  // Anybody can sign with an empty secret.
  const fitting = secrets.map((secret) => secret !== '' && fits(secret));
  if (secrets.every((secret) => secret === '')) return refused('no secret configured');
  const secret = fitting.indexOf(true);
  return secret < 0 ? refused('signature wrong') : { genuine: true, secret };
};

export const hmacSha256 = (secret: string, signed: Buffer | string): Buffer =>
  createHmac('sha256', secret).update(signed).digest();

const sha256 = (text: string): Buffer => createHash('sha256').update(text).digest();

/** Texts compared by their hashes: those have one length, so that not even a password's length shows in the time. */
export const equalTexts = (one: string, other: string): boolean => equal(sha256(one), sha256(other));

/**
 * Is the HMAC-SHA256 in its header that of what was signed (the raw body, unless something else is given), under any
 * live secret? Total: no header makes it throw.
 */
export const hmacVerdict = (
  delivery: Delivery,
  spelling: Spelling,
  secrets: readonly string[],
  signed: Buffer = delivery.body,
): Verdict => {
  const found = single(delivery, spelling.header);
  if ('why' in found) return refused(found.why);
  if (!found.value.startsWith(spelling.prefix)) return refused('signature malformed');
  const signature = bytesOf(found.value.slice(spelling.prefix.length), spelling.encoding);
  if (signature?.length !== 32) return refused('signature malformed');
  return provedBy(secrets, (secret) => equal(hmacSha256(secret, signed), signature));
};
