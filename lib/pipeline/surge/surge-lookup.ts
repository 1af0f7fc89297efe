import type { Case } from '../../domain/case.ts';
import { belongsTo } from '../../domain/surge/belonging.ts';
import type { Surge } from '../../domain/surge/surge.ts';
import type { Minute } from '../../domain/surge/rate.ts';
import { keys } from '../keys.ts';
import type { Ledger, LedgerRecord, MemberRecord, SurgeRecord } from '../ports.ts';

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

/** The latest surge of a source, whether it lasts or is over. */
export const surgeRecordOf = async (ledger: Ledger, source: string): Promise<SurgeRecord | undefined> => {
  const record = await ledger.get(keys.surge(source));
  return record?.type === 'surge' ? record : undefined;
};

/** The surge that a case is in, lasting or over; `undefined` when it is told of by itself. */
export const surgeOf = async (ledger: Ledger, one: Case): Promise<Surge | undefined> => {
  const record = await surgeRecordOf(ledger, one.source);
  return record && belongsTo(one, record.surge) ? record.surge : undefined;
};

const isMember = (record: LedgerRecord): record is MemberRecord => record.type === 'member';

/** Cases of one surge, the latest first. */
export const membersOf = async (ledger: Ledger, surge: string, most: number): Promise<string[]> => {
  const { pk, sk } = keys.member(surge, '');
  const members = await ledger.latest(pk, sk, most);
  return members.filter(isMember).map((member) => member.case);
};
