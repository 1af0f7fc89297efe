import type { Case, PendingNotice } from './case.ts';
import { tierOf } from './clock.ts';
import type { Policy } from './configuration.ts';
import { later } from './elapsed.ts';
import { type Addition, take } from './joining.ts';

/**
 * The customer wrote again after the case was over: it is open, the wait begins anew, and with the first tier everyone
 * hears of it who was told before. From there the tiers are reached as at first.
 */
export const reopen = (one: Case, addition: Addition, policy: Policy): Case => {
  const { notify, wait } = tierOf(policy, 1);
  const until = later(addition.at, wait);
  const to = [...new Set([...one.told, ...notify])];
  const notice: PendingNotice = {
    id: `${one.id}/reopened/${addition.interaction}`,
    type: 'reopened',
    at: addition.at,
    to,
    fresh: to.filter((id) => !one.told.includes(id)),
    tier: 1,
    until,
    reason: `The customer wrote again: ${addition.reasons.join('; ')}`,
    interaction: addition.interaction,
  };
  return {
    ...take(one, addition),
    state: 'open',
    waitingSince: addition.receivedAt,
    acknowledgedAt: undefined,
    acknowledgedBy: undefined,
    had: undefined,
    resolvedAt: undefined,
    reopened: { times: (one.reopened?.times ?? 0) + 1, by: addition.interaction, after: one.resolvedAt },
    tier: 1,
    round: 0,
    clock: until,
    told: to,
    notices: [...one.notices, notice],
  };
};
