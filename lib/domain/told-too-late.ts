import type { Case, PendingNotice } from './case.ts';
import { mayHaveIt } from './sent.ts';
import type { Sent } from './telling.ts';

/** That somebody has it, or that it is over, for those who heard of the case only then. */
const calmOf = (one: Case, { id, tier }: PendingNotice, to: readonly string[], at: string): PendingNotice[] => {
  if (one.state === 'open') return [];
  const by = one.acknowledgedBy;
  // The notice that came too late makes the id, so that it is another than that of whoever was told before.
  return [{ id: `${id}/${one.state}`, type: one.state, at, to: [...to], tier, by, until: one.clock }];
};

/**
 * A notice was on its way to people when somebody took the case, and cannot be called back: they were told of the case,
 * so they hear that they need not come, and of whatever happens to it later.
 */
export const toldTooLate = (one: Case, pending: PendingNotice, sent: Sent, at: string): Case => {
  const late = pending.to.filter((id) => !one.told.includes(id) && mayHaveIt(id, sent));
  if (late.length === 0) return one;
  return { ...one, told: [...one.told, ...late], notices: [...one.notices, ...calmOf(one, pending, late, at)] };
};
