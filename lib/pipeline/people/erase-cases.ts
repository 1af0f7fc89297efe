import { resolve } from '../../domain/acknowledgement.ts';
import type { Case } from '../../domain/case.ts';
import { withCase } from '../case-record.ts';
import { customerOf } from './customer-of.ts';
import { type ErasePorts, untilDone, type Whom } from './erase-traces.ts';
import { keys } from '../keys.ts';
import type { Change } from '../ports.ts';
import type { CaseRecord } from '../records.ts';

const erased = 'Erased with the customer.';

/** Ids, times and tiers, so that counts hold. What people wrote beside it may quote the customer, so it goes too. */
const withoutNames = (one: Case, { customer = one.customer }: Whom): Case => ({
  ...one,
  customer,
  handle: undefined,
  notes: one.notes.map((note) => ({ ...note, text: erased })),
  feedback: one.feedback?.map((opinion) => ({ ...opinion, note: undefined })),
});

const isTheirs = async ({ ledger }: ErasePorts, { customer, handles }: Whom, one: Case): Promise<boolean> => {
  if (one.handle !== undefined) return handles.includes(one.handle);
  const owner = await customerOf(ledger, one.customer);
  return owner !== undefined && owner.customer.id === customer;
};

/** The case over, by whoever erased the customer: there is nobody left whom one could answer. */
export const endingOf = ({ by, now }: ErasePorts, whom: Whom, record: CaseRecord): Change => {
  const { case: one } = resolve(record.case, { by: { name: by }, now });
  return { before: record, after: withCase(record, withoutNames(one, whom), now) };
};

/** What became of a case, if it was theirs; and the cases that it speaks of. */
interface Seen {
  readonly theirs: boolean;
  readonly others: readonly string[];
}

const eraseCase = async (
  ports: ErasePorts,
  whom: Whom,
  id: string,
  staysOpen: boolean,
): Promise<Seen> => {
  let seen: Seen = { theirs: false, others: [] };
  await untilDone(async () => {
    const record = await ports.ledger.get(keys.case(id));
    if (record?.type !== 'case') return true;
    const { case: one } = record;
    const theirs = await isTheirs(ports, whom, one);
    seen = { theirs, others: [...(one.absorbed ?? []), ...(one.into === undefined ? [] : [one.into])] };
    if (!theirs) return true;
    const after = withoutNames(one, whom);
    if (one.state !== 'resolved' && !staysOpen) return ports.ledger.commit([endingOf(ports, whom, record)]);
    // As they are kept: what is undefined is not there.
    if (JSON.stringify(after) === JSON.stringify(one)) return true;
    return ports.ledger.commit([{ before: record, after: { ...record, case: after } }]);
  });
  return seen;
};

/**
 * Takes the names and people's notes out of the customer's cases among these, and out of those that went into them.
 * Those in `current` end later, together with the customer; any other that is not over ends now. Answers theirs.
 */
export const eraseCases = async (
  ports: ErasePorts,
  whom: Whom,
  ids: Iterable<string>,
  current: readonly string[] = [],
): Promise<string[]> => {
  const asked = new Set(ids);
  const theirs: string[] = [];
  // What is found on the way is looked at too: a set goes on with what is added to it meanwhile.
  for (const id of asked) {
    const seen = await eraseCase(ports, whom, id, current.includes(id));
    for (const other of seen.others) asked.add(other);
    if (seen.theirs) theirs.push(id);
  }
  return theirs;
};
