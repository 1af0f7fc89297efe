import type { Proof } from '../domain/interaction.ts';
import { bare } from './bare.ts';
import { domainOf, sameOrganisation } from './domains.ts';
import { headersOf } from './headers.ts';
import type { Headers, Mailbox, Verdicts } from './mail.ts';
import { passedIn } from './signatures.ts';

/** One address, with a name in front or without; what the name says, in quotes, is gone already. */
const one = /^[^<>@,;:]*<([^<>]+)>\s*$|^\s*([^\s<>,;:]+)\s*$/;

/**
 * The domain of the author, when nothing but that one address stands in every From: of several, and of one that a name
 * can be taken for, another program may choose another. https://www.rfc-editor.org/rfc/rfc7489#section-6.6.1
 */
const authorsDomain = (headers: Headers, { address = '' }: Mailbox): string | undefined => {
  const named = headersOf(headers, 'from').map((value) => {
    const [, bracketed, alone] = one.exec(bare(value) ?? '') ?? [];
    return (bracketed ?? alone)?.trim();
  });
  const author = address.trim().toLowerCase();
  return named.length > 0 && named.every((name) => name === author) ? domainOf(author) : undefined;
};

/**
 * By what the address in From is proven, from verdicts that somebody trusted vouches for: DMARC, or a signature or a
 * return path of the same organisation. `undefined` when it is not; a verdict without its domain aligns nothing.
 * https://www.rfc-editor.org/rfc/rfc7489#section-3.1
 */
export const alignedBy = (headers: Headers, from: Mailbox, verdicts: Verdicts): Proof['aligned'] => {
  const domain = authorsDomain(headers, from);
  if (domain === undefined || verdicts.dmarc === 'fail') return undefined;
  const { dmarcFor = domain } = verdicts;
  if (verdicts.dmarc === 'pass' && dmarcFor !== '') return dmarcFor === domain ? 'dmarc' : undefined;
  const isOurs = (name: string): boolean => sameOrganisation(name, domain);
  if (verdicts.dkim === 'pass' && passedIn(headers, verdicts.signedBy ?? []).some(isOurs)) return 'dkim';
  return verdicts.spf === 'pass' && verdicts.spfDomain !== undefined && isOurs(verdicts.spfDomain) ? 'spf' : undefined;
};
