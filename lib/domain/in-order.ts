import type { Case } from './case.ts';
import { type Word, withReasons } from './joining.ts';
import { worse } from './severity.ts';
import { beginningOf, isTroubling } from './which-case.ts';

/**
 * A case as it would be had its interactions been understood in the order of their reception; the same case when it is
 * so already, or when not all of them are at hand.
 */
export const inOrder = (one: Case, words: readonly Word[]): Case => {
  if (words.length < one.interactionCount) return one;
  const ordered = [...words].sort((a, b) => (a.interaction < b.interaction ? -1 : 1));
  const bearing = ordered.filter((word) => isTroubling(word.severity) || word.interaction === beginningOf(one));
  const { reasons } = bearing.reduce<Pick<Case, 'severity' | 'reasons'>>(
    (known, word) => ({ severity: worse(known.severity, word.severity), reasons: withReasons(known, word) }),
    { severity: 'low', reasons: [] },
  );
  const same = reasons.join('\n') === one.reasons.join('\n') && words.length === one.interactionCount;
  return same ? one : { ...one, reasons, interactionCount: words.length };
};
