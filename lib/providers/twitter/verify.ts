import type { Challenge, Delivery, Verdict } from '../provider.ts';
import { hmacSha256, hmacVerdict } from '../signature.ts';

const spelling = { header: 'x-twitter-webhooks-signature', prefix: 'sha256=', encoding: 'base64' } as const;

/**
 * An app with an OAuth 2.0 client secret has its deliveries signed with that, in a header of their own, and perhaps with
 * its consumer secret in the old one too. https://docs.x.com/x-api/webhooks/introduction#signature-headers
 */
const byClientSecret = { ...spelling, header: 'x-twitter-webhooks-signature-oauth2' } as const;

/**
 * What X may ask us to sign. A challenge is answered with the same key and in the same way as a delivery is signed, so
 * whoever signs any token signs forged deliveries for anybody. https://docs.x.com/x-api/webhooks/introduction
 */
const token = /^[A-Za-z0-9+/=_-]{1,512}$/;

const signed = (secret: string, bytes: Buffer | string): string =>
  spelling.prefix + hmacSha256(secret, bytes).toString('base64');

const verdictOf = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const newer = hmacVerdict(delivery, byClientSecret, secrets);
  const alone = delivery.headers[spelling.header] === undefined && delivery.headers[byClientSecret.header] !== undefined;
  return newer.genuine || alone ? newer : hmacVerdict(delivery, spelling, secrets);
};

/** Genuine when X signed these bytes with a live secret of the app, and could not have been made to by a challenge. */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const verdict = verdictOf(delivery, secrets);
  // A body such as `1234567890123456` is a token too, and our own answer would be its signature.
  const askable = delivery.body.length <= 512 && token.test(delivery.body.toString('latin1'));
  return verdict.genuine && askable ? { genuine: false, why: 'signature wrong' } : verdict;
};

/** Proves to X that we hold the newest secret of the app, and signs nothing that could be a delivery. */
export const challenge = (delivery: Delivery, secrets: readonly string[]): Challenge | undefined => {
  const asked = delivery.query['crc_token'];
  if (asked === undefined) return undefined;
  if (!token.test(asked)) return { status: 400, why: 'crc_token is not 1 to 512 of A-Z a-z 0-9 + / = _ -' };
  const secret = secrets.find((live) => live !== '');
  if (secret === undefined) return { status: 400, why: 'this source has no secret: add the app\'s consumer secret' };
  return { status: 200, body: { response_token: signed(secret, asked) } };
};

/** The headers that X would send with this body. */
export const sign = (body: Buffer, secret: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  [spelling.header]: signed(secret, body),
});
