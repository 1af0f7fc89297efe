import type { Case } from '../domain/case.ts';
import { waitedMs } from '../domain/clock.ts';
import { inWords } from '../domain/elapsed.ts';
import { keys } from '../pipeline/keys.ts';
import type { CaseRecord, CustomerRecord, Ledger, LedgerRecord } from '../pipeline/ports.ts';
import type { Run } from './command.ts';
import { openPlace } from './place.ts';
import { table } from './terminal.ts';

// A case that is not over always has a clock, so it stands in the due index, however far away its time is.
const everything = '9999-12-31T23:59:59.999Z';
// Of each shard. One answer of the index ends at 1 MB, which is more keys than this.
const atMost = 2000;

const isCase = (record: LedgerRecord): record is CaseRecord => record.type === 'case';
const isCustomer = (record: LedgerRecord): record is CustomerRecord => record.type === 'customer';

/** The cases that are not over, longest waiting first, and whether those are surely all. */
const waiting = async (ledger: Ledger): Promise<{ readonly cases: Case[]; readonly all: boolean }> => {
  const due = await ledger.overdue(everything, atMost);
  const found = await ledger.getAll(due.filter(({ sk }) => sk === 'case'));
  const cases = found.filter(isCase).map((record) => record.case);
  return {
    cases: cases
      .filter(({ state }) => state !== 'resolved')
      .sort((one, other) => one.waitingSince.localeCompare(other.waitingSince)),
    all: due.length < atMost,
  };
};

const namesOf = async (ledger: Ledger, cases: readonly Case[]): Promise<ReadonlyMap<string, string | undefined>> => {
  const ids = [...new Set(cases.map(({ customer }) => customer))];
  const customers = (await ledger.getAll(ids.map(keys.customer))).filter(isCustomer);
  return new Map(customers.map(({ customer: { id, name, handles } }) => [id, name ?? handles[0]]));
};

const recordOf = (one: Case, name: string | undefined, now: string): object => ({
  id: one.id,
  brand: one.brand,
  state: one.state,
  severity: one.severity,
  reasons: one.reasons,
  customer: { id: one.customer, name },
  openedAt: one.openedAt,
  waitingSince: one.waitingSince,
  waitedMs: waitedMs(one, now),
  tier: one.tier,
  told: one.told,
  acknowledgedAt: one.acknowledgedAt,
  acknowledgedBy: one.acknowledgedBy,
  clock: one.clock,
});

const rowOf = (one: Case, name: string | undefined, now: string): string[] => {
  const holder = one.acknowledgedBy?.name ?? one.acknowledgedBy?.subscriber ?? 'somebody';
  const held = one.state === 'acknowledged' ? `${holder} has it` : `tier ${one.tier} is told`;
  const waited = inWords(waitedMs(one, now));
  return [one.id, waited, one.severity, held, name ?? 'unknown', one.reasons.join('; ')];
};

/** Lists the cases that nobody has resolved. */
export const cases: Run = async ({ flags, say, warn }) => {
  const { ledger } = await openPlace(flags);
  const found = await waiting(ledger);
  const names = await namesOf(ledger, found.cases);
  const now = new Date().toISOString();
  const rows = table(found.cases.map((one) => rowOf(one, names.get(one.customer), now)));
  for (const [place, one] of found.cases.entries()) say(recordOf(one, names.get(one.customer), now), rows[place] ?? '');
  if (found.cases.length === 0) warn('No case is open.');
  if (!found.all) warn('So much is due that there may be more cases than these.');
  return undefined;
};
