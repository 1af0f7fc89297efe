import type { Case, PendingNotice } from './case.ts';
import { reasonsIn } from './in-order.ts';
import { type Beginning, latest, type Word } from './joining.ts';
import { atLeast, severityRank, worse } from './severity.ts';
import { overByItself } from './uniting.ts';
import { beginningOf, isTroubling } from './which-case.ts';

/** A word of a case, as its line in the story has it. */
export interface CaseWord extends Word {
  readonly receivedAt: string;
  /** Where it was said. Absent of words that were taken back. */
  readonly from?: Beginning;
}

/**
 * The word with which a case would have begun, had these been the only words, in the order of their reception: the
 * first that is bad enough. When none is, the one that it did begin with, or the first.
 */
export const firstOf = (one: Case, words: readonly CaseWord[], opensAt: CaseWord['severity']): CaseWord | undefined =>
  words.find(({ severity }) => atLeast(severity, opensAt)) ??
  words.find(({ interaction }) => interaction === beginningOf(one)) ??
  words[0];

/** Somebody else's word had opened it again: its own next trouble did, or it is over as it was before. */
const reopening = (one: Case, words: readonly CaseWord[], began: string, at: string): Case => {
  const { reopened } = one;
  if (reopened === undefined || words.some(({ interaction }) => interaction === reopened.by)) return one;
  const { after: over = '9' } = reopened;
  const next = words.find(({ severity, receivedAt }) => isTroubling(severity) && receivedAt > over);
  if (next) return { ...one, reopened: { ...reopened, by: next.interaction } };
  const before = { ...one, reopened: { ...reopened, by: began } };
  if (reopened.after === undefined || one.state === 'resolved') return before;
  const reason = 'It had been opened again by the words of another customer, which went with them';
  const notice = overByItself(one, at, reason);
  const held = { clock: undefined, acknowledgedAt: undefined, acknowledgedBy: undefined };
  return { ...before, ...held, state: 'resolved', resolvedAt: over, notices: [...one.notices, notice] };
};

/** Those who were told how bad it is hear what it is now; of one that is over now they hear that. */
const told = (before: Case, after: Case, at: string): PendingNotice[] => {
  const { severity, reasons } = after;
  if (severity === before.severity || after.state !== before.state) return [];
  const now = `Now ${severity}: ${reasons.join('; ')}`;
  const falls = severityRank(severity) < severityRank(before.severity);
  const reason = falls ? `${now}; the words of another customer went with them` : now;
  return [{ id: `${before.id}/updated/${severity}/${at}`, type: 'updated', at, to: [...before.told], reason }];
};

const sameSays = (one: Case, other: Case): boolean =>
  one.began === other.began &&
  one.severity === other.severity &&
  one.waitingSince === other.waitingSince &&
  one.interactionCount === other.interactionCount &&
  one.reopened?.by === other.reopened?.by &&
  one.reasons.join('\n') === other.reasons.join('\n') &&
  one.interactions.join() === other.interactions.join();

/**
 * A case as its own words alone make it, in the order of their reception: how bad, why, since when the customer waits.
 * What was told, noted and done stays. For cases whose customer was parted from another; nothing else makes a case less
 * bad. The same case when it says so already.
 */
export const byWords = (one: Case, words: readonly CaseWord[], opensAt: CaseWord['severity'], at: string): Case => {
  const first = firstOf(one, words, opensAt);
  if (first === undefined) return one;
  const began = first.interaction;
  const again = reopening(one, words, began, at);
  const since = words.find(({ interaction }) => interaction === again.reopened?.by) ?? first;
  const after: Case = {
    ...again,
    ...(began === beginningOf(one) ? {} : { began, ...first.from }),
    severity: words.map(({ severity }) => severity).reduce(worse),
    reasons: reasonsIn(words, began),
    waitingSince: since.receivedAt,
    interactions: latest(words.map(({ interaction }) => interaction)),
    interactionCount: words.length,
  };
  return sameSays(one, after) ? one : { ...after, notices: [...after.notices, ...told(one, after, at)] };
};
