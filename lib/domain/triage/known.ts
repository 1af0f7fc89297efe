import { type Dictionary, type Entry, restOf } from './dictionary.ts';
import { isDrawnOut, shortened } from './spelling.ts';

/** A word of a text, as a dictionary knows it. */
export interface Known {
  /** As it is there: `so` for `soooo`. */
  readonly word: string;
  /** What begins with it, whatever follows: a whole word before a stem, a longer stem before a shorter. */
  readonly entries: readonly Entry[];
  /** The same with the phrases whose second word begins with these two letters, so that few are tried. */
  readonly followed: ReadonlyMap<string, readonly Entry[]>;
  readonly denies: boolean;
  readonly speaks: boolean;
}

const pause: Known = { word: '.', entries: [], followed: new Map(), denies: false, speaks: false };

/** The letters by which what follows a word is looked up. */
export const beginning = (word: string): string => word.slice(0, 2);

/** How the second word of a phrase must begin; `undefined` when anything may stand there. */
const secondOf = (entry: Entry): string | undefined => {
  const second = restOf(entry)[0];
  if (second === undefined || second.far || second.word === '!' || second.word === '@me') return undefined;
  return second.stem && second.word.length < 2 ? undefined : beginning(second.word);
};

/** Phrases by how their second word begins: few words begin a hundred phrases, and those stand everywhere. */
const sorted = (entries: readonly Entry[]): Pick<Known, 'entries' | 'followed'> => {
  const seconds = entries.map(secondOf);
  const among = (second?: string): Entry[] =>
    entries.filter((_, place) => seconds[place] === undefined || seconds[place] === second);
  const followed = new Map<string, readonly Entry[]>();
  for (const second of new Set(seconds)) if (second !== undefined) followed.set(second, among(second));
  return { entries: among(), followed };
};

// Customers use the same few thousand words all the time.
const mostRemembered = 5000;

const isIn = ({ words, stems, lengths }: Dictionary, word: string): boolean =>
  words.has(word) || lengths.some((length) => stems.has(word.slice(0, length)));

const plain = (dictionary: Dictionary, word: string): string => {
  if (!isDrawnOut(word)) return word;
  const twice = shortened(word, 2);
  return isIn(dictionary, twice) ? twice : shortened(word, 1);
};

const lookUp = (dictionary: Dictionary, written: string): Known => {
  const word = plain(dictionary, written);
  const { words, stems, lengths } = dictionary;
  const denies = dictionary.denying.has(word);
  const speaks = dictionary.speaker.has(word);
  const longestFirst = lengths.filter((length) => length <= word.length).toReversed();
  const stemsOfIt = longestFirst.map((length) => stems.get(word.slice(0, length)));
  const found = [words.get(word), ...stemsOfIt, denies && words.get('!'), speaks && words.get('@me')];
  return { word, ...sorted(found.flatMap((entries) => entries || [])), denies, speaks };
};

/** What a dictionary knows of a word. It remembers the latest few thousand. */
export const knownAs = (dictionary: Dictionary, word: string): Known => {
  if (word === '.') return pause;
  const { remembered } = dictionary;
  const there = remembered.get(word);
  if (there) return there;
  const known = lookUp(dictionary, word);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(word, known);
  return known;
};
