import { formTypeOf } from '../../forms/body.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { basicVerdict } from '../signature-secret.ts';

/**
 * Genuine when it names a live `user:password`. CloudMailin signs nothing: this proves who posts, not what is posted.
 * https://docs.cloudmailin.com/receiving_email/securing_your_email_url_target/
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => basicVerdict(delivery, secrets);

/** The headers that CloudMailin would send when `secret` stands in its target as `https://user:password@…`. */
export const sign = (body: Buffer, secret: string): Readonly<Record<string, string>> => ({
  'content-type': body.subarray(0, 2).equals(Buffer.from('--')) ? formTypeOf(body) : 'application/json',
  authorization: `Basic ${Buffer.from(secret, 'utf8').toString('base64')}`,
});
