import type { Case, PendingNotice } from '../case.ts';
import { firstMinute } from './rate.ts';
import type { Surge } from './surge.ts';

/** What a case is about, as far as surges go. Older ones do not name it. */
export const matterOf = ({ matter, reasons }: Case): string => matter ?? reasons[0] ?? '';

/** Whether anybody was told of this very case. */
const isKnown = ({ tellings = [] }: Case): boolean => tellings.some(({ to }) => to.length > 0);

/**
 * Whether a case that is in no surge yet is told of with this one: about the same, and opened while it lasted. Who
 * comes to it after its end may not be named any more, so that those are told of alone whom nobody knows yet.
 */
export const joins = (one: Case, { matters, startedAt, endedAt }: Surge): boolean => {
  const isSame = matters.includes(matterOf(one));
  if (!isSame || one.apart === true || one.openedAt < firstMinute(startedAt)) return false;
  return endedAt === undefined || (one.openedAt <= endedAt && isKnown(one));
};

/** Whom a notice of a case in a surge is addressed to by itself; who hears of the surge need not hear of each. */
export const toldAlone = (one: Case, { type, to }: Pick<PendingNotice, 'type' | 'to'>): readonly string[] => {
  // Never bundled: somebody may be in danger, or has had this very case in their hands.
  if (one.severity === 'critical' || type === 'reopened') return to;
  if (type === 'escalated') return one.apart === true ? to : [];
  // That somebody has all of them was told when they took them.
  if (type === 'acknowledged' && one.together === true) return [];
  const before = (one.tellings ?? []).filter(({ surge }) => surge === undefined);
  const alone = new Set(before.flatMap((telling) => telling.to));
  return to.filter((id) => alone.has(id));
};
