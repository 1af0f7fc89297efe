import type { Customer, Previous } from '../case.ts';
import { allFacts } from './facts.ts';
import { bestName, nameAmong } from './naming.ts';
import { byStrength, type Node } from './node.ts';
import type { Partition } from './partition.ts';
import type { Identity } from './shown.ts';

/** A customer as it shall be, without its cases. */
export type Person = Omit<Customer, 'cases'>;

/** Who is who in a neighbourhood. */
export interface Households {
  /** The customer of a handle; `undefined` while it was only named. */
  readonly of: (handle: string) => string | undefined;
  /** The customer that an id stands for now: where the handle went that it was drawn for. */
  readonly home: (id: string) => string;
  readonly people: readonly Person[];
}

type Before = readonly Customer[];

const identityOf = ({ handle, strength, screenNames = [] }: Node): Identity => {
  const username = bestName(screenNames);
  return username === undefined ? { handle, strength } : { handle, strength, username };
};

const smallest = (ids: readonly string[]): string | undefined => ids.toSorted()[0];

const homeIn =
  (nodes: readonly Node[], of: Households['of']) =>
  (id: string): string => {
    // An id is a time and the print of the handle that it was drawn for; the time can turn out to be earlier.
    const born = nodes.find(({ own }) => own?.slice(10) === id.slice(10));
    const held = nodes.filter(({ customer }) => customer === id).flatMap(({ handle }) => of(handle) ?? []);
    return (born && of(born.handle)) ?? smallest(held) ?? id;
  };

const keptFormer = 10;

/** Cases that are over, of those whom this one is; the latest first. */
const formerOf = (before: Before, isTheirs: (one: Customer, former: Previous) => boolean): Previous[] => {
  const former = before.flatMap((one) =>
    [one.previous ?? [], one.earlier ?? []].flat().filter((past) => isTheirs(one, past)),
  );
  const each = [...new Map(former.map((past) => [past.case, past])).values()];
  return each.toSorted((one, other) => (one.resolvedAt > other.resolvedAt ? -1 : 1)).slice(0, keptFormer);
};

/**
 * The customers that a partition makes of what was known before. Each has the id of its oldest handle, so that the one
 * who was known first stays, and who parts is again whom they were. What was said goes with the handle that said it.
 */
export const householdsOf = (
  nodes: readonly Node[],
  { clusters, conflicts }: Partition,
  before: Before,
): Households => {
  const byHandle = new Map(nodes.map((node) => [node.handle, node]));
  const groups = clusters.flatMap((handles) => {
    const members = handles.flatMap((handle) => byHandle.get(handle) ?? []).toSorted(byStrength);
    const id = smallest(members.flatMap(({ own = [] }) => own));
    return id === undefined ? [] : [{ id, members }];
  });
  const owners = new Map(groups.flatMap(({ id, members }) => members.map(({ handle }) => [handle, id])));
  const of = (handle: string): string | undefined => owners.get(handle);
  const home = homeIn(nodes, of);
  const ownerOf = (handle: string | undefined, id: string): string =>
    (handle === undefined ? undefined : of(handle)) ?? home(id);

  const people = groups.map(({ id, members }): Person => {
    const facts = before.flatMap((one) => one.facts.filter(({ said }) => ownerOf(said.handle, one.id) === id));
    const [previous, ...earlier] = formerOf(before, (one, former) => ownerOf(former.handle, one.id) === id);
    const mine = conflicts.filter(({ handles, ids }) => [...handles, ...ids].some((handle) => of(handle) === id));
    return {
      id,
      name: nameAmong(members),
      handles: members.map(({ handle }) => handle),
      identity: members.map(identityOf),
      ...(mine.length > 0 && { conflicts: mine }),
      facts: allFacts(facts),
      ...(previous && { previous }),
      ...(earlier.length > 0 && { earlier }),
    };
  });
  return { of, home, people };
};
