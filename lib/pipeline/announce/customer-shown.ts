import type { Case, Customer } from '../../domain/case.ts';
import type { Numbering } from '../../domain/person/realm.ts';
import { shownBeside } from '../../domain/person/shown-beside.ts';

/** What was before this case. One that is over is the latest itself, and was not before itself. */
const previousOf = ({ previous, earlier }: Customer, { id, state }: Case): Customer['previous'] =>
  state === 'resolved' && previous?.case === id ? earlier?.[0] : previous;

/** The customer as people and machines are told beside a brand, of this case. */
export const shownOf = (brand: Numbering, customer: Customer, one: Case): Customer => {
  const shown = shownBeside(brand, { ...customer, previous: previousOf(customer, one) });
  // An address that they are known by stands there already.
  const facts = shown.facts.filter(({ kind, value }) => !shown.handles.includes(`${kind}:${value}`));
  return { ...shown, facts };
};
