import type { Proof } from '../domain/interaction.ts';
import { present } from '../providers/decode.ts';
import { headerOf, headersOf } from './headers.ts';
import type { Envelope, Headers, Mailbox } from './mail.ts';

const word = (text: string | undefined): string | undefined =>
  /^[a-z_]{2,20}/.exec(text?.trim().toLowerCase() ?? '')?.[0];

/** Without comments and quoted text, in which a sender's own words stand. */
const bare = (text: string): string => {
  let depth = 0;
  let quoted = false;
  let kept = '';
  for (const character of text.slice(0, 5000)) {
    if (character === '"' && depth === 0) quoted = !quoted;
    else if (!quoted && character === '(') depth += 1;
    else if (!quoted && character === ')') depth = Math.max(0, depth - 1);
    else if (!quoted && depth === 0) kept += character;
  }
  return kept.toLowerCase();
};

/** A mail may carry several signatures; one that passes is enough. */
const best = (words: readonly string[]): string | undefined => (words.includes('pass') ? 'pass' : words[0]);

const resultOf = (results: string, method: string): string | undefined =>
  best([...results.matchAll(new RegExp(`;\\s*${method}\\s*=\\s*([a-z]+)`, 'g'))].map(([, result = '']) => result));

/**
 * What the last server wrote that looked into it. Whoever sends a mail can write such a header too, below: so only
 * those of the topmost server count. https://www.rfc-editor.org/rfc/rfc8601#section-5
 */
const written = (headers: Headers): Proof => {
  const all = headersOf(headers, 'authentication-results').map(bare);
  const server = (text: string): string => text.split(';', 1)[0]?.trim().split(/\s/, 1)[0] ?? '';
  const by = server(all[0] ?? '');
  const results = all.filter((text) => server(text) === by).map((text) => text.slice(text.indexOf(';') >>> 0)).join('');
  const [spf, dkim, dmarc] = ['spf', 'dkim', 'dmarc'].map((method) => resultOf(results, method));
  const found = { spf: spf ?? word(headerOf(headers, 'received-spf')), dkim, dmarc };
  return { ...found, by: (spf ?? dkim ?? dmarc) === undefined ? undefined : by.slice(0, 255) || undefined };
};

/** The provider's own verdicts, as words. */
const vouched = ({ verdicts }: Pick<Envelope, 'verdicts'>): Proof | undefined => {
  const found = { spf: word(verdicts?.spf), dkim: word(verdicts?.dkim), dmarc: word(verdicts?.dmarc) };
  return Object.values(found).some((verdict) => verdict !== undefined) ? found : undefined;
};

const lower = (address: string | undefined): string => address?.trim().toLowerCase() ?? '';

/** Who handed the mail in, without the brackets: empty for a report, `undefined` when unknown. */
export const envelopeSender = (headers: Headers, envelope: Envelope): string | undefined => {
  const said = envelope.from ?? headerOf(headers, 'return-path');
  return said === undefined ? undefined : lower(/<([^<>]*)>/.exec(said)?.[1] ?? said);
};

/** What speaks for and against the sender; `undefined` when nothing is known. */
export const proofOf = (
  headers: Headers,
  envelope: Envelope,
  from: Mailbox,
  replyTo: readonly Mailbox[],
): Proof | undefined => {
  const answers = replyTo.map(({ address }) => lower(address)).find((address) => address !== '');
  const proof = present({
    ...(vouched(envelope) ?? written(headers)),
    envelopeFrom: envelopeSender(headers, envelope) || undefined,
    replyTo: answers === lower(from.address) ? undefined : answers,
  });
  return Object.keys(proof).length > 0 ? proof : undefined;
};
