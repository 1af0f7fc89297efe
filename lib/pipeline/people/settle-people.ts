import { isDeepStrictEqual } from 'node:util';

import type { Configuration } from '../../domain/configuration.ts';
import type { Kinds } from '../../domain/person/agreement.ts';
import type { KnownFact } from '../../domain/person/facts.ts';
import { type Households, householdsOf } from '../../domain/person/households.ts';
import { partition } from '../../domain/person/partition.ts';
import { keys } from '../keys.ts';
import type { Neighbourhood, Seen } from './neighbourhood.ts';
import { casesOfPeople, type PeopleCases } from './people-cases.ts';
import type { Change, Ledger } from '../ports.ts';
import { type CustomerRecord, type HandleRecord, isA } from '../records.ts';
import { type Marks, unsettledBy } from './unsettled.ts';

export interface PeoplePorts {
  readonly ledger: Ledger;
  readonly configuration: Configuration;
  readonly kinds: Kinds;
  readonly now: Date;
}

/** What must be written so that everybody in a neighbourhood is who they are. */
export interface Settled {
  readonly changes: readonly Change[];
  readonly customers: readonly CustomerRecord[];
  readonly households: Households;
}

// What DynamoDB takes in one transaction.
const mostChanges = 100;

const without = <T extends object>(one: T): T =>
  Object.fromEntries(Object.entries(one).filter(([, value]) => value !== undefined)) as T;

const handleChanges = ({ handles }: Neighbourhood, { of }: Households, minor: boolean): Change[] =>
  [...handles.values()].flatMap(({ before, after }): Change[] => {
    const moved: HandleRecord = { ...after, customer: of(after.handle) };
    return minor && before === after && before.customer === moved.customer ? [] : [{ before, after: moved }];
  });

/** Everybody who is somebody, and pointers for those who turned out to be somebody else. */
const recordsOf = (
  before: ReadonlyMap<string, CustomerRecord>,
  { people, home }: Households,
  { current }: PeopleCases,
  marks: Marks,
): CustomerRecord[] => {
  const living = people.map((person): CustomerRecord => {
    const { id } = person;
    const customer = without({ ...person, cases: current.get(id) ?? {} });
    return { type: 'customer', ...keys.customer(id), version: before.get(id)?.version ?? 1, customer, ...marks(id) };
  });
  const ids = new Set(people.map(({ id }) => id));
  const gone = [...before.values()].filter(({ customer }) => !ids.has(customer.id));
  const pointers = gone.map((record): CustomerRecord => {
    const { id, previous, earlier } = record.customer;
    return {
      ...record,
      customer: without({ id, handles: [], facts: [], cases: {}, previous, earlier }),
      into: home(id),
      // Whoever they are now is due for them.
      unsettled: undefined,
      due: undefined,
    };
  });
  return [...living, ...pointers];
};

const isSame = (before: CustomerRecord, after: CustomerRecord): boolean =>
  before.into === after.into &&
  isDeepStrictEqual(before.unsettled, after.unsettled) &&
  isDeepStrictEqual(before.customer, after.customer);

/** A desk's telephone is in the neighbourhood of many, and must not be written by all of them at once. */
const isDesk = (shared: readonly string[], { customer }: CustomerRecord): boolean =>
  customer.handles.every((handle) => shared.includes(handle));

/** Nothing that decides who is who: only when a handle was seen first, or under which name. */
const isMinor = ({ before, after }: Seen): boolean =>
  before?.strength === after.strength &&
  before.own === after.own &&
  before.customer === after.customer &&
  before.screenNames === after.screenNames &&
  before.links === after.links;

/**
 * Works out whose every handle of a neighbourhood is. The changes touch all that was looked at, also what stays as it
 * is: so two who find different evidence about one neighbourhood at the same time cannot both succeed. `undefined`: more
 * are linked with each other than one transaction takes.
 */
export const settlePeople = async (
  { ledger, configuration, kinds, now }: PeoplePorts,
  neighbourhood: Neighbourhood,
  facts: readonly KnownFact[] = [],
): Promise<Settled | undefined> => {
  const nodes = [...neighbourhood.handles.values()].map(({ after }) => after);
  const parts = partition(nodes, kinds);
  const known = new Map(neighbourhood.customers);
  const unread = householdsOf(nodes, parts, []).people.filter(({ id }) => !known.has(id));
  const revived = (await ledger.getAll(unread.map(({ id }) => keys.customer(id)))).filter(isA('customer'));
  for (const record of revived) known.set(record.customer.id, record);

  const before = [...known.values()];
  const said = { id: '', handles: [], facts: [...facts], cases: {} };
  const households = householdsOf(nodes, parts, [...before.map(({ customer }) => customer), said]);
  const cases = await casesOfPeople({ ledger, configuration, now }, before, households);
  const customers = recordsOf(known, households, cases, unsettledBy(neighbourhood, known, households, now));
  const minor = [...neighbourhood.handles.values()].every(isMinor);
  const written = customers.filter((after) => {
    const was = known.get(after.customer.id);
    return was === undefined || !isSame(was, after) || !(minor || isDesk(parts.shared, after));
  });
  const changes = [
    ...handleChanges(neighbourhood, households, minor),
    ...written.map((after): Change => ({ before: known.get(after.customer.id), after })),
    ...cases.changes,
  ];
  return changes.length > mostChanges ? undefined : { changes, customers, households };
};
