import { isHeld } from './holding.ts';
import { customersOf, endedId, newMatters, type News, withNotice } from './news.ts';
import { type Minute, minuteOf, sumOf, whyOver } from './rate.ts';
import type { Naming, Surge } from './surge.ts';

// People are told of followers together, at most this often.
const bundleMs = 120_000;
const lookMs = 60_000;
// Who found it lasting may still be writing a case down as one of it: a call takes nine seconds at most.
const namesAfterMs = 60_000;

/** When people may be told again: whoever has heard nothing yet does not wait for those who have. */
const mayTellFrom = ({ waiting, told, toldAt }: Surge): number =>
  waiting?.to.some((id) => told[id] === undefined) ? 0 : Date.parse(toldAt) + bundleMs;

const namesFrom = ({ naming, endedAt = '' }: Surge): number =>
  naming?.part === 1 ? Date.parse(endedAt) + namesAfterMs : 0;

/** What a look at a surge came to. */
export interface Look {
  readonly surge: Surge;
  readonly reason: 'not yet' | 'over' | 'grew' | 'tier reached' | 'names';
}

const counted = (surge: Surge, minutes: readonly Minute[], now: Date): Surge => {
  // The minute that has just passed is left open: whoever worked at its end may still be counting.
  const countedTo = [surge.countedTo, minuteOf(now, -1)].toSorted().at(-1) ?? surge.countedTo;
  const counts = customersOf(surge, minutes.filter(({ at }) => at < countedTo));
  return { ...surge, counts, countedTo };
};

const bundled = (surge: Surge, minutes: readonly Minute[], now: Date): Look => {
  const { waiting, toldCounts, endedAt } = surge;
  const fresh = newMatters(surge);
  // Who has all of them has those of the same matters, and need not hear of each.
  const isCalm = endedAt !== undefined || (isHeld(surge, now) && fresh.length === 0);
  const grew = !isCalm && sumOf(customersOf(surge, minutes)) > sumOf(toldCounts);
  if (!grew && waiting === undefined) return { surge, reason: 'not yet' };
  const to = [...new Set([...(grew ? Object.keys(surge.told) : []), ...(waiting?.to ?? [])])];
  const growth = fresh.length > 0 ? `Now it is also: ${fresh.join('; ')}` : 'More customers say the same';
  const id = `${surge.id}/updated/${surge.bundles + 1}`;
  const news: News = { id, type: 'updated', to, tier: waiting?.tier, reason: waiting?.reason ?? growth };
  const after = withNotice({ ...surge, waiting: undefined }, minutes, now, news);
  return { surge: after, reason: waiting ? 'tier reached' : 'grew' };
};

/** Looks at a surge again: is it over, has it grown, has a tier been reached since people were told, who was in it? */
export const look = (before: Surge, minutes: readonly Minute[], now: Date): Look => {
  const surge = before.endedAt === undefined ? counted(before, minutes, now) : before;
  const over = before.endedAt === undefined ? whyOver(surge, minutes, now) : undefined;
  if (over !== undefined) {
    const naming: Naming = { reason: over, part: 1 };
    const counts = customersOf(surge, minutes);
    return { surge: { ...surge, endedAt: now.toISOString(), counts, naming }, reason: 'over' };
  }
  const told = mayTellFrom(surge) > now.getTime() ? undefined : bundled(surge, minutes, now);
  if (told !== undefined && told.reason !== 'not yet') return told;
  const { naming } = surge;
  if (naming === undefined || namesFrom(surge) > now.getTime()) return { surge, reason: 'not yet' };
  const id = endedId(surge, naming.part);
  const to = Object.keys(surge.told);
  return { surge: withNotice(surge, minutes, now, { id, type: 'ended', to, reason: naming.reason }), reason: 'names' };
};

/** When it wants to be looked at again; never when it is over and everybody was told. */
export const nextLook = (surge: Surge, now: Date): string | undefined => {
  const { waiting, naming, endedAt } = surge;
  const wishes = [
    ...(waiting === undefined ? [] : [mayTellFrom(surge)]),
    ...(naming === undefined ? [] : [namesFrom(surge)]),
    ...(endedAt === undefined ? [now.getTime() + lookMs] : []),
  ];
  if (endedAt === undefined && mayTellFrom(surge) > now.getTime()) wishes.push(mayTellFrom(surge));
  return wishes.length === 0 ? undefined : new Date(Math.max(now.getTime(), Math.min(...wishes))).toISOString();
};
