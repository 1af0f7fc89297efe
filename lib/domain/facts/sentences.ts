import { plainWords } from './plain-words.ts';

export { toldSentences } from './told-phrases.ts';

const longest = 20_000;
const mostSentences = 400;
const mostOfAKind = 2;
const shown = 160;

const cut = (sentence: string): string => (sentence.length > shown ? `${sentence.slice(0, shown - 1).trimEnd()}…` : sentence);

/** The sentences of a text, each with its plain words. Linear in the text, of which only the beginning is read. */
const sentencesIn = (text: string): { readonly sentence: string; readonly words: string }[] =>
  text
    .slice(0, longest)
    .split(/[\n!?]|\.(?=\s|$)/, mostSentences)
    .map((sentence) => ({ sentence: sentence.replaceAll(/\s+/g, ' ').trim(), words: plainWords(sentence) }));

/** What gives a sentence away: words that stand together, or two such with few others between them. */
type Phrase = readonly [first: string, second?: string];

const known = new WeakMap<readonly string[], readonly Phrase[]>();

/** The same few lists are asked for with every interaction, so each is made plain once. */
const plainPhrases = (phrases: readonly string[]): readonly Phrase[] => {
  const plain = known.get(phrases) ?? phrases.map((phrase): Phrase => {
    const [first = '', second] = phrase.split('*', 2).map(plainWords);
    return [first, second];
  });
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
    const wanted = plainPhrases(phrases);
    const found = sentences.filter(({ words }) => wanted.some((phrase) => holds(words, phrase)));
    return [...new Set(found.map(({ sentence }) => cut(sentence)))].slice(0, mostOfAKind);
  };
};
