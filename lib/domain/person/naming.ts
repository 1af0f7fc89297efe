/** A name somebody went by, and since when at the latest. */
export interface Naming {
  readonly name: string;
  readonly at: string;
}

// Who goes by more is none of them in particular.
const keptNames = 5;

const order = ({ name, at }: Naming): string => `${at} ${name}`;

const byTime = (one: Naming, other: Naming): number => (order(one) < order(other) ? -1 : 1);

/** The names with one more; the very same list when that is known, since as early. */
export const withName = (names: readonly Naming[], name: string | undefined, at: string): readonly Naming[] => {
  if (name === undefined) return names;
  const known = names.find((one) => one.name === name);
  if (known !== undefined && known.at <= at) return names;
  const after = [...names.filter((one) => one !== known), { name, at }].toSorted(byTime).slice(-keptNames);
  return after.map(order).join('\n') === names.map(order).join('\n') ? names : after;
};

/** The name that was taken up last. */
export const latestName = (names: readonly Naming[]): string | undefined => names.toSorted(byTime).at(-1)?.name;
