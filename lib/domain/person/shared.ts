import type { Link } from './link.ts';
import type { Node } from './node.ts';
import { seriesOf } from './realm.ts';

// A person has a few of each; a telephone that more than these share is a front desk's or a travel agent's.
const few = 5;

const crowded = (links: readonly Link[]): boolean => {
  const counts = new Map<string, Set<string>>();
  for (const { with: other } of links) {
    const series = seriesOf(other);
    counts.set(series, (counts.get(series) ?? new Set()).add(other));
  }
  return [...counts.values()].some(({ size }) => size > few);
};

/** How a handle is shared by too many to tell one person from another; then such evidence at it does not join. */
export interface Shared {
  readonly given: boolean;
  readonly stated: boolean;
}

/** Whether more people than one person has addresses were given, or named, beside this handle. */
export const sharingOf = ({ handle, links = [] }: Node): Shared => ({
  given: crowded(links.filter(({ strength }) => strength === 'given')),
  stated: crowded(links.filter(({ strength, by }) => strength === 'stated' && by !== handle)),
});
