import type { CaseData } from '../domain/notice.ts';
import { kindInWords } from './case-words.ts';
import { cleanLine, cut } from './clean.ts';
import { localTime } from './moment.ts';

type Facts = CaseData['facts'];

const isFirst = (facts: Facts) => ({ value }: Facts[number], place: number): boolean =>
  facts.findIndex((one) => one.value.toLowerCase() === value.toLowerCase()) === place;

/**
 * Those to show of many, in their order: each value once, and the latest of every kind before a second of any, so that
 * whoever tells ever more does not push out the account number that they began with.
 */
export const factsToShow = (facts: Facts, most: number): Facts => {
  const once = facts.filter(isFirst(facts));
  const seen = new Map<string, number>();
  const ranked = once.toReversed().map((fact) => {
    const rank = seen.get(fact.kind) ?? 0;
    seen.set(fact.kind, rank + 1);
    return { fact, rank };
  });
  const shown = new Set(ranked.toSorted((one, other) => one.rank - other.rank).slice(0, most).map(({ fact }) => fact));
  return once.filter((fact) => shown.has(fact));
};

/** What they already gave and where, a line each: `account number: BW-4711 (contact, Tue 3 Nov, 07:00 EST)`. */
export const factsInWords = (
  facts: Facts,
  most: number,
  now: { readonly timeZone: string; readonly time: string },
): string[] =>
  factsToShow(facts, most).map(({ kind, value, said }) => {
    const where = `${cut(cleanLine(said.source), 63)}, ${localTime(said.at, now.timeZone, now.time)}`;
    return `${kindInWords(kind)}: ${cut(cleanLine(value), 160)} (${where})`;
  });
