import type { Customer } from '../case.ts';
import { factsToTell, type KnownFact } from './facts.ts';
import { screenName } from './known.ts';
import { kindOf } from './link.ts';
import { beside, type Numbering } from './realm.ts';
import type { Conflict } from './shown.ts';

type Plain = (handle: string) => string;

const factWith =
  (plain: Plain) =>
  ({ said, ...fact }: KnownFact): KnownFact => ({ ...fact, said: { ...said, handle: said.handle && plain(said.handle) } });

const conflictWith =
  (plain: Plain) =>
  ({ handles: [one, other], ids: [first, second], ...rest }: Conflict): Conflict => ({
    ...rest,
    handles: [plain(one), plain(other)],
    ids: [plain(first), plain(second)],
  });

const isShown = (handle: string): boolean => kindOf(handle) !== screenName;

/**
 * The customer as people and machines are told beside a brand: its numbers without whose they are, each fact once, and of
 * X the accounts; their names come with the words.
 */
export const shownBeside = (brand: Numbering, customer: Customer): Customer => {
  const plain: Plain = (handle) => beside(brand, handle);
  const { handles, identity, conflicts, previous, facts } = customer;
  return {
    ...customer,
    handles: [...new Set(handles.filter(isShown).map(plain))],
    identity: identity
      ?.filter(({ handle }) => isShown(handle))
      .map((one) => ({ ...one, handle: plain(one.handle) })),
    conflicts: conflicts?.map(conflictWith(plain)),
    previous: previous && { ...previous, handle: previous.handle && plain(previous.handle) },
    facts: factsToTell(facts).map(factWith(plain)),
  };
};
