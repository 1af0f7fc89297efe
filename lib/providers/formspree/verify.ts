import type { Delivery, Verdict } from '../provider.ts';
import { equal, hmacSha256, provedBy } from '../signature.ts';
import { stampedIn, stampOf, timely } from '../signature-time.ts';

export const header = 'formspree-signature';

/** Ours, since Formspree names none: what Stripe uses for a header of the same form. */
export const toleranceMs = 300_000;

const signed = (stamp: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`${stamp}.`), body]);

/**
 * Genuine when Formspree signed these bytes with a live secret at about this time.
 * https://help.formspree.io/hc/en-us/articles/360015234873-Webhooks
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const found = stampedIn(delivery, header, 'v1');
  if ('why' in found) return { genuine: false, why: found.why };
  const { stamp, atMs, signatures } = found.value;
  const bytes = signed(stamp, delivery.body);
  const verdict = provedBy(secrets, (secret) => {
    const expected = hmacSha256(secret, bytes);
    return signatures.some((signature) => equal(expected, signature));
  });
  return timely(verdict, atMs, delivery, toleranceMs);
};

/** The headers that Formspree would send with this body. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => {
  const stamp = stampOf(at, 'seconds');
  return {
    'content-type': 'application/json',
    [header]: `t=${stamp},v1=${hmacSha256(secret, signed(stamp, body)).toString('hex')}`,
  };
};
