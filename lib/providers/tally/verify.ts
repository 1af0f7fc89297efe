import { attempt, jsonObject } from '../decode.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { hmacSha256, hmacVerdict } from '../signature.ts';

const spelling = { header: 'tally-signature', prefix: '', encoding: 'base64' } as const;

/** The body as `JSON.stringify` writes it, which is what Tally's own example signs. */
const minified = ({ body }: Delivery): Buffer | undefined => {
  const outcome = attempt(() => jsonObject(body));
  return 'value' in outcome ? Buffer.from(JSON.stringify(outcome.value)) : undefined;
};

/**
 * Genuine when Tally signed this with a live secret: these very bytes or, should something on the way have laid them
 * out anew, the same JSON without white space. No time is signed; a repeat is known by the id of the submission.
 * https://tally.so/help/webhooks
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const verdict = hmacVerdict(delivery, spelling, secrets);
  if (verdict.genuine || verdict.why !== 'signature wrong') return verdict;
  const other = minified(delivery);
  return other ? hmacVerdict(delivery, spelling, secrets, other) : verdict;
};

/** The headers that Tally would send with this body. */
export const sign = (body: Buffer, secret: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json',
  [spelling.header]: hmacSha256(secret, body).toString(spelling.encoding),
});
