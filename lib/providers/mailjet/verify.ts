import type { Delivery, Verdict } from '../provider.ts';
import { basicVerdict } from '../signature-secret.ts';

/**
 * Genuine when it names a live `user:password`. Mailjet signs nothing: this proves who posts, not what is posted.
 * https://dev.mailjet.com/email/guides/parse-api/
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => basicVerdict(delivery, secrets);

/** The headers that Mailjet would send when `secret` stands in its URL as `https://user:password@…`. */
export const sign = (_body: Buffer, secret: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  authorization: `Basic ${Buffer.from(secret, 'utf8').toString('base64')}`,
});
