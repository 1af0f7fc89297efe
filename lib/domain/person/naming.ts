/** A name somebody went by, and since when at the latest. */
export interface Naming {
  readonly name: string;
  readonly at: string;
  /** Whoever said it was proven to be whom they called so. What a form says of somebody, anybody can have filled in. */
  readonly proven?: boolean;
}

// Who goes by more is none of them in particular.
const keptNames = 5;

const order = ({ name, at, proven }: Naming): string => `${proven ? 1 : 0} ${at} ${name}`;

/** The proven last, and of them the latest: what a stranger says pushes none of them out. */
const byWorth = (one: Naming, other: Naming): number => (order(one) < order(other) ? -1 : 1);

const isKnown = (known: Naming, { at, proven = false }: Naming): boolean =>
  (known.proven ?? false) === proven ? known.at <= at : !proven;

/** The names with one more; the very same list when that is known, as well and since as early. */
export const withName = (names: readonly Naming[], naming: Naming | undefined): readonly Naming[] => {
  if (naming === undefined) return names;
  const known = names.find(({ name }) => name === naming.name);
  if (known !== undefined && isKnown(known, naming)) return names;
  const after = [...names.filter((one) => one !== known), naming].toSorted(byWorth).slice(-keptNames);
  return after.map(order).join('\n') === names.map(order).join('\n') ? names : after;
};

/** The name that was taken up last; one that is proven stands over those that are not. */
export const bestName = (names: readonly Naming[]): string | undefined => names.toSorted(byWorth).at(-1)?.name;

/**
 * What to call a customer of these handles, the best known first. Where no name is proven, the one that was said of the
 * best known handle stands: somebody else may have given it beside an address of their own.
 */
export const nameAmong = (members: readonly { readonly names?: readonly Naming[] }[]): string | undefined => {
  const proven = members.flatMap(({ names = [] }) => names.filter((one) => one.proven));
  return bestName(proven) ?? members.flatMap(({ names = [] }) => bestName(names) ?? [])[0];
};
