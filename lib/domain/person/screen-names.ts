import { screenHandle, screenName } from './known.ts';
import { kindOf, type Pair, pairOf } from './link.ts';
import type { Node } from './node.ts';

/** When each name on X was first written elsewhere. */
export const firstWritten = (nodes: readonly Node[]): ReadonlyMap<string, string> =>
  new Map(
    nodes.flatMap(({ handle, links = [] }) => {
      const [first] = links.flatMap(({ strength, at }) => (strength === 'stated' ? [at] : [])).toSorted();
      return kindOf(handle) === screenName && first !== undefined ? [[handle, first] as const] : [];
    }),
  );

/**
 * A name on X and the account that goes by it; only where somebody wrote the name elsewhere there is such a handle. Who
 * had taken another name before that is not meant.
 */
export const screenPairs = (
  { handle, evidence: interaction, screenNames = [] }: Node,
  written: ReadonlyMap<string, string>,
): Pair[] =>
  screenNames.flatMap(({ name, at }, place) => {
    const other = screenHandle(name);
    const first = written.get(other);
    if (first === undefined || first >= (screenNames[place + 1]?.at ?? '9')) return [];
    return [pairOf(handle, { with: other, kind: 'id', strength: 'proven', interaction, at })];
  });
