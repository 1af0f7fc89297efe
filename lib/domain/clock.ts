import type { Case, PendingNotice } from './case.ts';
import type { Policy, Tier } from './configuration.ts';
import { later, milliseconds } from './elapsed.ts';
import { actorName, reasonToTell, withoutHolder } from './held-before.ts';
import type { Severity } from './severity.ts';

/**
 * What the clock of a case decides. Pure: the time comes in, the next case and the reason come out, and nothing is told
 * yet; what must be told stands in `case.notices`.
 */
export interface Ringing {
  readonly case: Case;
  readonly reason: 'not yet' | 'tier reached' | 'told again' | 'acknowledgement expired';
}

// A tier's wait counts from when it was due, so that lateness does not add up. After an outage that would fire tier
// upon tier with no time to answer between them, so from here on it counts from now.
const lateBeyondMs = 90_000;

/** The tier of that number, from 1; past the last tier the last. */
export const tierOf = (policy: Policy, tier: number): Tier => {
  const found = policy.tiers[Math.min(tier, policy.tiers.length) - 1];
  if (!found) throw new Error(`Policy ${policy.id} has no tier ${tier}: it needs at least one tier.`);
  return found;
};

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

/** The event that a tier was reached; a case that was opened again reaches its tiers again. */
export const escalationId = ({ id, reopened }: Pick<Case, 'id' | 'reopened'>, tier: number, round: number): string =>
  `${id}/escalated/${tier}/${round}${reopened ? `/${reopened.times}` : ''}`;

interface Step {
  readonly at: string;
  readonly tier: number;
  readonly round: number;
  readonly until: string;
  /** Absent: what the case was opened for, which stands in it already. */
  readonly reason?: string;
}

const tell = (one: Case, policy: Policy, step: Step): Case => {
  const { notify } = tierOf(policy, step.tier);
  const notice: PendingNotice = {
    id: escalationId(one, step.tier, step.round),
    type: 'escalated',
    at: step.at,
    to: [...notify],
    fresh: notify.filter((id) => !one.told.includes(id)),
    tier: step.tier,
    until: step.until,
    reason: step.reason,
  };
  return {
    ...one,
    tier: step.tier,
    round: step.round,
    clock: step.until,
    told: union(one.told, notify),
    notices: [...one.notices, notice],
  };
};

/** What a case begins with. */
export interface Opening {
  readonly id: string;
  readonly brand: string;
  readonly source: string;
  readonly channel: string;
  readonly customer: string;
  /** Whose word opens it. */
  readonly handle?: string;
  readonly severity: Severity;
  readonly reasons: readonly string[];
  readonly interaction: string;
  readonly waitingSince: string;
}

/** Opens a case and reaches its first tier. */
export const open = (opening: Opening, policy: Policy, at: string): Case => {
  const { interaction, ...rest } = opening;
  const fresh: Case = {
    ...rest,
    reasons: [...opening.reasons],
    policy: policy.id,
    state: 'open',
    openedAt: at,
    tier: 0,
    round: 0,
    told: [],
    notes: [],
    matter: opening.reasons[0],
    began: interaction,
    interactions: [interaction],
    interactionCount: 1,
    notices: [{ id: `${opening.id}/opened`, type: 'opened', at, to: [], interaction }],
  };
  const until = later(at, tierOf(policy, 1).wait);
  return tell(fresh, policy, { at, tier: 1, round: 0, until });
};

const reachNext = (one: Case, policy: Policy, at: string, clock: string): Ringing => {
  const last = one.tier >= policy.tiers.length;
  const tier = last ? policy.tiers.length : one.tier + 1;
  const wait = last ? policy.repeatLastTier : tierOf(policy, tier).wait;
  const from = Date.parse(at) - Date.parse(clock) > lateBeyondMs ? at : clock;
  const round = last ? one.round + 1 : 0;
  return {
    case: tell(one, policy, { at, tier, round, until: later(from, wait), reason: reasonToTell(one, last) }),
    reason: last ? 'told again' : 'tier reached',
  };
};

const expire = (one: Case, policy: Policy, at: string): Ringing => {
  const until = later(at, tierOf(policy, one.tier).wait);
  const reason = `${actorName(one.acknowledgedBy)} had it, but the acknowledgement ran out`;
  const notice: PendingNotice = {
    id: `${one.id}/reopened/${at}`, type: 'reopened', at, to: [...one.told], tier: one.tier, until, reason,
  };
  return {
    case: { ...withoutHolder(one, at), clock: until, notices: [...one.notices, notice] },
    reason: 'acknowledgement expired',
  };
};

/** The clock of a case was looked at: the next tier, the last tier again, or an acknowledgement that ran out. */
export const ring = (one: Case, policy: Policy, now: Date): Ringing => {
  if (one.state === 'resolved' || one.clock === undefined || Date.parse(one.clock) > now.getTime()) {
    return { case: one, reason: 'not yet' };
  }
  const at = now.toISOString();
  return one.state === 'acknowledged' ? expire(one, policy, at) : reachNext(one, policy, at, one.clock);
};

/** How long the customer has been waiting for a person, by `now`; in milliseconds. */
export const waitedMs = (one: Case, now: string): number =>
  Math.max(0, Date.parse(one.acknowledgedAt ?? one.resolvedAt ?? now) - Date.parse(one.waitingSince));

export const holdUntil = (policy: Policy, now: Date): string =>
  new Date(now.getTime() + milliseconds(policy.acknowledgementExpires)).toISOString();
