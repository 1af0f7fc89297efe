import { countsIn, type Minute, paceOf } from './rate.ts';
import type { Counts, PendingSurgeNotice, Surge } from './surge.ts';

/** How many customers it has of each matter, by what was counted. */
export const customersOf = ({ counts, matters, countedTo, endedAt }: Surge, minutes: readonly Minute[]): Counts => {
  const open = endedAt === undefined ? countsIn(minutes, matters, countedTo) : {};
  return Object.fromEntries(matters.map((matter) => [matter, (counts[matter] ?? 0) + (open[matter] ?? 0)]));
};

/** Matters that people have not heard of yet. */
export const newMatters = ({ matters, toldCounts }: Surge): string[] =>
  matters.filter((matter) => !Object.hasOwn(toldCounts, matter));

/** The id of the event that names a part of its customers at its end; parts count from 1. */
export const endedId = ({ id }: Surge, part: number): string => (part === 1 ? `${id}/ended` : `${id}/ended/${part}`);

/** What there is to tell of a surge. */
export type News = Pick<PendingSurgeNotice, 'id' | 'type' | 'to' | 'tier' | 'reason' | 'by' | 'until'>;

/** The surge with one more notice to go. */
export const withNotice = (surge: Surge, minutes: readonly Minute[], now: Date, news: News): Surge => {
  const at = now.toISOString();
  const customers = customersOf(surge, minutes);
  const { matters, bundles } = surge;
  const fresh = bundles === 0 ? [] : newMatters(surge);
  const pending: PendingSurgeNotice = {
    ...news, at, bundle: bundles + 1, customers, ...(fresh.length > 0 && { newMatters: fresh }),
    ...paceOf(minutes, matters, now),
  };
  return {
    ...surge, told: { ...surge.told, ...Object.fromEntries(news.to.map((id) => [id, at])) }, toldAt: at,
    toldCounts: customers, bundles: bundles + 1, notices: [...surge.notices, pending],
  };
};
