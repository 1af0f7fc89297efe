import type { Known } from './known.ts';
import { signs } from './languages/signs.ts';
import { folded } from './spelling.ts';
import type { Tongue } from './tongue.ts';

/** One further word of a phrase. */
export interface Slot {
  readonly word: string;
  readonly stem: boolean;
  /** Up to three other words may stand before it. */
  readonly far: boolean;
}

/** A word or a phrase: the family it belongs to, and what must follow its first word, as `Tongue` spells it. */
export interface Entry {
  readonly family: string;
  readonly tail: string;
  /** The tail, read when it is first asked for. */
  rest?: readonly Slot[];
}

/** The words of one language, ready to be looked up. */
export interface Dictionary {
  readonly words: Map<string, Entry[]>;
  readonly stems: Map<string, Entry[]>;
  /** The lengths that stems have, shortest first. */
  readonly lengths: number[];
  readonly denying: ReadonlySet<string>;
  readonly speaker: ReadonlySet<string>;
  /** What was looked up lately. */
  readonly remembered: Map<string, Known>;
}

const none: readonly Slot[] = [];

const slotsOf = (tail: string): Slot[] => {
  const slots: Slot[] = [];
  let far = false;
  for (const part of tail.split(' ')) {
    const stem = part.length > 1 && part.endsWith('*');
    if (part !== '~') slots.push({ word: stem ? part.slice(0, -1) : part, stem, far });
    far = part === '~';
  }
  return slots;
};

/** What must follow the first word of a phrase. */
export const restOf = (entry: Entry): readonly Slot[] =>
  (entry.rest ??= entry.tail === '' ? none : slotsOf(entry.tail));

const keep = (map: Map<string, Entry[]>, word: string, entry: Entry): void => {
  const there = map.get(word);
  if (there) there.push(entry);
  else map.set(word, [entry]);
};

/** Adds entries between commas, as `Tongue` spells them. */
export const add = ({ words, stems, lengths }: Dictionary, family: string, entries: string): void => {
  for (const one of folded(entries).split(',')) {
    const entry = one.trim();
    const space = entry.indexOf(' ');
    const first = space < 0 ? entry : entry.slice(0, space);
    if (first === '') continue;
    const tail = space < 0 ? '' : entry.slice(space + 1);
    if (!first.endsWith('*')) keep(words, first, { family, tail });
    else {
      keep(stems, first.slice(0, -1), { family, tail });
      if (!lengths.includes(first.length - 1)) lengths.push(first.length - 1);
    }
  }
  lengths.sort((one, other) => one - other);
};

const umlauts = /[äöü]/giu;

const respelled = (entry: string): string[] =>
  entry.search(umlauts) < 0 ? [] : [entry.replaceAll(umlauts, (letter) => `${folded(letter)}e`)];

/** Many who have no umlaut on their keyboard write `ae` for it. */
const spelled = (entries: string): string =>
  entries.search(umlauts) < 0
    ? entries
    : [entries, ...entries.split(',').flatMap(respelled)].join(',');

const setOf = (words: string): Set<string> => new Set(folded(words).split(/\s+/u).filter(Boolean));

/** An empty dictionary, with the small words of a language. */
export const emptyDictionary = ({ denying, speaker }: Pick<Tongue, 'denying' | 'speaker'>): Dictionary => ({
  words: new Map(),
  stems: new Map(),
  lengths: [],
  denying: setOf(denying),
  speaker: setOf(speaker),
  remembered: new Map(),
});

/** Adds all words of a language, and the signs: a millisecond or two, so that it is done when a language is first met. */
export const fill = (dictionary: Dictionary, words: Tongue['words']): void => {
  for (const [family, entries] of [...Object.entries(words), ...Object.entries(signs)]) {
    add(dictionary, family, spelled(entries));
  }
};
