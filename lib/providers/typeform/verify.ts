import type { Delivery, Verdict } from '../provider.ts';
import { hmacSha256, hmacVerdict } from '../signature.ts';

const spelling = { header: 'typeform-signature', prefix: 'sha256=', encoding: 'base64' } as const;

/**
 * Genuine when Typeform signed these bytes with a live secret. There is no time in what it signs, so an old delivery
 * can come again; its token makes it the same interaction.
 * https://www.typeform.com/developers/webhooks/secure-your-webhooks/
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict =>
  hmacVerdict(delivery, spelling, secrets);

/** The headers that Typeform would send with this body. */
export const sign = (body: Buffer, secret: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  [spelling.header]: spelling.prefix + hmacSha256(secret, body).toString(spelling.encoding),
});
