import { formTypeOf } from '../../forms/body.ts';
import { attempt } from '../decode.ts';
import type { Delivery, Verdict } from '../provider.ts';
import { equal, hmacSha256, provedBy } from '../signature.ts';
import { stampedIn, stampOf, timely } from '../signature-time.ts';
import { type Tree, treeOf } from './payload.ts';

export const header = 'x-wpforms-webhook-signature';

/** Ours, since WPForms names none. It signs when it sends, and never sends again. */
export const toleranceMs = 300_000;

/** A text as PHP's `json_encode` writes it: slashes escaped, and every unit beyond ASCII. */
const phpText = (text: string): string =>
  JSON.stringify(text)
    .replaceAll('/', String.raw`\/`)
    .replaceAll(/[\u0080-\uffff]/g, (unit) => String.raw`\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

type Write = (text: string, key: string) => string;
const allTexts: Write = phpText;
/** The seconds of a date are a number before they travel as text. */
const withNumbers: Write = (text, key) => (key === 'unix' && /^-?\d{1,15}$/.test(text) ? text : phpText(text));

/** Fields as PHP's `json_encode` writes them; keys that count from 0 make a list. */
const phpJson = (tree: Tree, write: Write, key = ''): string => {
  if (typeof tree === 'string') return write(tree, key);
  const entries = [...tree];
  const inner = entries.map(([name, value]) => phpJson(value, write, name));
  if (entries.every(([name], place) => name === String(place))) return `[${inner.join(',')}]`;
  return `{${entries.map(([name], place) => `${phpText(name)}:${inner[place]}`).join(',')}}`;
};

/**
 * What was signed: the body as it travelled when it is JSON. In the other format the plugin signs the JSON that it then
 * does not send, so that has to be written again from the form; a number and a text look alike there.
 */
const candidates = (delivery: Delivery): readonly (Buffer | string)[] => {
  const outcome = attempt(() => treeOf(delivery));
  if (!('value' in outcome)) return [];
  const tree = outcome.value;
  return tree ? [...new Set([phpJson(tree, allTexts), phpJson(tree, withNumbers)])] : [delivery.body];
};

const signed = (stamp: string, body: Buffer | string): Buffer =>
  Buffer.concat([Buffer.from(`${stamp}.`), typeof body === 'string' ? Buffer.from(body) : body]);

/**
 * Genuine when the site signed this with a live secret at about this time.
 * https://wpforms.com/docs/how-to-install-and-use-the-webhooks-addon-with-wpforms/
 */
export const verify = (delivery: Delivery, secrets: readonly string[]): Verdict => {
  const found = stampedIn(delivery, header, 'v');
  if ('why' in found) return { genuine: false, why: found.why };
  const { stamp, atMs, signatures } = found.value;
  const bytes = candidates(delivery).map((body) => signed(stamp, body));
  const verdict = provedBy(secrets, (secret) =>
    bytes.some((one) => signatures.some((signature) => equal(hmacSha256(secret, one), signature))),
  );
  return timely(verdict, atMs, delivery, toleranceMs);
};

const typeOf = (body: Buffer): string =>
  /^\s*[[{]/.test(body.subarray(0, 100).toString('latin1')) ? 'application/json; charset=utf-8' : formTypeOf(body);

/** The headers that WPForms would send with this body. */
export const sign = (body: Buffer, secret: string, at: Date): Readonly<Record<string, string>> => {
  const stamp = stampOf(at, 'seconds');
  const headers = { 'content-type': typeOf(body) };
  const [last = body] = candidates({ source: '', method: 'POST', headers, query: {}, body, receivedAt: at }).slice(-1);
  return { ...headers, [header]: `t=${stamp},v=${hmacSha256(secret, signed(stamp, last)).toString('hex')}` };
};
