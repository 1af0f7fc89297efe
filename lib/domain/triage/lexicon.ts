import { add, type Dictionary, emptyDictionary, fill } from './dictionary.ts';
import { families, type Family } from './families.ts';
import type { Edges } from './figures.ts';
import { ignoredFamily } from './hits.ts';
import { edges } from './levels.ts';
import type { TriageSettings } from './settings.ts';
import type { Tongue } from './tongue.ts';

/** Families, levels and words, with those of the configuration among them. */
export interface Lexicon {
  readonly families: Readonly<Record<string, Family>>;
  readonly edges: Edges;
  readonly dictionary: (tongue: Tongue | undefined) => Dictionary;
}

const nothing: Pick<Tongue, 'denying' | 'speaker' | 'words'> = { denying: '', speaker: '', words: {} };

const ownName = (index: number): string => `own ${index}`;

const ownFamilies = ({ words = [] }: TriageSettings): Record<string, Family> =>
  Object.fromEntries(
    words.map(({ unhappy = 0, urgent = 0, reason }, index) => [ownName(index), { unhappy, urgent, reason }]),
  );

// Commas part entries, so that a phrase of the configuration with one is read without it.
const entry = (phrase: string): string => phrase.replaceAll(/[,.!?'’]+/gu, ' ').trim();

// What comes first wins among equals, so that the configuration is asked before the language.
const dictionaryOf = (tongue: Tongue | undefined, { words = [], ignore = [] }: TriageSettings): Dictionary => {
  const dictionary = emptyDictionary(tongue ?? nothing);
  for (const phrase of ignore) add(dictionary, ignoredFamily, entry(phrase));
  for (const [index, { phrase, language }] of words.entries()) {
    if (language === undefined || language === tongue?.lang) add(dictionary, ownName(index), entry(phrase));
  }
  fill(dictionary, (tongue ?? nothing).words);
  return dictionary;
};

const lexiconOf = (settings: TriageSettings): Lexicon => {
  const made = new Map<Tongue | undefined, Dictionary>();
  return {
    families: { ...families, ...ownFamilies(settings) },
    edges: edges(settings.levels),
    dictionary: (tongue) => {
      const known = made.get(tongue);
      if (known) return known;
      const dictionary = dictionaryOf(tongue, settings);
      made.set(tongue, dictionary);
      return dictionary;
    },
  };
};

const lexicons = new WeakMap<TriageSettings, Lexicon>();
const plain: TriageSettings = {};

/** The lexicon of a configuration. Made once, and each of its languages when it is first met. */
export const lexiconFor = (settings: TriageSettings = plain): Lexicon => {
  const known = lexicons.get(settings);
  if (known) return known;
  const lexicon = lexiconOf(settings);
  lexicons.set(settings, lexicon);
  return lexicon;
};
