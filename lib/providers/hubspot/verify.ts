import { createHash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import { settingsOf } from '../decode.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { bytesOf, equal, hmacSha256, hmacVerdict, provedBy, single } from '../signature.ts';
import { signedTime, stampOf, timely } from '../signature-time.ts';
import { Signing } from './payload.ts';

/** https://developers.hubspot.com/docs/apps/developer-platform/build-apps/authentication/request-validation */
export const toleranceMs = 300_000;

const signatureHeader = 'x-hubspot-signature';
const versionHeader = 'x-hubspot-signature-version';
const timeHeader = 'x-hubspot-request-timestamp';
const v3 = { header: 'x-hubspot-signature-v3', prefix: '', encoding: 'base64' } as const;

/** These and no others are decoded in a URL before it is signed; `%20` stays what it is. */
const decoded: Readonly<Record<string, string>> = {
  '%3A': ':', '%2F': '/', '%3F': '?', '%40': '@', '%21': '!', '%24': '$', '%27': "'", '%28': '(', '%29': ')',
  '%2A': '*', '%2C': ',', '%3B': ';',
};

/** Our URL as it is signed. It is configured, since what stands in `Host` is anybody's. */
const signedUrl = (url: string): string =>
  url.replaceAll(/%[\dA-F]{2}/gi, (escaped) => decoded[escaped.toUpperCase()] ?? escaped);

const signedV3 = (method: string, url: string, body: Buffer, stamp: string): Buffer =>
  Buffer.concat([Buffer.from(method + signedUrl(url)), body, Buffer.from(stamp)]);

/** What is hashed behind the secret. Neither is an HMAC, and neither holds a time. */
const hashedBefore: Readonly<Record<'v1' | 'v2', (method: string, url: string) => string>> = {
  v1: () => '',
  v2: (method, url) => method + url,
};

const hashOf = (secret: string, before: string, body: Buffer): Buffer =>
  createHash('sha256').update(secret + before).update(body).digest();

const hashVerdict = (delivery: Delivery, secrets: readonly string[], before: string): Verdict => {
  const found = single(delivery, signatureHeader);
  if ('why' in found) return { genuine: false, why: found.why };
  const signature = bytesOf(found.value, 'hex');
  if (signature?.length !== 32) return { genuine: false, why: 'signature malformed' };
  return provedBy(secrets, (secret) => equal(hashOf(secret, before, delivery.body), signature));
};

/**
 * Genuine when the signature that the source is set to was made with the client secret of a live app. Only that one
 * counts: HubSpot still sends v1 beside v3, and v1 holds neither the time nor the URL.
 */
export const verify = (delivery: Delivery, secrets: readonly string[], source: Source): Verdict => {
  const { url, signature } = settingsOf(Signing, source);
  if (signature !== 'v3') return hashVerdict(delivery, secrets, hashedBefore[signature](delivery.method, url));
  const time = signedTime(delivery, timeHeader, 'milliseconds');
  if ('why' in time) return { genuine: false, why: time.why };
  const signed = signedV3(delivery.method, url, delivery.body, time.value.stamp);
  return timely(hmacVerdict(delivery, v3, secrets, signed), time.value.atMs, delivery, toleranceMs);
};

/** The headers that HubSpot would send with this body. */
export const sign = (body: Buffer, secret: string, at: Date, source: Source): Readonly<Record<string, string>> => {
  const { url, signature } = settingsOf(Signing, source);
  const type = { 'content-type': 'application/json' };
  if (signature !== 'v3') {
    const hash = hashOf(secret, hashedBefore[signature]('POST', url), body).toString('hex');
    return { ...type, [versionHeader]: signature, [signatureHeader]: hash };
  }
  const stamp = stampOf(at, 'milliseconds');
  const made = hmacSha256(secret, signedV3('POST', url, body, stamp)).toString(v3.encoding);
  return { ...type, [timeHeader]: stamp, [v3.header]: made };
};
