import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

import { jsonIn } from '../../domain/json-in.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { equal, hmacSha256, provedBy, single } from '../signature.ts';

const header = 'x-webhook-signature';

/** The one algorithm that is taken, whatever the header of a token asks for. */
const Algorithm = z.lazy(() => z.looseObject({ alg: z.literal('HS256') }));
const Claims = z.lazy(() =>
  z.looseObject({ iss: z.literal('netlify'), sha256: z.string().check(z.regex(/^[\da-f]{64}$/)) }),
);

const partIn = (part: string): unknown => jsonIn(Buffer.from(part, 'base64url').toString('utf8'));

interface Token {
  readonly signed: string;
  readonly signature: Buffer;
  /** The SHA-256 that the token vouches for. */
  readonly hash: Buffer;
}

/** A compact JWS of three parts (RFC 7515, section 3.1), the signature in its one canonical spelling. */
const tokenIn = (text: string): Token | undefined => {
  const [head = '', claims = '', tail = '', ...more] = text.split('.');
  const signature = Buffer.from(tail, 'base64url');
  if (more.length > 0 || signature.length !== 32 || signature.toString('base64url') !== tail) return undefined;
  const { data } = Claims.safeParse(partIn(claims));
  if (!data || !Algorithm.safeParse(partIn(head)).success) return undefined;
  return { signed: `${head}.${claims}`, signature, hash: Buffer.from(data.sha256, 'hex') };
};

const hashOf = (body: Buffer): Buffer => createHash('sha256').update(body).digest();

/**
 * Genuine when Netlify signed the hash of these bytes with a live secret. No time is signed; a repeat is known by its
 * id.
 * https://docs.netlify.com/manage/forms/notifications/
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const found = single(delivery, header);
  if ('why' in found) return { genuine: false, why: found.why };
  const token = tokenIn(found.value);
  if (!token) return { genuine: false, why: 'signature malformed' };
  const same = equal(hashOf(delivery.body), token.hash);
  return provedBy(secrets, (secret) => equal(hmacSha256(secret, token.signed), token.signature) && same);
};

const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');

/** The headers that Netlify would send with this body. */
export const sign = (body: Buffer, secret: string): Readonly<Record<string, string>> => {
  const claims = { iss: 'netlify', sha256: hashOf(body).toString('hex') };
  const signed = `${encoded({ alg: 'HS256', typ: 'JWT' })}.${encoded(claims)}`;
  return {
    'content-type': 'application/json',
    [header]: `${signed}.${hmacSha256(secret, signed).toString('base64url')}`,
  };
};
