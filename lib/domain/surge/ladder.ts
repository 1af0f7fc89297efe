import type { Surge } from './surge.ts';

/** A place on the ladder of tiers. */
type Rung = Pick<Surge, 'tier' | 'round'>;

const isFurther = (one: Rung, than: Rung): boolean =>
  one.tier > than.tier || (one.tier === than.tier && one.round > than.round);

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

// Who waits longer than so many surges last is told of alone again.
const keptEarlier = 20;

/** What the next surge of the source must know of this one and those before it: how far their customers are. */
export const earlierOf = ({ id, tier, round, earlier }: Surge): NonNullable<Surge['earlier']> => ({
  ...(earlier && isFurther(earlier, { tier, round }) ? { tier: earlier.tier, round: earlier.round } : { tier, round }),
  surges: [...(earlier?.surges ?? []), id].slice(-keptEarlier),
});

/** A step of the ladder that a case has reached, and who is told there. */
export interface Step {
  readonly tier: number;
  readonly round: number;
  readonly to: readonly string[];
  readonly reason: string;
  /** The surge that the case is in; it may be an earlier one, whose customers climb a ladder of their own. */
  readonly surge?: string;
}

/** A case of it reached a tier. The first one to get there has people told; those behind it find that done. */
export const reached = (surge: Surge, { tier, round, to, reason, surge: of = surge.id }: Step): Surge => {
  const { earlier } = surge;
  const past = of === surge.id ? undefined : earlier;
  if (!isFurther({ tier, round }, past ?? surge)) return surge;
  const rung = past ? { earlier: { ...past, tier, round } } : { tier, round };
  return { ...surge, ...rung, waiting: { to: union(surge.waiting?.to ?? [], to), tier, reason } };
};
