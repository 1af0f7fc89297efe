import { present } from '../providers/decode.ts';
import { bare } from './bare.ts';
import { domainOf, plainDomain } from './domains.ts';
import { headersOf } from './headers.ts';
import type { Headers, Verdicts } from './mail.ts';

/** One header Authentication-Results. https://www.rfc-editor.org/rfc/rfc8601#section-2.2 */
interface Results {
  readonly server: string;
  readonly found: readonly { readonly method: string; readonly result: string; readonly about: string }[];
}

const resultsIn = (header: string): Results => {
  const [id = '', ...rest] = (bare(header) ?? '').split(';');
  const found = rest.flatMap((text) => {
    const [, method, result, about] = /^\s*([a-z-]+)(?:\s*\/\s*\d+)?\s*=\s*([a-z_]+)([\s\S]*)$/.exec(text) ?? [];
    return method && result ? [{ method, result, about: about ?? '' }] : [];
  });
  return { server: id.trim().split(/\s/, 1)[0] ?? '', found };
};

const property = (about: string, name: string): string | undefined =>
  new RegExp(`\\s${name.replace('.', '\\.')}\\s*=\\s*([^\\s;]+)`).exec(about)?.[1];

/** Of an address, or of a domain alone, as `smtp.mailfrom` and `header.i` may be. */
const domainIn = (value: string | undefined): string | undefined =>
  plainDomain(value?.slice(value.lastIndexOf('@') + 1)) ?? domainOf(value);

/** A mail may carry several signatures; one that passes is enough. */
const best = (words: readonly string[]): string | undefined => (words.includes('pass') ? 'pass' : words[0]);

/** The verdicts in what one server wrote. Of two on DMARC, which no server writes, the worse counts. */
const verdictsIn = ({ found }: Pick<Results, 'found'>): Verdicts => {
  const of = (method: string) => found.filter((one) => one.method === method);
  const [spf, dkim, dmarc] = [of('spf'), of('dkim'), of('dmarc')];
  const passed = dkim.filter(({ result }) => result === 'pass');
  const judged = dmarc.find(({ result }) => result !== 'pass') ?? dmarc[0];
  return present({
    spf: best(spf.map(({ result }) => result)),
    spfDomain: domainIn(property(spf.find(({ result }) => result === 'pass')?.about ?? '', 'smtp.mailfrom')),
    dkim: best(dkim.map(({ result }) => result)),
    signedBy: passed.flatMap(({ about }) => domainIn(property(about, 'header.d') ?? property(about, 'header.i')) ?? []),
    dmarc: judged?.result,
    // Without it nobody knows which address it is about, where a provider shows one of several only.
    dmarcFor: judged && (property(judged.about, 'header.from') ?? ''),
  });
};

/** What a server wrote of a mail, and its name. */
export interface Written {
  readonly by: string;
  readonly verdicts: Verdicts;
}

const all = (headers: Headers): Results[] => headersOf(headers, 'authentication-results').map(resultsIn);

/**
 * What the server of this name wrote, in the topmost header of its name alone: whoever sends a mail can write such a
 * header too, below. That it takes those away, or always writes its own above, is for the operator to know.
 * https://www.rfc-editor.org/rfc/rfc8601#section-5
 */
export const writtenBy = (headers: Headers, server: string): Written | undefined => {
  const found = all(headers).find((results) => results.server === server.toLowerCase());
  return found && { by: found.server, verdicts: verdictsIn(found) };
};

/** What the last server wrote that looked into it, whoever that is. */
export const writtenLast = (headers: Headers): Written => {
  const results = all(headers);
  const by = results[0]?.server ?? '';
  const found = results.filter(({ server }) => server === by).flatMap((one) => one.found);
  return { by, verdicts: verdictsIn({ found }) };
};
