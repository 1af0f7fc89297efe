import type { Case, PendingNotice } from './case.ts';
import { tierOf } from './clock.ts';
import { later } from './elapsed.ts';
import type { Policy } from './policy.ts';
import { beginningOf } from './which-case.ts';

/** The case without those that had gone into it, and are of somebody who turned out to be somebody else. */
export const withoutCases = (one: Case, gone: readonly Case[]): Case => {
  const ids = new Set(gone.map(({ id }) => id));
  const absorbed = one.absorbed?.filter((id) => !ids.has(id));
  return absorbed?.length === one.absorbed?.length ? one : { ...one, absorbed };
};

/** When somebody ended a joint case while another was in it, though it may be open again since. */
export const endedSince = (one: Case, { reopened, resolvedAt }: Case): string | undefined => {
  const last = resolvedAt ?? reopened?.after;
  return last !== undefined && last > (one.resolvedAt ?? '') ? last : undefined;
};

/** A case of somebody who was parted from another, over since then: who ended the joint case ended theirs with it. */
export const overAlone = (one: Case, joint: Case, resolvedAt: string | undefined): Case => ({
  ...one,
  into: undefined,
  state: 'resolved',
  resolvedAt,
  resolvedBy: joint.resolvedBy ?? one.resolvedBy,
  acknowledgedAt: one.acknowledgedAt ?? joint.acknowledgedAt,
  acknowledgedBy: one.acknowledgedBy ?? joint.acknowledgedBy,
});

/**
 * A case that words of another's would have opened, or opened again, and that is over with that one: nobody is told of
 * it, since nothing is to be done.
 */
export const overQuietly = (opened: Case, before: Case | undefined, joint: Case): Case => {
  const { told = [], notices = [], tier = 0, round = 0 } = before ?? {};
  return { ...overAlone(opened, joint, joint.resolvedAt), clock: undefined, tier, round, told, notices };
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
    reason: 'It had gone on in the case of another customer, and a person said that they are two',
  };
  return {
    ...one,
    state: 'open',
    into: undefined,
    resolvedAt: undefined,
    acknowledgedAt: undefined,
    acknowledgedBy: undefined,
    had: undefined,
    reopened: { ...one.reopened, times: (one.reopened?.times ?? 0) + 1, by: one.reopened?.by ?? beginningOf(one) },
    tier: 1,
    round: 0,
    clock: until,
    told: to,
    notices: [...one.notices, notice],
  };
};
