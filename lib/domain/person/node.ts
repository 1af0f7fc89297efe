import { compareEvidence, isVerdict, type Evidence, type Link, type Strength, strengths } from './link.ts';
import { type Naming, withName } from './naming.ts';

/** One handle with all that is known of it: what the ledger keeps beside it, without the ledger's words. */
export interface Node {
  readonly handle: string;
  /** How well it itself is known, and the interaction that showed it. */
  readonly strength: Strength;
  readonly evidence: string;
  readonly at: string;
  /** The id of the customer that it makes by itself. Absent: it was only named, and nobody has spoken as it. */
  readonly own?: string;
  /** The customer that it belongs to now. */
  readonly customer?: string;
  readonly names?: readonly Naming[];
  /** Of an account on X: the names that it goes, or went, by there. */
  readonly screenNames?: readonly Naming[];
  readonly links?: readonly Link[];
}

/** What one interaction, or one decision, shows of one handle. */
export interface Sight {
  readonly handle: string;
  readonly strength: Strength;
  readonly evidence: string;
  readonly at: string;
  readonly own?: string;
  readonly name?: Omit<Naming, 'at'>;
  readonly screenName?: string;
  readonly links: readonly Link[];
}

// A record must stay small; who has more of either is not one person.
const keptLinks = 40;

/** Of each kind of evidence between two handles only the best is kept; of what people decided, the latest. */
const slotOf = ({ with: other, strength, by }: Link): string => {
  if (isVerdict(strength)) return `${other} decided`;
  return strength === 'stated'
    ? `${other} stated ${by ?? ''}`
    : `${other} ${strength === 'guessed' ? 'guessed' : 'shown'}`;
};

const isBetter = (one: Link, than: Link): boolean =>
  isVerdict(one.strength) ? one.at >= than.at : compareEvidence(one, than) < 0;

const withLinks = (links: readonly Link[], more: readonly Link[]): readonly Link[] => {
  const slots = new Map(links.map((link) => [slotOf(link), link]));
  const better = more.filter((link) => {
    const known = slots.get(slotOf(link));
    const wins = known === undefined || isBetter(link, known);
    if (wins) slots.set(slotOf(link), link);
    return wins;
  });
  if (better.length === 0) return links;
  return [...slots.values()]
    .toSorted((one, other) => compareEvidence(one, other) || (one.with < other.with ? -1 : 1))
    .slice(0, keptLinks);
};

const proofOf = ({ strength, at, evidence }: Pick<Node, 'strength' | 'at' | 'evidence'>): Evidence => ({
  kind: 'id',
  strength,
  at,
  interaction: evidence,
});

const smaller = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one <= other) ? one : other;

/** A handle after it was seen once more; the very same node when that shows nothing new. */
export const seenAgain = (node: Node | undefined, sight: Sight): Node => {
  const { name, screenName, links, ...bare } = sight;
  const known: Node = node ?? bare;
  const better = compareEvidence(proofOf(sight), proofOf(known)) < 0 ? sight : known;
  const own = smaller(known.own, sight.own);
  const { names: namedBefore = [], screenNames: calledBefore = [], links: linkedBefore = [] } = known;
  const names = withName(namedBefore, name && { ...name, at: sight.at });
  const screenNames = withName(calledBefore, screenName === undefined ? undefined : { name: screenName, at: sight.at });
  const all = withLinks(linkedBefore, links);
  const sameNames = names === namedBefore && screenNames === calledBefore;
  const same = better === known && own === known.own && sameNames && all === linkedBefore;
  if (node !== undefined && same) return node;
  const { strength, evidence, at } = better;
  return {
    ...known,
    strength,
    evidence,
    at,
    own,
    ...(names.length > 0 && { names }),
    ...(screenNames.length > 0 && { screenNames }),
    ...(all.length > 0 && { links: all }),
  };
};

/** Best known first. */
export const byStrength = (one: Node, other: Node): number =>
  strengths.indexOf(one.strength) - strengths.indexOf(other.strength) ||
  (`${one.at} ${one.handle}` < `${other.at} ${other.handle}` ? -1 : 1);
