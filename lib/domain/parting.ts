import type { Case, PendingNotice } from './case.ts';
import { tierOf } from './clock.ts';
import { later } from './elapsed.ts';
import type { Policy } from './policy.ts';
import { beginningOf } from './which-case.ts';

/**
 * The case without those of its words that are of somebody who turned out to be somebody else, and without the cases
 * gone into it.
 */
export const withoutWords = (one: Case, foreign: ReadonlySet<string>, gone: readonly Case[]): Case => {
  const ids = new Set(gone.map(({ id }) => id));
  const interactions = one.interactions.filter((id) => !foreign.has(id));
  const absorbed = one.absorbed?.filter((id) => !ids.has(id));
  if (foreign.size === 0 && absorbed?.length === one.absorbed?.length) return one;
  return { ...one, interactions, interactionCount: Math.max(1, one.interactionCount - foreign.size), absorbed };
};

/**
 * A customer parted again from one whose case theirs had gone into: it is open again, and everybody who was told of it,
 * and the first tier, hears that.
 */
export const revive = (one: Case, policy: Policy, at: string): Case => {
  const { notify, wait } = tierOf(policy, 1);
  const to = [...new Set([...one.told, ...notify])];
  const until = later(at, wait);
  const notice: PendingNotice = {
    id: `${one.id}/reopened/${at}`,
    type: 'reopened',
    at,
    to,
    fresh: to.filter((id) => !one.told.includes(id)),
    tier: 1,
    until,
    reason: 'A person said that it is another customer than that of the case that it had gone into',
  };
  return {
    ...one,
    state: 'open',
    into: undefined,
    resolvedAt: undefined,
    acknowledgedAt: undefined,
    acknowledgedBy: undefined,
    reopened: { times: (one.reopened?.times ?? 0) + 1, by: one.reopened?.by ?? beginningOf(one) },
    tier: 1,
    round: 0,
    clock: until,
    told: to,
    notices: [...one.notices, notice],
  };
};
