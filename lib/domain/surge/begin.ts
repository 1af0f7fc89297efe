import { withNotice } from './news.ts';
import { countsIn, firstMinute, type Minute, type Rise } from './rate.ts';
import type { Span, Surge } from './surge.ts';

// Words for what happened are a few dozen; DynamoDB's items end at 400 KB.
const mostMatters = 50;
// Counters are kept for two days, and more surges than these would be a habit.
const mostBefore = 20;

/** What a surge begins with. */
export type Opening = Pick<Surge, 'id' | 'brand' | 'source' | 'channel' | 'severity' | 'matters' | 'habit' | 'before'>;

/** Many customers, one matter: it begins, and the first tier is told at once. */
export const startSurge = (opening: Opening, to: readonly string[], minutes: readonly Minute[], now: Date): Surge => {
  const startedAt = now.toISOString();
  const matters = opening.matters.slice(0, mostMatters);
  const fresh: Surge = {
    ...opening, matters, startedAt, counts: {}, countedTo: firstMinute(startedAt),
    tier: 1, round: 0, told: {}, toldAt: startedAt, toldCounts: {}, bundles: 0, notices: [],
  };
  const reason = 'Far above what this source is used to';
  const id = `${opening.id}/started`;
  return withNotice(fresh, minutes, now, { id, type: 'started', to: [...to], tier: 1, reason });
};

/** When this one and those before it lasted, for the next one. */
export const spansOf = ({ before, startedAt, endedAt }: Surge): Span[] =>
  (endedAt === undefined ? before : [...before, { startedAt, endedAt }]).slice(-mostBefore);

/**
 * It turns out to be about this as well; the same surge when that is known. The words of one incident begin with many
 * reasons, so that a surge for each of them would tell people of one thing many times.
 */
export const withMatters = (surge: Surge, rise: Pick<Rise, 'matters' | 'habit'>, minutes: readonly Minute[]): Surge => {
  const room = mostMatters - surge.matters.length;
  const more = rise.matters.filter((matter) => !surge.matters.includes(matter)).slice(0, room);
  if (more.length === 0) return surge;
  const missed = countsIn(minutes, more, firstMinute(surge.startedAt), surge.countedTo);
  const habit = Math.max(surge.habit, rise.habit);
  return { ...surge, matters: [...surge.matters, ...more], habit, counts: { ...surge.counts, ...missed } };
};
