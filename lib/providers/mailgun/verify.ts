import { createHash } from 'node:crypto';

import { type Fields, fieldsIn, formParts, formTypeOf } from '../../forms/body.ts';
import { attempt } from '../decode.ts';
import type { Delivery, Forgery, Keeper, Verdict } from '../provider.ts';
import { bytesOf, equal, hmacSha256, provedBy } from '../signature.ts';
import { momentIn, stampOf, timely } from '../signature-time.ts';

/** What the account's API key stands behind among the secrets of the source; it proves no delivery. */
export const apiUser = 'api:';

/** Mailgun names none. It signs each attempt anew, so this covers clocks and queues only. */
export const toleranceMs = 900_000;

/** The fields of the proof, which are others in each attempt. */
export const proofNames = new Set(['timestamp', 'token', 'signature']);

/** Headers of the mail are fields too, and Mailgun's own come after them: so the last one counts. */
const proofIn = (fields: Fields) => {
  const [stamp = '', token = '', signature = ''] = [...proofNames].map((name) => fields.get(name)?.at(-1));
  return { stamp, token, signature };
};

const refused = (why: Forgery): Verdict => ({ genuine: false, why });

/**
 * Genuine when the signature among the fields is that of the time and the token there, by a live signing key, at about
 * this time. It covers nothing else: it proves who posts, not what is posted.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const form = attempt(() => fieldsIn(formParts(delivery).filter(({ name }) => proofNames.has(name))));
  if ('why' in form) return refused('signature malformed');
  const { stamp, token, signature } = proofIn(form.value);
  if (signature === '') return refused('signature missing');
  const bytes = bytesOf(signature, 'hex');
  const atMs = momentIn(stamp, 'seconds');
  if (bytes?.length !== 32 || atMs === undefined || token === '') return refused('signature malformed');
  const proves = (secret: string): boolean => !secret.startsWith(apiUser) && equal(hmacSha256(secret, `${stamp}${token}`), bytes);
  const verdict = provedBy(secrets, proves);
  return timely(verdict, atMs, delivery, toleranceMs);
};

/** The content type by which Mailgun would deliver this form; the proof stands in the body. */
export const sign = (body: Buffer): Readonly<Record<string, string>> => ({ 'content-type': formTypeOf(body) });

/** The form with its proof as the last fields, urlencoded or multipart as it came. */
export const seal = (body: Buffer, secret: string, at: Date): Buffer => {
  const stamp = stampOf(at, 'seconds');
  const token = createHash('sha256').update(body).digest('hex').slice(0, 50);
  const signature = hmacSha256(secret, `${stamp}${token}`).toString('hex');
  const proof = Object.entries({ timestamp: stamp, token, signature });
  const [, boundary] = /^--([^\r\n]{1,200}?)\r?\n/.exec(body.toString('latin1', 0, 256)) ?? [];
  const end = boundary === undefined ? -1 : body.lastIndexOf(`--${boundary}--`);
  if (end < 0) return Buffer.concat([body, Buffer.from(`&${new URLSearchParams(proof).toString()}`)]);
  const parts = proof.map(([name, value]) => `\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`);
  const sealed = [...parts, '--\r\n'].map((part) => `--${boundary}${part}`).join('');
  return Buffer.concat([body.subarray(0, end), Buffer.from(sealed, 'latin1')]);
};

const hostOf = (url: string): string | undefined => {
  const { protocol, hostname, port, username, password } = URL.parse(url) ?? {};
  return protocol === 'https:' && port === '' && username === '' && password === '' ? hostname : undefined;
};

/**
 * What `store` keeps, for three days. Nobody signs the addresses, so only Mailgun's own hosts get the key.
 * https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/storing-and-retrieving-messages
 */
export const keeper: Keeper = {
  keeps: (url) => hostOf(url)?.endsWith('.mailgun.net') === true,
  request: (url, secrets) => {
    const key = secrets.find((secret) => secret.startsWith(apiUser));
    if (key === undefined) return undefined;
    return { url, headers: { authorization: `Basic ${Buffer.from(key).toString('base64')}` } };
  },
};
