import type { Case } from '../domain/case.ts';
import { waitedMs } from '../domain/clock.ts';
import { inWords } from '../domain/elapsed.ts';
import { beside } from '../domain/person/realm.ts';
import { isId, keys } from '../pipeline/keys.ts';
import { ownerOf } from '../pipeline/people/customer-of.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { isA, type Key } from '../pipeline/records.ts';
import { allMembersOf } from '../pipeline/surge/surge-lookup.ts';
import type { Run } from './command.ts';
import { Misuse } from './command.ts';
import { openPlace } from './place.ts';
import { table } from './terminal.ts';

// A case that is not over always has a clock, so it stands in the due index, however far away its time is.
const everything = '9999-12-31T23:59:59.999Z';
// Of each shard. One answer of the index ends at 1 MB, which is more keys than this.
const atMost = 2000;

interface Found {
  readonly cases: Case[];
  /** Whether those are surely all. */
  readonly all: boolean;
}

const isResolved = ({ state }: Case): boolean => state === 'resolved';

const longestFirst = (one: Case, other: Case): number => one.waitingSince.localeCompare(other.waitingSince);

/** The cases of a surge, those first who still wait. */
const ofSurge = async (ledger: Ledger, surge: string): Promise<Found> => {
  if (!isId(surge)) throw new Misuse('Got no id of a surge, expected the 26 letters and digits of one.');
  const ids = await allMembersOf(ledger, surge);
  const cases = (await ledger.getAll(ids.map(keys.case))).filter(isA('case')).map((record) => record.case);
  const [answered, others] = [cases.filter(isResolved), cases.filter((one) => !isResolved(one))];
  return { cases: [...others.toSorted(longestFirst), ...answered.toSorted(longestFirst)], all: true };
};

/** Where the cases stand that are not over, and whether those are surely all. */
export const openCases = async (ledger: Ledger): Promise<{ readonly due: readonly Key[]; readonly all: boolean }> => {
  const due = await ledger.overdue(everything, atMost);
  return { due: due.filter(({ sk }) => sk === 'case'), all: due.length < atMost };
};

/** The cases that are not over, longest waiting first. */
const waiting = async (ledger: Ledger): Promise<Found> => {
  const { due, all } = await openCases(ledger);
  const found = await ledger.getAll(due);
  const cases = found.filter(isA('case')).map((record) => record.case);
  return {
    cases: cases.filter((one) => !isResolved(one)).sort(longestFirst),
    all,
  };
};

const namesOf = async (ledger: Ledger, cases: readonly Case[]): Promise<ReadonlyMap<string, string | undefined>> => {
  const named = async (one: Case) => {
    const owner = await ownerOf(ledger, one);
    const [handle] = owner?.customer.handles ?? [];
    return [one.customer, owner?.customer.name ?? (handle && beside(one, handle))] as const;
  };
  return new Map(await Promise.all(cases.map(named)));
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
  surge: one.surge,
  feedback: one.feedback?.map(({ at, by, verdict, severity }) => ({ at, by, verdict, severity })),
});

const rowOf = (one: Case, name: string | undefined, now: string): string[] => {
  const holder = one.acknowledgedBy?.name ?? one.acknowledgedBy?.subscriber ?? 'somebody';
  const held = { open: `tier ${one.tier} is told`, acknowledged: `${holder} has it`, resolved: 'resolved' }[one.state];
  const waited = inWords(waitedMs(one, now));
  const verdicts = (one.feedback ?? []).map(
    ({ by, verdict }) => `${by.name ?? by.subscriber ?? 'somebody'} finds it ${verdict.replace('-', ' ')}`,
  );
  return [one.id, waited, one.severity, held, name ?? 'unknown', [...one.reasons, ...verdicts].join('; ')];
};

/** Lists the cases that nobody has resolved, or those of one surge. */
export const cases: Run = async ({ flags, say, warn }) => {
  const { ledger } = await openPlace(flags);
  const { surge } = flags;
  const found = surge === undefined ? await waiting(ledger) : await ofSurge(ledger, surge.toUpperCase());
  const names = await namesOf(ledger, found.cases);
  const now = new Date().toISOString();
  const rows = table(found.cases.map((one) => rowOf(one, names.get(one.customer), now)));
  for (const [place, one] of found.cases.entries()) say(recordOf(one, names.get(one.customer), now), rows[place] ?? '');
  if (found.cases.length === 0) warn(surge === undefined ? 'No case is open.' : 'There is no case of that surge.');
  if (!found.all) warn('There are so many that there may be more cases than these.');
  return undefined;
};
