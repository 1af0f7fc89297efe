import type { Evidence } from './evidence.ts';

/** An address as programs write it, and nobody who speaks for himself. */
const isForeign = (it: Evidence): boolean => it.address === 'bracketed' && !it.personal;

type Rule = (evidence: Evidence, quoteFollows: boolean) => boolean;

/** Any one of these makes a line an attribution. Each asks for more the less of a program's handwriting there is. */
const rules: readonly Rule[] = [
  (it, quoteFollows) => it.verb === 'closing' && it.dated && quoteFollows,
  (it) => it.verb === 'closing' && it.dated && it.address === 'bracketed',
  (it) => it.verb === 'closing' && it.dated && it.closed && it.address === 'bare' && !it.personal,
  (it) => it.verb === 'closing' && it.closed && it.exact && it.opens && it.named && !it.personal,
  (it, quoteFollows) => it.verb === 'inner' && it.closed && it.dated && (it.address === 'bracketed' || quoteFollows),
  (it) => it.verb === 'inner' && it.closed && it.exact && it.opens && !it.personal,
  (it, quoteFollows) =>
    it.closed && it.dated && it.opens && it.address !== undefined && (it.addressLast || quoteFollows),
  (it, quoteFollows) =>
    it.dated && it.opens && it.address === 'bracketed' && it.addressLast && quoteFollows && it.words <= 12,
  (it) => it.closed && it.exact && it.address === 'bracketed' && !it.personal && it.words <= 18,
  (it, quoteFollows) =>
    it.verb === 'closing' && it.closed && it.words <= 8 && (quoteFollows || isForeign(it)),
  (it, quoteFollows) => it.quotes && it.closed && it.words <= 8 && (quoteFollows || isForeign(it)),
];

/** Is what was seen enough for an attribution? `quoteFollows`: the next line with words has the sign of a quote. */
export const isAttributionBy = (evidence: Evidence, quoteFollows: boolean): boolean =>
  rules.some((rule) => rule(evidence, quoteFollows));
