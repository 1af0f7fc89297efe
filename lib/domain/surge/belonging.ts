import type { Case, PendingNotice } from '../case.ts';
import type { Surge } from './surge.ts';
import { firstMinute } from './rate.ts';

/**
 * Whether a case is told of with a surge: about the same, and opened while it lasted. Once in a surge it stays in that
 * one, or in the next of that source.
 */
export const belongsTo = (one: Case, { id, earlier, matters, startedAt, endedAt = '9' }: Surge): boolean => {
  if (one.surge !== undefined) return one.surge === id || earlier?.surges.includes(one.surge) === true;
  const isSame = matters.includes(one.matter ?? one.reasons[0] ?? '');
  return isSame && one.openedAt >= firstMinute(startedAt) && one.openedAt <= endedAt;
};

/** Whom a notice of a case in a surge is addressed to by itself; who hears of the surge need not hear of each. */
export const toldAlone = (one: Case, { type, to }: Pick<PendingNotice, 'type' | 'to'>): readonly string[] => {
  // Never bundled: somebody may be in danger, or has had this very case in their hands.
  if (one.severity === 'critical' || type === 'reopened') return to;
  if (type === 'escalated') return [];
  const before = (one.tellings ?? []).filter(({ surge }) => surge === undefined);
  const alone = new Set(before.flatMap((telling) => telling.to));
  return to.filter((id) => alone.has(id));
};
