import { kindOf } from './link.ts';

/** Why two groups of handles are not made one. */
export type Refusal =
  | { readonly why: 'parted'; readonly by: string }
  | { readonly why: 'proven'; readonly kind: string; readonly ids: readonly [string, string] };

/** A word of a person that two handles are not one customer's. */
export interface Apart {
  readonly handles: readonly [string, string];
  readonly by: string;
}

/** Groups of handles that grow together, except where that is refused. */
export interface Clusters {
  readonly together: (one: string, other: string) => boolean;
  /** The handle that stands for the group; the same for all in it. */
  readonly of: (handle: string) => string;
  /** Makes them one. `undefined`: they are, now. `despite` proven ids, where a person says so. */
  readonly unite: (one: string, other: string, despite?: boolean) => Refusal | undefined;
  /** From now on these two stay apart; `false` when they are one already. */
  readonly keepApart: (apart: Apart) => boolean;
  readonly all: () => string[][];
}

const ordered = (one: string, other: string): readonly [string, string] => (one < other ? [one, other] : [other, one]);

/** Each handle by itself. `proven` are those that nobody can share: a customer has at most one of each kind. */
export const clustersOf = (handles: readonly string[], proven: ReadonlySet<string>): Clusters => {
  const groups = new Map(handles.map((handle) => [handle, [handle]]));
  const aparts: Apart[] = [];
  const membersOf = (handle: string): string[] => groups.get(handle) ?? [handle];
  const together = (one: string, other: string): boolean => membersOf(one) === membersOf(other);

  const partedBy = (one: readonly string[], other: readonly string[]): Refusal | undefined => {
    const crossing = aparts.find(
      ({ handles: [first, second] }) =>
        (one.includes(first) && other.includes(second)) || (one.includes(second) && other.includes(first)),
    );
    return crossing && { why: 'parted', by: crossing.by };
  };

  const contradicted = (one: readonly string[], other: readonly string[]): Refusal | undefined => {
    for (const id of one.filter((handle) => proven.has(handle)).toSorted()) {
      const rival = other.filter((handle) => proven.has(handle) && kindOf(handle) === kindOf(id)).toSorted()[0];
      if (rival !== undefined) return { why: 'proven', kind: kindOf(id), ids: ordered(id, rival) };
    }
    return undefined;
  };

  const unite = (one: string, other: string, despite = false): Refusal | undefined => {
    const [first, second] = [membersOf(one), membersOf(other)];
    if (first === second) return undefined;
    const refusal = partedBy(first, second) ?? (despite ? undefined : contradicted(first, second));
    if (refusal !== undefined) return refusal;
    const joined = [...first, ...second].toSorted();
    for (const handle of joined) groups.set(handle, joined);
    return undefined;
  };

  const keepApart = (apart: Apart): boolean => {
    if (together(...apart.handles)) return false;
    aparts.push(apart);
    return true;
  };

  return {
    together,
    unite,
    keepApart,
    of: (handle) => membersOf(handle)[0] ?? handle,
    all: () => [...new Set(groups.values())].toSorted((one, other) => ((one[0] ?? '') < (other[0] ?? '') ? -1 : 1)),
  };
};
