import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Source } from '../../lib/domain/configuration.ts';
import type { Delivery } from '../../lib/providers/provider.ts';

/** Real samples, which lie beside this repository on some machines and are nobody's to publish. */
export const samples = path.resolve(import.meta.dirname, '../../../shared/samples');

/** A known answer: what was signed, with which secret, and what came out. */
export interface Vector {
  readonly id: string;
  readonly scheme: string;
  readonly input: Readonly<Record<string, string>> & { readonly secrets?: readonly string[] };
  readonly expected: string;
}

/** Every vector on this machine; none where there are none. */
export const vectors = (): readonly Vector[] => {
  const file = path.join(samples, 'vectors/vectors.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Vector[]) : [];
};

/** How a provider would have delivered a vector. */
export interface Row {
  readonly ids: RegExp;
  readonly provider: string;
  readonly headers: (vector: Vector) => Readonly<Record<string, string>>;
  readonly type?: string;
  readonly settings?: (vector: Vector) => Source['settings'];
}

const only = (header: string) => ({ expected }: Vector) => ({ [header]: expected });
const timed = (header: string, timeHeader: string) => ({ expected, input }: Vector) =>
  ({ [header]: expected, [timeHeader]: input['timestamp'] ?? '' });
const standard = ({ expected, input }: Vector) =>
  ({ 'webhook-id': input['id'] ?? '', 'webhook-timestamp': input['timestamp'] ?? '', 'webhook-signature': expected });
const hubspot = (signature: string) => ({ input }: Vector) =>
  ({ signature, ...(input['uri'] !== undefined && { url: input['uri'] }) });

/** Which vector is whose. Two of one vector: both must take it. */
export const rows: readonly Row[] = [
  { ids: /^x\.post\./, provider: 'twitter', headers: only('x-twitter-webhooks-signature') },
  { ids: /^typeform\./, provider: 'typeform', headers: only('typeform-signature') },
  { ids: /^tally\./, provider: 'tally', headers: only('tally-signature') },
  { ids: /^netlify\./, provider: 'netlify', headers: only('x-webhook-signature') },
  { ids: /^webflow\./, provider: 'webflow', headers: timed('x-webflow-signature', 'x-webflow-timestamp') },
  { ids: /^formspree$/, provider: 'formspree', headers: only('formspree-signature') },
  { ids: /^wpforms\.json$/, provider: 'wpforms', headers: only('x-wpforms-webhook-signature') },
  {
    ids: /^wpforms\.urlencoded$/, provider: 'wpforms', headers: only('x-wpforms-webhook-signature'),
    type: 'application/x-www-form-urlencoded; charset=utf-8',
  },
  { ids: /^standardwebhooks\.(?:v1|rotated)$/, provider: 'google-forms', headers: standard },
  { ids: /^standardwebhooks\.(?:v1|rotated)$/, provider: 'mime', headers: standard, type: 'message/rfc822' },
  { ids: /^standardwebhooks\./, provider: 'standard-webhooks', headers: standard },
  { ids: /^hubspot\.v1\./, provider: 'hubspot', headers: only('x-hubspot-signature'), settings: hubspot('v1') },
  { ids: /^hubspot\.v2\./, provider: 'hubspot', headers: only('x-hubspot-signature'), settings: hubspot('v2') },
  {
    ids: /^hubspot\.v3\./, provider: 'hubspot', settings: hubspot('v3'),
    headers: timed('x-hubspot-signature-v3', 'x-hubspot-request-timestamp'),
  },
  {
    ids: /^sendgrid\./, provider: 'sendgrid',
    headers: timed('x-twilio-email-event-webhook-signature', 'x-twilio-email-event-webhook-timestamp'),
  },
  { ids: /^github\./, provider: 'hmac', headers: only('x-hub-signature-256') },
  {
    ids: /^stripe\./, provider: 'hmac', headers: only('stripe-signature'),
    settings: () => ({ header: 'stripe-signature', prefix: 'v1=', time: {} }),
  },
  {
    ids: /^slack\./, provider: 'hmac', headers: timed('x-slack-signature', 'x-slack-request-timestamp'),
    settings: () => ({
      header: 'x-slack-signature', prefix: 'v0=', time: { header: 'x-slack-request-timestamp', signed: 'v0:{time}:{body}' },
    }),
  },
];

/** Those that are no delivery of one signed body, and the test that knows them. */
export const elsewhere: readonly { readonly ids: RegExp; readonly test: string }[] = [
  { ids: /^x\.crc/, test: 'test/providers/twitter-challenge.test.ts' },
  { ids: /^mailgun\./, test: 'test/providers/mailgun.test.ts' },
  { ids: /^aws-sns\./, test: 'test/infra/local/sns-signature.test.ts' },
];

const bodyOf = ({ input }: Vector): Buffer => {
  const file = input['bodyFile'] ?? input['messageFile'];
  if (file !== undefined) return readFileSync(path.join(samples, file));
  return Buffer.from(input['wire'] ?? input['body'] ?? input['message'] ?? '');
};

/** The moment that was signed, so that it is about now; any, where no time is. */
const momentOf = ({ input, expected }: Vector): Date => {
  const stamp = input['timestamp'] ?? /\bt=(\d+)/.exec(expected)?.[1] ?? '0';
  return new Date(stamp.length === 13 ? Number(stamp) : Number(stamp) * 1000);
};

/** A vector as a delivery. */
export const deliveryOf = (vector: Vector, row: Row): Delivery => ({
  source: 'lobby',
  method: vector.input['method'] ?? 'POST',
  headers: { 'content-type': row.type ?? 'application/json', ...row.headers(vector) },
  query: {},
  body: bodyOf(vector),
  receivedAt: momentOf(vector),
});

/** The secrets that verify it: the public half, where there are two. */
export const secretsOf = ({ input, scheme }: Vector): readonly string[] =>
  input.secrets ?? [(scheme.endsWith('v1a') ? input['public'] : (input['publicKey'] ?? input['secret'])) ?? ''];
