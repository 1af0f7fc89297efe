import type { Dictionary, Entry } from './dictionary.ts';
import { isDrawnOut, shortened } from './tokens.ts';

/** A word of a text, as a dictionary knows it. */
export interface Known {
  /** As it is there: `so` for `soooo`. */
  readonly word: string;
  /** What begins with it: a whole word before a stem, a longer stem before a shorter. */
  readonly entries: readonly Entry[];
  readonly denies: boolean;
  readonly speaks: boolean;
}

const pause: Known = { word: '.', entries: [], denies: false, speaks: false };

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
  return { word, entries: found.flatMap((entries) => entries || []), denies, speaks };
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
