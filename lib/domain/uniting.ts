import { withoutEscalations } from './acknowledgement.ts';
import type { Case, PendingNotice } from './case.ts';
import { escalationId } from './clock.ts';
import { actorName } from './held-before.ts';
import { withReasons } from './joining.ts';
import { severityRank, worse } from './severity.ts';
import { beginningOf } from './which-case.ts';

// As many as the case's page and its notices show.
const kept = 20;

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Two cases, the one that began first in front. */
const olderFirst = (one: Case, other: Case): readonly [Case, Case] =>
  beginningOf(one) <= beginningOf(other) ? [one, other] : [other, one];

/**
 * The case whose state and clock the joint one takes: the worse, since whoever has the other has not taken that on; of
 * equals the one that a person has.
 */
const leading = (one: Case, other: Case): Case => {
  const by = severityRank(other.severity) - severityRank(one.severity);
  if (by !== 0) return by > 0 ? other : one;
  return one.state === 'open' && other.state === 'acknowledged' ? other : one;
};

/** Who has it, or when the next tier is told. Tiers that were told of either are not told again. */
const standing = (one: Case, other: Case): Partial<Case> => {
  const lead = leading(one, other);
  const { state, clock, acknowledgedAt, acknowledgedBy, had, apart, together } = lead;
  const furthest = [one, other].toSorted((a, b) => b.tier - a.tier || b.round - a.round)[0] ?? one;
  const quiet = state === 'acknowledged' && one.state === 'open' ? withoutEscalations(one) : {};
  const { tier, round } = furthest;
  return { ...quiet, state, clock, acknowledgedAt, acknowledgedBy, had, apart, together, tier, round };
};

/** What people are told of it; whoever had the lesser of the two hears that nobody has the worse one. */
const whyOf = (one: Case, other: Case): string => {
  const lesser = leading(one, other) === one ? other : one;
  const goesOn = `The same customer had another case, ${other.id}, which goes on here`;
  const isOpen = leading(one, other).state === 'open' && lesser.state === 'acknowledged';
  return isOpen ? `${goesOn}; ${actorName(lesser.acknowledgedBy)} has the lesser of the two, and nobody the worse` : goesOn;
};

/**
 * The case goes on with what the other held: its words, its severity, and those who were told of it. What people noted
 * on the other stays there, and is shown with this one.
 */
const goingOn = (one: Case, other: Case, at: string): Case => {
  const stands = standing(one, other);
  const told = union(stands.told ?? one.told, other.told);
  const notice: PendingNotice = {
    id: `${one.id}/updated/${other.id}/${at}`,
    type: 'updated',
    at,
    to: told,
    fresh: told.filter((id) => !one.told.includes(id)),
    reason: whyOf(one, other),
  };
  return {
    ...one,
    ...stands,
    severity: worse(one.severity, other.severity),
    reasons: withReasons(one, { ...other, interaction: beginningOf(other) }),
    waitingSince: earlier(one.waitingSince, other.waitingSince),
    told,
    interactions: union(one.interactions, other.interactions).toSorted().slice(-kept),
    interactionCount: one.interactionCount + other.interactionCount,
    notices: [...(stands.notices ?? one.notices), notice],
    absorbed: union([...(one.absorbed ?? []), ...(other.absorbed ?? [])], [other.id]),
  };
};

/** That a case is over without anybody's doing, to everybody who was told of it. */
export const overByItself = (one: Case, at: string, reason: string): PendingNotice => ({
  id: `${one.id}/resolved/${at}`,
  type: 'resolved',
  at,
  to: [...one.told],
  tier: one.tier,
  by: { name: 'Earshot' },
  reason,
});

/** The case is over, and says where it goes on to everybody who was told of it, or was about to be. */
const over = (one: Case, into: string, at: string): Case => ({
  ...one,
  state: 'resolved',
  into,
  resolvedAt: at,
  clock: undefined,
  notices: [
    // What began it is still told, or those who hear that it is over would not know what.
    ...one.notices.filter(({ type, id }) => type !== 'escalated' || id === escalationId(one, 1, 0)),
    overByItself(one, at, `It is the same customer as in case ${into}, and goes on there`),
  ],
});

/**
 * Two customers turned out to be one, and both have a case that is not over: the one that began first goes on with what
 * the other held, and the other is over. Everybody who was told of either hears it.
 */
export const uniteCases = (one: Case, other: Case, at: string): readonly [going: Case, gone: Case] => {
  const [older, younger] = olderFirst(one, other);
  return [goingOn(older, younger, at), over(younger, older.id, at)];
};
