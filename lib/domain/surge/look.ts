import type { PendingSurgeNotice, Surge } from './surge.ts';
import { casesIn, firstMinute, type Minute, minuteOf, paceOf, type Rise, whyOver } from './rate.ts';

// People are told of followers together, at most this often.
const bundleMs = 120_000;

const union = (one: readonly string[], other: readonly string[]): string[] => [...new Set([...one, ...other])];

/** How many customers it has, by what was counted. */
const customersOf = ({ count, matters, countedTo, endedAt }: Surge, minutes: readonly Minute[]): number =>
  endedAt === undefined ? count + casesIn(minutes, matters, countedTo) : count;

type News = Pick<PendingSurgeNotice, 'type' | 'to' | 'tier' | 'reason'>;

const withNotice = (surge: Surge, minutes: readonly Minute[], now: Date, notice: News): Surge => {
  const at = now.toISOString();
  const customers = customersOf(surge, minutes);
  const bundle = surge.bundles + 1;
  const id = notice.type === 'updated' ? `${surge.id}/updated/${bundle}` : `${surge.id}/${notice.type}`;
  const pending: PendingSurgeNotice = { id, at, ...notice, bundle, customers, ...paceOf(minutes, surge.matters, now) };
  return {
    ...surge, told: union(surge.told, notice.to), toldAt: at, toldCount: customers, bundles: bundle,
    notices: [...surge.notices, pending],
  };
};

/** What a surge begins with. */
export type Opening = Pick<Surge, 'id' | 'brand' | 'source' | 'channel' | 'severity' | 'matters' | 'habit' | 'earlier'>;

/** Many customers, one matter: it begins, and the first tier is told at once. */
export const startSurge = (opening: Opening, to: readonly string[], minutes: readonly Minute[], now: Date): Surge => {
  const startedAt = now.toISOString();
  const fresh: Surge = {
    ...opening, startedAt, count: 0, countedTo: firstMinute(startedAt), tier: 1, round: 0, told: [], toldAt: startedAt,
    toldCount: 0, bundles: 0, notices: [],
  };
  const reason = 'Far above what this source is used to';
  return withNotice(fresh, minutes, now, { type: 'started', to: [...to], tier: 1, reason });
};

/** It turns out to be about this as well; the same surge when that is known. */
export const withMatters = (surge: Surge, rise: Pick<Rise, 'matters' | 'habit'>, minutes: readonly Minute[]): Surge => {
  const more = rise.matters.filter((matter) => !surge.matters.includes(matter));
  if (more.length === 0) return surge;
  const missed = casesIn(minutes, more, firstMinute(surge.startedAt), surge.countedTo);
  const habit = Math.max(surge.habit, rise.habit);
  return { ...surge, matters: [...surge.matters, ...more], habit, count: surge.count + missed };
};

/** When people may be told again: whoever has heard nothing yet does not wait for those who have. */
const mayTellFrom = ({ waiting, told, toldAt }: Surge): number =>
  waiting?.to.some((id) => !told.includes(id)) ? 0 : Date.parse(toldAt) + bundleMs;

/** What a look at a surge came to. */
export interface Look {
  readonly surge: Surge;
  readonly reason: 'not yet' | 'over' | 'grew' | 'tier reached';
}

const counted = (surge: Surge, minutes: readonly Minute[], now: Date): Surge => {
  // The minute that has just passed is left open: whoever worked at its end may still be counting.
  const countedTo = [surge.countedTo, minuteOf(now, -1)].toSorted().at(-1) ?? surge.countedTo;
  return { ...surge, count: surge.count + casesIn(minutes, surge.matters, surge.countedTo, countedTo), countedTo };
};

/** Looks at a surge again: is it over, has it grown, has a tier been reached since people were told? */
export const look = (before: Surge, minutes: readonly Minute[], now: Date): Look => {
  const lasts = before.endedAt === undefined;
  const surge = lasts ? counted(before, minutes, now) : before;
  const over = lasts ? whyOver(surge, minutes, now) : undefined;
  if (over !== undefined) {
    const ended = { ...surge, endedAt: now.toISOString(), count: customersOf(surge, minutes) };
    // Whom a tier has just reached is told of that next: that it is over says less than that nobody answered.
    return { surge: withNotice(ended, minutes, now, { type: 'ended', to: surge.told, reason: over }), reason: 'over' };
  }
  if (mayTellFrom(surge) > now.getTime()) return { surge, reason: 'not yet' };
  const { waiting } = surge;
  const grew = lasts && customersOf(surge, minutes) > surge.toldCount;
  if (!grew && waiting === undefined) return { surge, reason: 'not yet' };
  const to = union(grew ? surge.told : [], waiting?.to ?? []);
  const reason = waiting?.reason ?? 'More customers say the same';
  const news: News = { type: 'updated', to, tier: waiting?.tier, reason };
  const bundled = withNotice({ ...surge, waiting: undefined }, minutes, now, news);
  return { surge: bundled, reason: waiting ? 'tier reached' : 'grew' };
};

const lookMs = 60_000;

/** When it wants to be looked at again; never when it is over and everybody was told. */
export const nextLook = (surge: Surge, now: Date): string | undefined => {
  const bundle = Math.max(now.getTime(), mayTellFrom(surge));
  if (surge.waiting !== undefined) return new Date(bundle).toISOString();
  if (surge.endedAt !== undefined) return undefined;
  const next = now.getTime() + lookMs;
  return new Date(bundle > now.getTime() ? Math.min(bundle, next) : next).toISOString();
};
