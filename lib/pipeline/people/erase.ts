import { isDeepStrictEqual } from 'node:util';

import type { Customer } from '../../domain/case.ts';
import { customerOf, customerOfHandle } from './customer-of.ts';
import { endingOf, eraseCases } from './erase-cases.ts';
import { blank, eraseLinks, eraseNames, erasePointers, type ErasePorts, untilDone, type Whom } from './erase-traces.ts';
import { eraseWords, linesOf, type Tally } from './erase-words.ts';
import { notesOfErasure } from './erased.ts';
import { isId, keys } from '../keys.ts';
import type { Change, Ledger } from '../ports.ts';
import { type CustomerRecord, isA, type LedgerRecord } from '../records.ts';

export type { ErasePorts, Whom } from './erase-traces.ts';

/**
 * Whom an id or a handle means: a customer with every handle that is theirs. A handle that was only ever named, or
 * whose customer was erased already, stands by itself. `undefined`: there is nothing of it.
 */
export const whomOf = async (ledger: Ledger, idOrHandle: string): Promise<Whom | undefined> => {
  const owner = isId(idOrHandle) ? await customerOf(ledger, idOrHandle) : await customerOfHandle(ledger, idOrHandle);
  if (owner) return { customer: owner.customer.id, handles: owner.customer.handles };
  if (isId(idOrHandle)) return undefined;
  const record = await ledger.get(keys.handle(idOrHandle));
  const known = record !== undefined || (await linesOf({ ledger }, idOrHandle, 1)).length > 0;
  return known ? { handles: [idOrHandle] } : undefined;
};

const ownerNow = async ({ ledger }: ErasePorts, { customer, handles }: Whom): Promise<CustomerRecord | undefined> => {
  const owner = customer === undefined ? undefined : await customerOf(ledger, customer);
  if (owner === undefined || owner.customer.handles.length === 0) return owner;
  const isSame = isDeepStrictEqual(owner.customer.handles.toSorted(), handles.toSorted());
  if (owner.customer.id === customer && isSame) return owner;
  const todo = 'look at who they are now, and begin again.';
  throw new Error(`This customer turned out to be somebody more, or less, while they were erased: ${todo}`);
};

const former = ({ previous, earlier = [], cases }: Customer): string[] => [
  ...Object.values(cases),
  ...[...earlier, ...(previous ? [previous] : [])].map((one) => one.case),
];

/** Who they were, at once: the customer, the handles, and the cases that are not over. `false`: somebody was faster. */
const eraseOwner = async (
  ports: ErasePorts,
  whom: Whom,
  owner: CustomerRecord | undefined,
  handles: readonly LedgerRecord[],
): Promise<boolean> => {
  const ids = Object.values(owner?.customer.cases ?? {});
  const current = (await ports.ledger.getAll(ids.map(keys.case))).filter(isA('case'));
  const open = current.filter((record) => record.case.state !== 'resolved');
  const changes: Change[] = open.map((record) => endingOf(ports, whom, record));
  const isBlank = owner === undefined || isDeepStrictEqual(blank(owner).customer, owner.customer);
  if (!isBlank) changes.push({ before: owner, after: blank(owner) });
  return ports.forget([...changes, ...(await notesOfErasure(ports, whom.handles))], handles);
};

const round = async (ports: ErasePorts, whom: Whom, tally: Tally): Promise<boolean> => {
  const owner = await ownerNow(ports, whom);
  const handles = (await ports.ledger.getAll(whom.handles.map(keys.handle))).filter(isA('handle'));
  await eraseWords(ports, whom, tally);
  await eraseNames(ports, whom, handles.flatMap(({ names = [] }) => names.map(({ name }) => name)));
  await eraseLinks(ports, whom, handles.flatMap(({ links = [] }) => links.map((link) => link.with)));
  await erasePointers(ports, whom, handles.flatMap(({ own }) => own ?? []));
  if (owner) {
    const { cases } = owner.customer;
    for (const id of await eraseCases(ports, whom, former(owner.customer), Object.values(cases))) tally.cases.add(id);
  }
  return eraseOwner(ports, whom, owner, handles);
};

/** How much of somebody there is. */
export interface Amount {
  readonly interactions: number;
  readonly cases: number;
}

// A page of a query ends at 1 MB, and nobody says that much.
const most = 10_000;

/** What `erase` would find of somebody now; changes nothing. */
export const amountOf = async (ledger: Ledger, whom: Whom): Promise<Amount> => {
  const owner = whom.customer === undefined ? undefined : await customerOf(ledger, whom.customer);
  const lines = (await Promise.all(whom.handles.map((handle) => linesOf({ ledger }, handle, most)))).flat();
  const cases = [...lines.flatMap((line) => line.case ?? []), ...(owner ? former(owner.customer) : [])];
  return { interactions: new Set(lines.map(({ interaction }) => interaction)).size, cases: new Set(cases).size };
};

/**
 * Takes back all that a customer ever said, and forgets who they were: words, raw bytes, files, facts, names, handles,
 * what linked them with others, and what people wrote in their cases. What stays says nothing of them: that there were
 * interactions, so that no repeat brings the words back, and cases, which end. Every step is a conditional write that a
 * repeat finds done, so that this can be broken off anywhere and begun again. Throws when others never stop changing
 * the same records, or the customer becomes somebody else meanwhile.
 */
export const eraseCustomer = async (ports: ErasePorts, whom: Whom): Promise<Amount> => {
  const tally: Tally = { interactions: new Set(), cases: new Set() };
  await untilDone(() => round(ports, whom, tally));
  // What was being understood at that moment has its line by now.
  await eraseWords(ports, whom, tally);
  return { interactions: tally.interactions.size, cases: tally.cases.size };
};
