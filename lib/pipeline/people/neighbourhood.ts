import type { Kinds } from '../../domain/person/agreement.ts';
import { frontierOf } from '../../domain/person/frontier.ts';
import type { Node } from '../../domain/person/node.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { type CustomerRecord, type HandleRecord, isA, type Key } from '../records.ts';

/** A handle as the ledger has it, if it does, and as it shall be. */
export interface Seen {
  readonly before?: HandleRecord;
  readonly after: HandleRecord;
}

/** Everybody who must be looked at before anybody can say whose a handle is. */
export interface Neighbourhood {
  readonly handles: ReadonlyMap<string, Seen>;
  /** Those of the handles, as the ledger has them; by id. */
  readonly customers: ReadonlyMap<string, CustomerRecord>;
}

// All of them, with their customers and cases, go into one transaction of at most 100 records.
const most = 40;

/** A node as a record that the ledger may have already. */
export const handleRecord = (node: Node, before: HandleRecord | undefined): HandleRecord => ({
  ...node,
  type: 'handle',
  ...keys.handle(node.handle),
  version: before?.version ?? 1,
  // One that was to be forgotten is not any more.
  expires: undefined,
});

const missing = <T>(wanted: Iterable<T>, known: { has(one: T): boolean }): T[] =>
  [...new Set(wanted)].filter((one) => !known.has(one));

/**
 * Reads from these handles on along everything that may join, and whatever belongs to the customers on the way.
 * `undefined`: there are so many of them that they are nobody's in particular.
 */
export const neighbourhoodOf = async (
  ledger: Ledger,
  seeds: readonly Seen[],
  kinds: Kinds,
): Promise<Neighbourhood | undefined> => {
  const handles = new Map(seeds.map((seen) => [seen.after.handle, seen]));
  const customers = new Map<string, CustomerRecord>();
  const asked = new Set<string>(handles.keys());
  for (;;) {
    const nodes = [...handles.values()].map(({ after }) => after);
    const owners = [...customers.values()].flatMap(({ customer }) => customer.handles);
    const people = missing(
      nodes.flatMap(({ customer = [] }) => customer),
      customers,
    );
    const others = missing([...frontierOf(nodes, kinds), ...owners], asked);
    if (people.length + others.length === 0) return { handles, customers };
    if (asked.size + others.length > most) return undefined;
    for (const handle of others) asked.add(handle);
    const wanted: Key[] = [...people.map(keys.customer), ...others.map(keys.handle)];
    const found = await ledger.getAll(wanted);
    for (const record of found.filter(isA('handle'))) handles.set(record.handle, { before: record, after: record });
    for (const record of found.filter(isA('customer'))) customers.set(record.customer.id, record);
    const lost = people.find((id) => !customers.has(id));
    if (lost !== undefined) throw new Error(`Customer ${lost} is not in the ledger, though a handle names it.`);
  }
};
