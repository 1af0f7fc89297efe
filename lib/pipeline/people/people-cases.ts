import { revive, withoutWords } from '../../domain/parting.ts';
import type { Households } from '../../domain/person/households.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { caseChanges, currentOf, type Desk, deskOf, putDown, type Settling } from './case-desk.ts';
import { caseWithWords, renamed } from './given-back.ts';
import { keys } from '../keys.ts';
import { type PartedWord, partedWordsIn } from './parted-words.ts';
import type { CaseRecord, Change, CustomerRecord, Ledger, LedgerRecord } from '../ports.ts';

/** Which case is whose, and what becomes of the cases themselves. */
export interface PeopleCases {
  /** Customer to brand to the case that is not over. */
  readonly current: ReadonlyMap<string, Readonly<Record<string, string>>>;
  readonly changes: readonly Change[];
  /** Words that name the case in which they are now; one that names another is known for what it is all the same. */
  readonly renamed: readonly Change[];
}

const isCase = (record: LedgerRecord): record is CaseRecord => record.type === 'case';

const read = async (ledger: Ledger, ids: readonly string[]): Promise<CaseRecord[]> =>
  (await ledger.getAll([...new Set(ids)].map(keys.case))).filter(isCase);

/** One customer before, and the same one after: nothing is to be sorted out. */
const isSame = ([only, ...others]: readonly CustomerRecord[], { people }: Households): boolean =>
  others.length === 0 && people.length === 1 && only?.into === undefined && only?.customer.id === people[0]?.id;

/** Gives words back to whoever said them: into their own case, or into a new one. */
const giveBack = (desk: Desk, words: readonly PartedWord[]): Change[] => {
  const groups = Map.groupBy(words, ({ owner, interaction }) => JSON.stringify([owner, interaction.brand]));
  return [...groups.values()].flatMap((group) => {
    const { owner = '', interaction } = group[0] ?? {};
    const mine = currentOf(desk, owner, interaction?.brand ?? '');
    const home = caseWithWords(mine, group, desk.configuration, desk.now);
    if (home && home !== mine) {
      desk.latest.set(home.id, home);
      desk.current.set(owner, { ...desk.current.get(owner), [home.brand]: home.id });
    }
    return renamed(group, home);
  });
};

/**
 * The cases of a neighbourhood after joining and parting. A case is of the customer whose word opened it. Of two in one
 * brand the one that began first goes on; when its customers part again, the other is opened again, and words go back
 * to whoever said them.
 */
export const casesOfPeople = async (
  settling: Settling,
  before: readonly CustomerRecord[],
  households: Households,
): Promise<PeopleCases> => {
  if (isSame(before, households))
    return { current: new Map(before.map(({ customer }) => [customer.id, customer.cases])), changes: [], renamed: [] };
  const froms = new Map(before.flatMap(({ customer }) => Object.values(customer.cases).map((id) => [id, customer.id])));
  const held = await read(settling.ledger, [...froms.keys()]);
  const absorbed = await read(
    settling.ledger,
    held.flatMap((record) => record.case.absorbed ?? []),
  );
  const desk = deskOf(settling, [...held, ...absorbed], froms, households);
  const alive = held.map((record) => record.case).filter(({ state }) => state !== 'resolved');
  const words = await partedWordsIn(settling.ledger, alive, households, desk.ownerOf);
  for (const one of alive) {
    const gone = absorbed
      .map((record) => record.case)
      .filter((other) => other.into === one.id && desk.ownerOf(other) !== desk.ownerOf(one));
    const foreign = words.filter(({ record: { id, case: of } }) => one.interactions.includes(id) || of === one.id);
    putDown(desk, withoutWords(one, new Set(foreign.map(({ record }) => record.id)), gone));
    for (const other of gone)
      putDown(desk, revive(other, policyOf(settling.configuration, other.brand), settling.now.toISOString()));
  }
  const renamedWords = giveBack(desk, words);
  return { current: desk.current, changes: caseChanges([...held, ...absorbed], desk), renamed: renamedWords };
};
