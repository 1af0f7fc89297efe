import { type Dictionary, type Entry, restOf, type Slot } from './dictionary.ts';
import type { Family } from './families.ts';
import { beginning, type Known, knownAs } from './known.ts';

/** How many words may stand at a `~`. */
const gap = 3;
/** How many words further a word that denies reaches. */
const denialReach = 3;

/** Words that are to count for nothing are kept in a family of this name. */
export const ignoredFamily = 'ignored';

const fits = ({ word, denies, speaks }: Known, { word: wanted, stem }: Slot): boolean => {
  if (wanted === '!') return denies;
  if (wanted === '@me') return speaks;
  return stem ? word.startsWith(wanted) : word === wanted;
};

/** Where the next word of a phrase stands; -1 when it does not. */
const placeOf = (words: readonly Known[], from: number, slot: Slot): number => {
  for (let place = from; place <= from + (slot.far ? gap : 0); place += 1) {
    const known = words[place];
    if (known === undefined || known.word === '.') return -1;
    if (fits(known, slot)) return place;
    // The bag that is not lost.
    if (known.denies) return -1;
  }
  return -1;
};

/** Where a phrase that begins at `start` ends; -1 when it does not stand there. */
const endOf = (words: readonly Known[], start: number, entry: Entry): number => {
  let place = start;
  for (const slot of restOf(entry)) {
    place = placeOf(words, place + 1, slot);
    if (place < 0) return -1;
  }
  return place;
};

interface Match {
  readonly family: string;
  readonly end: number;
  /** Where reading goes on: what stands in the gaps of a phrase is read too. */
  readonly next: number;
}

/** The longest phrase that begins here, the first of equal ones; what is ignored comes before all. */
const matchAt = (words: readonly Known[], place: number): Match | undefined => {
  let best: Match | undefined;
  const known = words[place];
  const next = words[place + 1]?.word ?? '';
  for (const entry of known?.followed.get(beginning(next)) ?? known?.entries ?? []) {
    const end = endOf(words, place, entry);
    if (end >= 0 && entry.family === ignoredFamily) return { family: ignoredFamily, end, next: end + 1 };
    if (end <= (best?.end ?? place - 1)) continue;
    const hasGap = restOf(entry).some(({ far }) => far);
    best = { family: entry.family, end, next: (hasGap ? place : end) + 1 };
  }
  return best;
};

/**
 * What a hit is behind a word that denies: `missing` for something good, nothing for what is said not to be so. "They
 * will not mend my broken one" denies the mending: what is bad beyond a word for what is theirs stands.
 */
const denied = (name: string, family: Family | undefined, beyondMine: boolean): string | undefined => {
  if (name === 'good' || name === 'great') return 'missing';
  return (family?.deniable && !beyondMine) || name === 'thanks' ? undefined : name;
};

/** The families that a text hits, in the order of its words. Linear in the number of words. */
export const hitsOf = (
  dictionary: Dictionary,
  tokens: readonly string[],
  families: Readonly<Record<string, Family>>,
): string[] => {
  const words = tokens.map((token) => knownAs(dictionary, token));
  const hits: string[] = [];
  let deniedUntil = -1;
  let owned = -1;
  let saidAt = -1;
  for (let place = 0; place < words.length; place += 1) {
    const known = words[place];
    if (known?.word === '.') deniedUntil = -1;
    if (known?.speaks) hits.push('me');
    const match = matchAt(words, place);
    // What ends a phrase with a gap is not said a second time by itself.
    if (match && match.end !== saidAt) {
      const beyondMine = owned > deniedUntil - denialReach;
      const name = place <= deniedUntil ? denied(match.family, families[match.family], beyondMine) : match.family;
      if (name !== undefined) hits.push(name);
      if (match.family === 'mine') owned = place;
    }
    // A word may deny and say something by itself: cannot.
    if (known?.denies && (match === undefined || match.end === place)) {
      hits.push('deny');
      deniedUntil = place + denialReach;
    }
    if (match && match.end >= match.next) saidAt = match.end;
    if (match) place = match.next - 1;
  }
  return hits;
};
