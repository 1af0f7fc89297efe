import { plainWords } from './plain-words.ts';

const longest = 20_000;
const mostSentences = 400;
const mostOfAKind = 2;
const shown = 160;

const cut = (sentence: string): string => (sentence.length > shown ? `${sentence.slice(0, shown - 1).trimEnd()}…` : sentence);

interface Sentence {
  readonly sentence: string;
  readonly words: string;
}

/** A text cut behind what ends a sentence, which stays; linear in the text. */
export const cutAtEnds = (text: string, most?: number): string[] => text.split(/(?<=[\n!?])|(?<=\.)(?=\s)/, most);

/** The sentences of a text, each with its plain words; only the beginning of the text is read. */
const sentencesIn = (text: string): Sentence[] =>
  cutAtEnds(text.slice(0, longest), mostSentences).map((sentence) => ({
    sentence: sentence.replace(/[\n!?.]$/, '').replaceAll(/\s+/g, ' ').trim(),
    words: plainWords(sentence),
  }));

/** What gives a sentence away: words that stand together, or two such with few others between them. */
type Phrase = readonly [first: string, second?: string];

/** By the word that they begin with, since a sentence has few words and there are many phrases. */
type Phrases = ReadonlyMap<string, readonly Phrase[]>;

const known = new WeakMap<readonly string[], Phrases>();

const phraseIn = (written: string): Phrase => {
  const [first = '', second] = written.split('*', 2).map(plainWords);
  return [first, second];
};

/** The same few lists are asked for with every interaction, so each is made plain once. */
const plainPhrases = (phrases: readonly string[]): Phrases => {
  const plain = known.get(phrases) ?? Map.groupBy(phrases.map(phraseIn), ([first]) => first.split(' ', 2)[1] ?? '');
  known.set(phrases, plain);
  return plain;
};

const mostBetween = 4;

const holds = (words: string, [first, second]: Phrase): boolean => {
  const begin = words.indexOf(first);
  if (begin < 0 || second === undefined) return begin >= 0;
  // Both begin and end with a space, which they share when nothing stands between them.
  const after = begin + first.length - 1;
  const end = words.indexOf(second, after);
  return end >= 0 && words.slice(after, end).split(' ').filter(Boolean).length <= mostBetween;
};

/** The sentences that hold one of the phrases, as they were written, cut at 160 characters; the first two. */
export const sentencesWith = (text: string): ((phrases: readonly string[]) => string[]) => {
  const sentences = sentencesIn(text);
  return (phrases) => {
    const byWord = plainPhrases(phrases);
    const isTold = ({ words }: Sentence): boolean =>
      words.split(' ').some((word) => byWord.get(word)?.some((phrase) => holds(words, phrase)));
    const found = sentences.filter(isTold);
    return [...new Set(found.map(({ sentence }) => cut(sentence)))].slice(0, mostOfAKind);
  };
};
