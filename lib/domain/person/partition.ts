import { agreedIn, type Kinds } from './agreement.ts';
import { type Clusters, clustersOf, type Refusal } from './clusters.ts';
import { screenHandle } from './known.ts';
import { comparePairs, isStrong, isVerdict, type Pair, pairOf } from './link.ts';
import type { Node } from './node.ts';
import { firstWritten, screenPairs } from './screen-names.ts';
import { type Shared, sharingOf } from './shared.ts';
import type { Conflict } from './shown.ts';

export interface Partition {
  /** The handles of one customer each, in order of the alphabet. */
  readonly clusters: readonly (readonly string[])[];
  readonly conflicts: readonly Conflict[];
  /** Handles of too many people to join anybody. */
  readonly shared: readonly string[];
}

/** All evidence among these handles, each once, whichever of the two kept it. */
export const pairsAmong = (nodes: readonly Node[]): Pair[] => {
  const present = new Set(nodes.map(({ handle }) => handle));
  const written = firstWritten(nodes);
  const pairs = nodes.flatMap((node) => [
    ...(node.links ?? []).map((link) => pairOf(node.handle, link)),
    ...screenPairs(node, written),
  ]);
  const within = pairs.filter(({ handles: [one, other] }) => present.has(one) && present.has(other));
  return [
    ...new Map(within.map((pair) => [JSON.stringify([pair.handles, pair.strength, pair.by]), pair])).values(),
  ].toSorted(comparePairs);
};

/** What people decided, the latest word first; an older one that contradicts it does not hold. */
const decide = (clusters: Clusters, pairs: readonly Pair[]): void => {
  const decisions = pairs
    .filter(({ strength }) => isVerdict(strength))
    .toSorted((one, other) => (one.at > other.at ? -1 : Number(one.at < other.at)) || comparePairs(one, other));
  for (const { strength, handles, by = 'somebody' } of decisions) {
    if (strength === 'joined') clusters.unite(...handles, true);
    if (strength === 'parted') clusters.keepApart({ handles, by });
  }
};

// A screen name passes from hand to hand, so that two who had it contradict nothing.
const isScreenName = (handles: readonly string[]): boolean => handles.some((handle) => handle.startsWith(screenHandle('')));

const conflictOf = ({ handles, strength, interaction, at }: Pair, refusal: Refusal): Conflict[] =>
  refusal.why === 'proven' && !isVerdict(strength) && !isScreenName(handles)
    ? [{ handles: [...handles], kind: refusal.kind, ids: [...refusal.ids], strength, interaction, at }]
    : [];

/** Joins what was stated and agreed, one after the other, since each may make another agree. */
const joinAgreed = (clusters: Clusters, pairs: readonly Pair[], kinds: Kinds): Conflict[] => {
  const refused = new Map<Pair, Refusal>();
  for (;;) {
    const next = agreedIn(pairs, clusters, kinds).find((pair) => !refused.has(pair));
    if (next === undefined) return [...refused].flatMap(([pair, refusal]) => conflictOf(pair, refusal));
    const refusal = clusters.unite(...next.handles);
    if (refusal) refused.set(next, refusal);
  }
};

const isId = ({ strength }: Node): boolean => strength === 'proven';

const joins = (shared: ReadonlyMap<string, Shared>, { handles, strength }: Pair): boolean =>
  !handles.some(
    (handle) =>
      (strength === 'given' && shared.get(handle)?.given) || (strength === 'stated' && shared.get(handle)?.stated),
  );

/**
 * Which handles are one customer's: a pure function of what is known, the same in whatever order that came. People's
 * decisions hold first, then evidence, the best and the earliest first, as far as it never makes one customer of two
 * proven ids of one kind; what it would is a conflict.
 */
export const partition = (nodes: readonly Node[], kinds: Kinds): Partition => {
  const handles = nodes.map(({ handle }) => handle).toSorted();
  const clusters = clustersOf(handles, new Set(nodes.filter(isId).map(({ handle }) => handle)));
  const sharing = new Map(nodes.map((node) => [node.handle, sharingOf(node)]));
  const pairs = pairsAmong(nodes);
  decide(clusters, pairs);
  const free = pairs.filter((pair) => joins(sharing, pair));
  const conflicts = free.filter(isStrong).flatMap((pair) => {
    const refusal = clusters.unite(...pair.handles);
    return refusal ? conflictOf(pair, refusal) : [];
  });
  conflicts.push(...joinAgreed(clusters, free, kinds));
  const shared = handles.filter((handle) => sharing.get(handle)?.given || sharing.get(handle)?.stated);
  return { clusters: clusters.all(), conflicts, shared };
};
