import type { Source } from '../../domain/configuration.ts';
import { settingsOf } from '../decode.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { equal, hmacSha256, hmacVerdict, provedBy } from '../signature.ts';
import { signedTime, stampedIn, stampOf, timely } from '../signature-time.ts';
import { Settings } from './payload.ts';

/** As Stripe and Slack advise, in both directions. */
const toleranceMs = 300_000;

type Time = NonNullable<Settings['time']>;

/** What is signed: the body with the time around it. */
const signedBytes = (body: Buffer, stamp: string, { signed }: Time): Buffer => {
  const [before = '', after = ''] = signed.split('{body}').map((text) => text.replace('{time}', stamp));
  return Buffer.concat([Buffer.from(before), body, Buffer.from(after)]);
};

/** `t=1531420618,v1=…`: the time and the signatures in one header. */
const stampedVerdict = (delivery: Delivery, secrets: readonly string[], settings: Settings, time: Time): Verdict => {
  const found = stampedIn(delivery, settings.header, settings.prefix.slice(0, -1));
  if ('why' in found) return { genuine: false, why: found.why };
  const { stamp, atMs, signatures } = found.value;
  const signed = signedBytes(delivery.body, stamp, time);
  const verdict = provedBy(secrets, (secret) => {
    const expected = hmacSha256(secret, signed);
    return signatures.some((signature) => equal(signature, expected));
  });
  return timely(verdict, atMs, delivery, toleranceMs);
};

/**
 * Genuine when the header of the settings holds the HMAC-SHA256 of these bytes, and of the time where there is one,
 * under a live secret. Without a time an old delivery can come again, as the same interaction.
 */
export const verify = (delivery: Delivery, secrets: readonly string[], source: Source): Verdict => {
  const settings = settingsOf(Settings, source);
  const { time } = settings;
  if (!time) return hmacVerdict(delivery, settings, secrets);
  if (!time.header) return stampedVerdict(delivery, secrets, settings, time);
  const found = signedTime(delivery, time.header, time.unit);
  if ('why' in found) return { genuine: false, why: found.why };
  const signed = signedBytes(delivery.body, found.value.stamp, time);
  return timely(hmacVerdict(delivery, settings, secrets, signed), found.value.atMs, delivery, toleranceMs);
};

/** The headers that such a sender would send with this body. */
export const sign = (body: Buffer, secret: string, at: Date, source: Source): Readonly<Record<string, string>> => {
  const { header, prefix, encoding, time } = settingsOf(Settings, source);
  const type = { 'content-type': 'application/json' };
  if (!time) return { ...type, [header]: prefix + hmacSha256(secret, body).toString(encoding) };
  const stamp = stampOf(at, time.unit);
  const signature = prefix + hmacSha256(secret, signedBytes(body, stamp, time)).toString(encoding);
  if (!time.header) return { ...type, [header]: `t=${stamp},${signature}` };
  return { ...type, [time.header]: stamp, [header]: signature };
};
