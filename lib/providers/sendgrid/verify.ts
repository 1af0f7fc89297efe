import {
  createECDH, createPrivateKey, createPublicKey, type KeyObject, sign as signEcdsa, verify as verifyEcdsa,
} from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import { formTypeOf } from '../../forms/body.ts';
import { settingsOf } from '../decode.ts';
import type { Delivery, DrawnSecret, Verdict } from '../provider.ts';
import { bytesOf, provedBy, single } from '../signature.ts';
import { pathVerdict } from '../signature-secret.ts';
import { signedTime, stampOf, timely } from '../signature-time.ts';
import { Settings } from './payload.ts';

const signatureHeader = 'x-twilio-email-event-webhook-signature';
const timeHeader = 'x-twilio-email-event-webhook-timestamp';

/**
 * SendGrid tries again for three days and may send the time of its first attempt along: an hour more than that. A copy
 * that somebody makes within that time has the key of the original and is a repeat.
 */
export const toleranceMs = 73 * 3_600_000;

/** How every public key on P-256 begins, before the coordinates. https://www.rfc-editor.org/rfc/rfc5480 */
const spki = Buffer.from('3059301306072a8648ce3d020106082a8648ce3d03010703420004', 'hex');

/** The key that a secret spells; `undefined` when it is none, which proves nothing. */
const publicKeyIn = (secret: string): KeyObject | undefined => {
  const der = bytesOf(secret.trim(), 'base64');
  if (der?.length !== spki.length + 64 || !der.subarray(0, spki.length).equals(spki)) return undefined;
  try {
    return createPublicKey({ key: der, format: 'der', type: 'spki' });
  } catch {
    // Coordinates that are not on the curve: no signature fits such a key.
    return undefined;
  }
};

const signatureVerdict = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const time = signedTime(delivery, timeHeader, 'seconds');
  if ('why' in time) return { genuine: false, why: time.why };
  const found = single(delivery, signatureHeader);
  if ('why' in found) return { genuine: false, why: found.why };
  const signature = bytesOf(found.value, 'base64');
  if (!signature) return { genuine: false, why: 'signature malformed' };
  const signed = Buffer.concat([Buffer.from(time.value.stamp), delivery.body]);
  const verdict = provedBy(secrets, (secret) => {
    const key = publicKeyIn(secret);
    return key !== undefined && verifyEcdsa('sha256', signed, key, signature);
  });
  return timely(verdict, time.value.atMs, delivery, toleranceMs);
};

/**
 * Genuine when the time and these bytes are signed (ECDSA on P-256 with SHA-256) by the private half of a live secret;
 * with `signed: false`, when the path ends in a live secret, which a public key is never.
 * https://www.twilio.com/docs/sendgrid/for-developers/parsing-email/securing-your-parse-webhooks
 */
export const verify = (delivery: Delivery, secrets: readonly string[], source: Source): Verdict =>
  settingsOf(Settings, source).signed
    ? signatureVerdict(delivery, secrets)
    : pathVerdict(delivery, secrets.map((secret) => (publicKeyIn(secret) ? '' : secret)));

/** The headers that SendGrid would send with this body; `secret` is the private key, PKCS #8 in Base64. */
export const sign = (body: Buffer, secret: string, at: Date, source: Source): Readonly<Record<string, string>> => {
  const type = { 'content-type': formTypeOf(body) };
  if (!settingsOf(Settings, source).signed) return type;
  const stamp = stampOf(at, 'seconds');
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64'), format: 'der', type: 'pkcs8' });
  const signature = signEcdsa('sha256', Buffer.concat([Buffer.from(stamp), body]), key);
  return { ...type, [timeHeader]: stamp, [signatureHeader]: signature.toString('base64') };
};

/** Both halves of a key: the private one signs as SendGrid would, the public one is what it shows in a policy. */
export const drawKeys = (random: Buffer): DrawnSecret => {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(random);
  const point = curve.getPublicKey();
  const [d, x, y] = [random, point.subarray(1, 33), point.subarray(33)].map((bytes) => bytes.toString('base64url'));
  const key = createPrivateKey({ key: { kty: 'EC', crv: 'P-256', d, x, y }, format: 'jwk' });
  return {
    signing: key.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    verifying: Buffer.concat([spki, point.subarray(1)]).toString('base64'),
  };
};
