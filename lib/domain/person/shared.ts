import { kindOf, type Link } from './link.ts';
import type { Node } from './node.ts';

// A person has a few addresses; a telephone that more than these share is a front desk's or a travel agent's.
const few = 5;
const ofFew: ReadonlySet<string> = new Set(['twitter', 'email', 'phone', 'member']);

const crowded = (links: readonly Link[]): boolean => {
  const counts = new Map<string, Set<string>>();
  for (const { with: other } of links) {
    const kind = kindOf(other);
    if (ofFew.has(kind)) counts.set(kind, (counts.get(kind) ?? new Set()).add(other));
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
