import type { Delivery, Verdict } from '../provider.ts';
import { hmacSha256, hmacVerdict } from '../signature.ts';
import { signedTime, stampOf, timely } from '../signature-time.ts';

const spelling = { header: 'x-webflow-signature', prefix: '', encoding: 'hex' } as const;
const timeHeader = 'x-webflow-timestamp';

/** Webflow's own: five minutes. https://developers.webflow.com/data/docs/working-with-webhooks */
export const toleranceMs = 300_000;

const signed = (stamp: string, body: Buffer): Buffer => Buffer.concat([Buffer.from(`${stamp}:`), body]);

/** Genuine when Webflow signed this time and these bytes with a live secret, about now. */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const time = signedTime(delivery, timeHeader, 'milliseconds');
  if ('why' in time) return { genuine: false, why: time.why };
  const verdict = hmacVerdict(delivery, spelling, secrets, signed(time.value.stamp, delivery.body));
  return timely(verdict, time.value.atMs, delivery, toleranceMs);
};

/** The headers that Webflow would send with this body at that moment. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => {
  const stamp = stampOf(at, 'milliseconds');
  return {
    'content-type': 'application/json',
    [timeHeader]: stamp,
    [spelling.header]: hmacSha256(secret, signed(stamp, body)).toString(spelling.encoding),
  };
};
