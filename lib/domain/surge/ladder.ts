import type { Surge } from './surge.ts';

/** A step of the ladder that a case has reached, and who is told there. */
export interface Step {
  readonly tier: number;
  readonly round: number;
  readonly to: readonly string[];
  readonly reason: string;
  /** When anybody was told of that case last. */
  readonly since: string;
}

const isFurther = (step: Pick<Step, 'tier' | 'round'>, than: Pick<Surge, 'tier' | 'round'>): boolean =>
  step.tier > than.tier || (step.tier === than.tier && step.round > than.round);

/** Of a case behind the others: who has not heard of the surge since that case began to wait for this step. */
const unaware = ({ told }: Surge, { tier, round, to, since }: Step): readonly string[] =>
  // That there are more of them is told anyway.
  tier === 1 && round === 0 ? [] : to.filter((id) => (told[id] ?? '') < since);

/**
 * A case of it reached a tier. The first one to get there has people told; those behind it find that done, unless it
 * was so long ago that nobody would be reminded of them.
 */
export const reached = (surge: Surge, step: Step): Surge => {
  const further = isFurther(step, surge);
  const to = further ? step.to : unaware(surge, step);
  const { waiting } = surge;
  if (!further && to.every((id) => waiting?.to.includes(id))) return surge;
  const rung = further ? { tier: step.tier, round: step.round } : {};
  const tier = Math.max(step.tier, waiting?.tier ?? 0);
  const all = [...new Set([...(waiting?.to ?? []), ...to])];
  return { ...surge, ...rung, waiting: { to: all, tier, reason: step.reason } };
};
