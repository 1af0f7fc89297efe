import type { Counts, Span, Surge, Trend } from './surge.ts';

/** How many cases opened on one source in one minute, by their main reason. */
export interface Minute {
  /** Its beginning, ISO 8601. */
  readonly at: string;
  readonly cases: Readonly<Record<string, number>>;
}

const minuteMs = 60_000;
// Fewer customers than this in two minutes are told of one by one: a person can still read that.
const fewest = 10;
const windowMinutes = 2;
// Four times the habit is beyond what chance and the time of day do to a source.
const farAbove = 4;
const calmMinutes = 5;
const halfLifeMinutes = 60;
// What lasts this long is the new habit.
const newHabitMs = 6 * 3_600_000;

/** The beginning of the minute that a moment lies in, some minutes away. */
export const minuteOf = (moment: string | Date, offset = 0): string =>
  new Date((Math.floor(new Date(moment).getTime() / minuteMs) + offset) * minuteMs).toISOString();

/** The first minute that a surge counts: what led to it began in the window before. */
export const firstMinute = (startedAt: string): string => minuteOf(startedAt, 1 - windowMinutes);

/** Cases of each of these matters from one minute on, before another. */
export const countsIn = (
  minutes: readonly Minute[], matters: readonly string[], from: string, before = '9',
): Counts => {
  const among = minutes.filter(({ at }) => at >= from && at < before);
  const count = (matter: string): number => among.reduce((sum, { cases }) => sum + (cases[matter] ?? 0), 0);
  return Object.fromEntries(matters.map((matter) => [matter, count(matter)]));
};

/** All of them together. */
export const sumOf = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0);

const casesIn = (...of: Parameters<typeof countsIn>): number => sumOf(countsIn(...of));

const lastsLong = (startedAt: string, until: string): boolean =>
  Date.parse(until) - Date.parse(startedAt) >= newHabitMs;

/**
 * What a source is used to: the mean of cases a minute over all that is known before a moment; what was an hour earlier
 * weighs half. Short surges are no habit, and minutes in which nothing happened count.
 */
export const habitOf = (minutes: readonly Minute[], matter: string, before: string, past: readonly Span[]): number => {
  const first = minutes.reduce((oldest, { at }) => (at < oldest ? at : oldest), before);
  const weight = (at: string): number => 2 ** -((Date.parse(before) - Date.parse(at)) / minuteMs / halfLifeMinutes);
  const short = past.filter(({ startedAt, endedAt }) => !lastsLong(startedAt, endedAt));
  const isSurge = (at: string): boolean =>
    short.some(({ startedAt, endedAt }) => at >= firstMinute(startedAt) && at <= endedAt);
  let sum = 0;
  let weights = 0;
  const counts = new Map(minutes.map(({ at, cases }) => [at, cases[matter] ?? 0]));
  for (let at = first; at < before; at = minuteOf(at, 1)) {
    if (isSurge(at)) continue;
    sum += weight(at) * (counts.get(at) ?? 0);
    weights += weight(at);
  }
  return weights === 0 ? 0 : sum / weights;
};

/** A look at the rate of a source, and what it came to. */
export interface Rise {
  readonly reason: 'too few' | 'within its habit' | 'far above its habit';
  /** The reasons that far too many cases share. */
  readonly matters: readonly string[];
  /** Cases a minute of these matters before. */
  readonly habit: number;
}

/** Is this source's rate far above its own habit, and for which reasons? Looks at this minute and the one before. */
export const riseOf = (minutes: readonly Minute[], past: readonly Span[], now: Date): Rise => {
  const from = minuteOf(now, 1 - windowMinutes);
  const reasons = new Set(minutes.filter(({ at }) => at >= from).flatMap(({ cases }) => Object.keys(cases)));
  const many = [...reasons].filter((reason) => casesIn(minutes, [reason], from) >= fewest);
  const habits = new Map(many.map((reason) => [reason, habitOf(minutes, reason, from, past)]));
  const matters = many.filter(
    (reason) => casesIn(minutes, [reason], from) >= farAbove * windowMinutes * (habits.get(reason) ?? 0),
  );
  const habit = matters.reduce((sum, matter) => sum + (habits.get(matter) ?? 0), 0);
  if (matters.length > 0) return { reason: 'far above its habit', matters, habit };
  return { reason: many.length === 0 ? 'too few' : 'within its habit', matters, habit };
};

/** Why a surge is over, if it is: five minutes brought no more than a person can read, or it has become the habit. */
export const whyOver = (surge: Surge, minutes: readonly Minute[], now: Date): string | undefined => {
  const { matters, habit, startedAt } = surge;
  if (minuteOf(startedAt, calmMinutes) > now.toISOString()) return undefined;
  if (lastsLong(startedAt, now.toISOString())) return 'It lasts so long that it is usual now';
  const late = casesIn(minutes, matters, minuteOf(now, 1 - calmMinutes));
  return late < Math.max(fewest, 2 * habit * calmMinutes) ? 'No more than usual for five minutes' : undefined;
};

/** Cases a minute now, and where that is going. */
export interface Pace {
  readonly perMinute: number;
  readonly trend: Trend;
}

/** How fast cases of these matters come in. */
export const paceOf = (minutes: readonly Minute[], matters: readonly string[], now: Date): Pace => {
  const from = minuteOf(now, 1 - windowMinutes);
  const late = casesIn(minutes, matters, from);
  const early = casesIn(minutes, matters, minuteOf(from, -windowMinutes), from);
  const trend = late > early * 1.25 ? 'rising' : late < early * 0.75 ? 'falling' : 'steady';
  return { perMinute: Math.round(late / windowMinutes), trend };
};
