import { plainDomain } from './domains.ts';
import { headersOf } from './headers.ts';
import type { Headers } from './mail.ts';

/** More than any signature with the largest key. */
const longest = 10_000;

/** The domain in `d=` of a DKIM-Signature; `undefined` when it, or `i=`, is not plain or is there twice. */
const signerIn = (value: string): string | undefined => {
  if (value.length > longest) return undefined;
  const tags = value.split(';').map((tag) => [tag.split('=', 1)[0]?.trim(), tag.slice(tag.indexOf('=') + 1).trim()]);
  const of = (name: string) => tags.flatMap(([known, text = '']) => (known === name ? [text] : []));
  const [domains, [identity, ...more]] = [of('d'), of('i')];
  const domain = domains.length === 1 ? plainDomain(domains[0]) : undefined;
  if (domain === undefined || more.length > 0) return undefined;
  const isPlain = identity === undefined || plainDomain(/^[\w.+=-]*@([^@]+)$/.exec(identity)?.[1]) !== undefined;
  return isPlain ? domain : undefined;
};

/**
 * The domains that claim to have signed a mail. None, as soon as one signature is not plain: its words stand in what
 * verifiers write, unquoted, so that `i=@bank.example : pass, @evil.example` would read as two signatures there.
 * https://www.rfc-editor.org/rfc/rfc6376#section-3.5
 */
export const signersIn = (headers: Headers): readonly string[] => {
  const signers = headersOf(headers, 'dkim-signature').map(signerIn);
  return signers.every((signer) => signer !== undefined) ? signers : [];
};

/** Of the domains whose signatures passed, by somebody's word, those that did sign this mail, each once. */
export const passedIn = (headers: Headers, passed: readonly string[]): string[] =>
  [...new Set(signersIn(headers))].filter((signer) =>
    passed.some((one) => one === signer || one.endsWith(`.${signer}`)),
  );
