import type { Case, Customer } from '../../domain/case.ts';
import { factsToTell } from '../../domain/person/facts.ts';
import { screenName } from '../../domain/person/known.ts';
import { kindOf } from '../../domain/person/link.ts';

/** What was before this case. One that is over is the latest itself, and was not before itself. */
const previousOf = ({ previous, earlier }: Customer, { id, state }: Case): Customer['previous'] =>
  state === 'resolved' && previous?.case === id ? earlier?.[0] : previous;

/** The customer as people and machines are told: each fact once, and of X the accounts; their names come with the words. */
export const shownOf = (customer: Customer, one: Case): Customer => ({
  ...customer,
  previous: previousOf(customer, one),
  handles: customer.handles.filter((handle) => kindOf(handle) !== screenName),
  identity: customer.identity?.filter(({ handle }) => kindOf(handle) !== screenName),
  // An address that they are known by stands there already.
  facts: factsToTell(customer.facts).filter(({ kind, value }) => !customer.handles.includes(`${kind}:${value}`)),
});
