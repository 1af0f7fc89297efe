import type { Case } from './case.ts';
import { type Word, withReasons } from './joining.ts';
import { worse } from './severity.ts';
import { beginningOf, isTroubling } from './which-case.ts';

/** Why a case is as bad as it is: the reasons of what sounds like trouble, and of the word that it began with. */
export const reasonsIn = (ordered: readonly Word[], began: string): string[] => {
  const bearing = ordered.filter((word) => isTroubling(word.severity) || word.interaction === began);
  const none: Pick<Case, 'severity' | 'reasons'> = { severity: 'low', reasons: [] };
  const withWord = (known: typeof none, word: Word): typeof none => ({
    severity: worse(known.severity, word.severity),
    reasons: withReasons(known, word),
  });
  return bearing.reduce(withWord, none).reasons;
};

/**
 * A case as it would be had its interactions been understood in the order of their reception; the same case when it is
 * so already, or when not all of them are at hand.
 */
export const inOrder = (one: Case, words: readonly Word[]): Case => {
  if (words.length < one.interactionCount) return one;
  const ordered = [...words].sort((a, b) => (a.interaction < b.interaction ? -1 : 1));
  const reasons = reasonsIn(ordered, beginningOf(one));
  const same = reasons.join('\n') === one.reasons.join('\n') && words.length === one.interactionCount;
  return same ? one : { ...one, reasons, interactionCount: words.length };
};
