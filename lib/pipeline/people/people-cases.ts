import type { Case } from '../../domain/case.ts';
import { endedSince, revive, withoutCases } from '../../domain/parting.ts';
import type { Households } from '../../domain/person/households.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { caseChanges, type Desk, deskOf, putDown, type Settling } from './case-desk.ts';
import { keys } from '../keys.ts';
import type { Change, Ledger } from '../ports.ts';
import { type CaseRecord, type CustomerRecord, isA } from '../records.ts';

/** Which case is whose, and what becomes of the cases themselves. */
export interface PeopleCases {
  /** Customer to brand to the case that is not over. */
  readonly current: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly changes: readonly Change[];
}

const read = async (ledger: Ledger, ids: readonly string[]): Promise<CaseRecord[]> =>
  (await ledger.getAll([...new Set(ids)].map(keys.case))).filter(isA('case'));

/** One customer before, and the same one after: nothing is to be sorted out. */
const isSame = ([only, ...others]: readonly CustomerRecord[], { people }: Households): boolean =>
  others.length === 0 && people.length === 1 && only?.into === undefined && only?.customer.id === people[0]?.id;

/** Those of the cases that go on in this one, straight or through others. */
const goneInto = (one: Case, all: readonly Case[]): Case[] => {
  const straight = all.filter(({ into }) => into === one.id);
  return straight.flatMap((other) => [other, ...goneInto(other, all)]);
};

/**
 * Takes the cases of others out of a case. They are opened again, but for those that went on in another of theirs; and
 * what went on here through one of them goes on here without it.
 */
const partCase = (desk: Desk, one: Case, absorbed: readonly Case[]): void => {
  const all = goneInto(one, absorbed);
  const owners = new Map([one, ...all].map((other) => [other.id, desk.ownerOf(other)]));
  const mine = owners.get(one.id);
  const strangersTo = (other: Case): Case[] => all.filter(({ id }) => owners.get(id) !== owners.get(other.id));
  const alone = (other: Case): Case => withoutCases(other, strangersTo(other));
  putDown(desk, alone(one));
  for (const other of all) {
    const [owner, next] = [owners.get(other.id), owners.get(other.into ?? '')];
    if (owner === next) continue;
    if (owner === mine) desk.latest.set(other.id, { ...other, into: one.id });
    // What was ended while it was in here is over for both: that is worked out with their words.
    else if (endedSince(other, one) === undefined)
      putDown(desk, revive(alone(other), policyOf(desk.configuration, other.brand), desk.now.toISOString()));
  }
};

/**
 * The cases of a neighbourhood after joining and parting. A case is of the customer whose word opened it. Of two in one
 * brand the one that began first goes on; when its customers part again, the other is opened again. What the cases say
 * is worked out from the words afterwards (`settle-parted.ts`).
 */
export const casesOfPeople = async (
  settling: Settling,
  before: readonly CustomerRecord[],
  households: Households,
): Promise<PeopleCases> => {
  if (isSame(before, households))
    return { current: new Map(before.map(({ customer }) => [customer.id, customer.cases])), changes: [] };
  const froms = new Map(before.flatMap(({ customer }) => Object.values(customer.cases).map((id) => [id, customer.id])));
  const held = await read(settling.ledger, [...froms.keys()]);
  const absorbed = await read(
    settling.ledger,
    held.flatMap((record) => record.case.absorbed ?? []),
  );
  const desk = deskOf(settling, [...held, ...absorbed], froms, households);
  const alive = held.map((record) => record.case).filter(({ state }) => state !== 'resolved');
  for (const one of alive) partCase(desk, one, absorbed.map((record) => record.case));
  return { current: desk.current, changes: caseChanges([...held, ...absorbed], desk) };
};
