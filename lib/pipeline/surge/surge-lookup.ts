import type { Case } from '../../domain/case.ts';
import { joins } from '../../domain/surge/belonging.ts';
import type { Minute } from '../../domain/surge/rate.ts';
import type { Surge } from '../../domain/surge/surge.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { isA, type LatestSurgeRecord, type SurgeRecord } from '../records.ts';

// Minutes in which nothing was opened have no counter, so these reach far back where it is quiet.
const looksBack = 240;

const numbersIn = (counts: object): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter((entry): entry is [string, number] => typeof entry[1] === 'number'));

/** What was counted on a source, minute by minute. */
export const minutesOf = async (ledger: Ledger, source: string): Promise<Minute[]> => {
  const { pk, sk } = keys.opened(source, '');
  const counters = await ledger.latest(pk, sk, looksBack);
  return counters.map((counter) => {
    // A counter is a record of numbers only: the main reasons of cases, and when it is forgotten.
    const { expires: _, ...counts } = counter;
    return { at: counter.sk.slice(sk.length), cases: numbersIn(counts) };
  });
};

/** One surge, or `undefined` when it is forgotten. */
export const surgeRecordOf = async (ledger: Ledger, id: string): Promise<SurgeRecord | undefined> => {
  const record = await ledger.get(keys.surge(id));
  return record?.type === 'surge' ? record : undefined;
};

/** The latest surge of a source, and what points to it. */
export interface Latest {
  readonly pointer?: LatestSurgeRecord;
  readonly record?: SurgeRecord;
}

/** The latest surge of a source, whether it lasts or is over. */
export const latestSurgeOf = async (ledger: Ledger, source: string): Promise<Latest> => {
  const pointer = await ledger.get(keys.latestSurge(source));
  return pointer?.type === 'latestSurge' ? { pointer, record: await surgeRecordOf(ledger, pointer.surge) } : {};
};

/** The surge that a case is in, or joins now; `undefined` when it is told of by itself. */
export const surgeOf = async (ledger: Ledger, one: Case): Promise<Surge | undefined> => {
  if (one.surge !== undefined) return (await surgeRecordOf(ledger, one.surge))?.surge;
  const { record } = await latestSurgeOf(ledger, one.source);
  return record && joins(one, record.surge) ? record.surge : undefined;
};

/** Cases of one surge, the latest first; with `before`, those that opened before that case. */
export const membersOf = async (ledger: Ledger, surge: string, most: number, before?: string): Promise<string[]> => {
  const { pk, sk } = keys.member(surge, '');
  const members = await ledger.latest(pk, sk, most, before && keys.member(surge, before).sk);
  return members.filter(isA('member')).map((member) => member.case);
};

// One answer of the ledger ends at 1 MB, which is some thousands of them.
const atOnce = 1000;

/** All cases of one surge, the latest first. */
export const allMembersOf = async (ledger: Ledger, surge: string): Promise<string[]> => {
  const all: string[] = [];
  for (;;) {
    const more = await membersOf(ledger, surge, atOnce, all.at(-1));
    all.push(...more);
    if (more.length < atOnce) return all;
  }
};
