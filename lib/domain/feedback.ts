import type { Act, Outcome } from './acknowledgement.ts';
import type { Case, Feedback } from './case.ts';

/** What a person thinks of a severity. */
export interface Opinion {
  readonly verdict: Feedback['verdict'];
  readonly note?: string;
}

// Enough to see what people disagree with; a case's record must not grow without end.
const kept = 50;
const noteLength = 500;

const isSame = (one: Feedback, other: Feedback): boolean =>
  one.verdict === other.verdict &&
  one.severity === other.severity &&
  one.note === other.note &&
  one.by.subscriber === other.by.subscriber &&
  one.by.name === other.by.name;

/**
 * Keeps that a person found the severity too high or too low, with what it was at that time. It changes nothing else:
 * people's opinions are for whoever tunes the words. The same opinion of the same person is kept once.
 */
export const feedback = (one: Case, { by, now }: Act, { verdict, note }: Opinion): Outcome => {
  const before = one.feedback ?? [];
  const entry: Feedback = {
    at: now.toISOString(), by, verdict, severity: one.severity, note: note?.trim().slice(0, noteLength) || undefined,
  };
  if (before.some((other) => isSame(other, entry))) return { case: one, reason: 'nothing to add' };
  return { case: { ...one, feedback: [...before, entry].slice(-kept) }, reason: 'done' };
};
