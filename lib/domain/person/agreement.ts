import type { Clusters } from './clusters.ts';
import { comparePairs, isStrong, kindOf, type Pair } from './link.ts';
import { seriesOf } from './realm.ts';

/** What the configuration says of kinds of handles. */
export interface Kinds {
  /** Kinds of numbers that name one person, so that two who know one in private are taken for one. */
  readonly identifying: ReadonlySet<string>;
}

/** A sentence in which one customer, proven then, named a handle. */
interface Statement {
  readonly pair: Pair;
  readonly by: string;
  readonly named: string;
}

/** Only the words of somebody proven count: anybody can write under anybody's name where nothing is proven. */
const statementsIn = (pairs: readonly Pair[]): Statement[] =>
  pairs.flatMap((pair) => {
    const {
      strength,
      by,
      proven,
      handles: [first, second],
    } = pair;
    return strength === 'stated' && by !== undefined && proven === true
      ? [{ pair, by, named: by === first ? second : first }]
      : [];
  });

/**
 * Each has called the other's handle their own. Who names a stranger's address, however often and from however many accounts, is not
 * believed until the owner of that address, proven, names them.
 */
const isMutual = (clusters: Clusters, one: Statement, other: Statement): boolean =>
  one.pair.own === true &&
  other.pair.own === true &&
  clusters.together(one.by, other.named) &&
  clusters.together(one.named, other.by);

const isNumber = (kinds: Kinds, { pair, named }: Statement): boolean =>
  pair.private === true && pair.own === true && kinds.identifying.has(kindOf(named));

/** Who calls several numbers of one kind their own, be it one after the other, tries them out, or speaks for others too. */
const isOnly = (kinds: Kinds, one: Statement, all: readonly Statement[]): boolean =>
  all.every(
    (other) =>
      other.by !== one.by ||
      other.named === one.named ||
      seriesOf(other.named) !== seriesOf(one.named) ||
      !isNumber(kinds, other),
  );

/** Somebody else, on another source, gave the same number or called it theirs in private, of a kind that names one person. */
const isSeconded = (
  clusters: Clusters,
  kinds: Kinds,
  one: Statement,
  all: { statements: readonly Statement[]; pairs: readonly Pair[] },
): boolean =>
  isNumber(kinds, one) &&
  isOnly(kinds, one, all.statements) &&
  (all.statements.some(
    (other) =>
      other.named === one.named &&
      isNumber(kinds, other) &&
      isOnly(kinds, other, all.statements) &&
      other.pair.source !== one.pair.source &&
      !clusters.together(other.by, one.by),
  ) ||
    all.pairs.some((pair) => isStrong(pair) && pair.handles.includes(one.named) && pair.source !== one.pair.source));

/**
 * What was stated, and with what a second, independent interaction agrees: in canonical order, for the groups as they
 * are now.
 */
export const agreedIn = (pairs: readonly Pair[], clusters: Clusters, kinds: Kinds): Pair[] => {
  const statements = statementsIn(pairs);
  return statements
    .filter((one) => !clusters.together(one.by, one.named))
    .filter(
      (one) =>
        statements.some((other) => isMutual(clusters, one, other)) ||
        isSeconded(clusters, kinds, one, { statements, pairs }),
    )
    .map(({ pair }) => pair)
    .toSorted(comparePairs);
};
