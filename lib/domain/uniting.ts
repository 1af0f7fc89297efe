import type { Case, PendingNotice } from './case.ts';
import { escalationId } from './clock.ts';
import { worse } from './severity.ts';
import { beginningOf } from './which-case.ts';

// As many as the case's page and its notices show.
const kept = 20;

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

const earlier = (one: string, other: string): string => (one < other ? one : other);

/** Two cases, the one that began first in front. */
export const olderFirst = (one: Case, other: Case): readonly [Case, Case] =>
  beginningOf(one) <= beginningOf(other) ? [one, other] : [other, one];

/**
 * The case goes on with what the other held: its words, its severity, and those who were told of it. What people noted
 * on the other stays there, and is shown with this one.
 */
const goingOn = (one: Case, other: Case, at: string): Case => {
  const told = union(one.told, other.told);
  const notice: PendingNotice = {
    id: `${one.id}/updated/${other.id}/${at}`,
    type: 'updated',
    at,
    to: told,
    fresh: told.filter((id) => !one.told.includes(id)),
    reason: `The same customer had another case, ${other.id}, which goes on here`,
  };
  return {
    ...one,
    severity: worse(one.severity, other.severity),
    reasons: union(one.reasons, other.reasons),
    waitingSince: earlier(one.waitingSince, other.waitingSince),
    told,
    interactions: union(one.interactions, other.interactions).toSorted().slice(-kept),
    interactionCount: one.interactionCount + other.interactionCount,
    notices: [...one.notices, notice],
    absorbed: union([...(one.absorbed ?? []), ...(other.absorbed ?? [])], [other.id]),
  };
};

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
    {
      id: `${one.id}/resolved/${at}`,
      type: 'resolved',
      at,
      to: [...one.told],
      tier: one.tier,
      by: { name: 'Earshot' },
      reason: `It is the same customer as in case ${into}, and goes on there`,
    },
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
