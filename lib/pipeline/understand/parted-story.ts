import type { Case } from '../../domain/case.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { keys } from '../keys.ts';
import { customerOf } from '../people/customer-of.ts';
import type { Ledger } from '../ports.ts';
import { type CaseRecord, type CustomerRecord, type InteractionRecord, isA, type StoryRecord } from '../records.ts';
import { storyLines } from './story.ts';

/** Everything that a customer said, who was parted from another, with the cases that their words are in. */
export interface PartedStory {
  readonly owner: CustomerRecord;
  /** In the order of reception; of somebody who said more than is read, the latest. */
  readonly lines: readonly StoryRecord[];
  readonly records: ReadonlyMap<string, InteractionRecord>;
  /** By id, theirs and others', with those that any of them goes on in. */
  readonly cases: ReadonlyMap<string, CaseRecord>;
  /** Words of theirs that are in a case already, while their line is still being written. */
  readonly unlined: readonly InteractionRecord[];
}

/** Lines that are read. Whoever said more is hardly a customer. */
export const mostLines = 1000;

/** Whether a case is of a customer: of whoever's word opened it. */
export const isTheirs = ({ customer: { handles } }: CustomerRecord, { handle }: Case): boolean =>
  handle === undefined || handles.includes(handle);

/** These cases, and those that they go on in. */
const casesOf = async (ledger: Ledger, ids: Iterable<string>): Promise<ReadonlyMap<string, CaseRecord>> => {
  const found = new Map<string, CaseRecord>();
  const asked = new Set<string>();
  for (let wanted = [...new Set(ids)]; wanted.length > 0; ) {
    for (const id of wanted) asked.add(id);
    const records = (await ledger.getAll(wanted.map(keys.case))).filter(isA('case'));
    for (const record of records) found.set(record.case.id, record);
    wanted = [...new Set(records.flatMap((record) => record.case.into ?? []))].filter((id) => !asked.has(id));
  }
  return found;
};

const recordsOf = async (ledger: Ledger, ids: readonly string[]): Promise<InteractionRecord[]> =>
  (await ledger.getAll(ids.map(keys.interaction))).filter(isA('interaction'));

/** Reads all of it. `undefined`: the customer is not there. */
export const partedStoryOf = async (ledger: Ledger, customer: string): Promise<PartedStory | undefined> => {
  const owner = await customerOf(ledger, customer);
  if (owner === undefined) return undefined;
  const lines = await storyLines(ledger, owner.customer, mostLines);
  const current = Object.values(owner.customer.cases);
  const cases = await casesOf(ledger, [...current, ...lines.flatMap((line) => line.case ?? [])]);
  const records = await recordsOf(ledger, lines.map(({ interaction }) => interaction));
  const known = new Set(lines.map(({ interaction }) => interaction));
  const theirs = [...cases.values()].filter((record) => isTheirs(owner, record.case));
  const others = theirs.flatMap((record) => record.case.interactions).filter((id) => !known.has(id));
  const isSaid = ({ interaction }: InteractionRecord): boolean =>
    interaction !== undefined && owner.customer.handles.includes(authorOf(interaction));
  const unlined = (await recordsOf(ledger, [...new Set(others)])).filter(isSaid);
  return { owner, lines, records: new Map(records.map((record) => [record.id, record])), cases, unlined };
};
