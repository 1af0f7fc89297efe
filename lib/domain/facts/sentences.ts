import { plainWords } from './plain-words.ts';

/** What customers tell in a sentence of its own, and the words that give it away. */
interface Told {
  readonly kind: string;
  /** In small letters, without accents, in English, Spanish, Portuguese, French, German, Italian. */
  readonly phrases: readonly string[];
}

/** Nobody should ask for it again, and who answers should know what was promised before them. */
export const toldSentences: readonly Told[] = [
  {
    kind: 'promised',
    phrases: [
      'promised', 'was told', 'were told', 'been told', 'you told me', 'you told us', 'assured me', 'assured us', 'guaranteed',
      'they said they would', 'you said you would',
      'prometieron', 'prometio', 'me dijeron', 'nos dijeron', 'aseguraron', 'me aseguro', 'quedaron en',
      'prometeram', 'prometeu', 'me disseram', 'nos disseram', 'garantiram', 'me garantiu', 'asseguraram',
      'promis', 'on m a dit', 'on nous a dit', 'm a assure', 'nous a assure', 'm avez dit',
      'versprochen', 'wurde gesagt', 'wurde mir gesagt', 'wurde uns gesagt', 'zugesagt', 'zugesichert',
      'promesso', 'mi hanno detto', 'ci hanno detto', 'mi e stato detto', 'assicurato che',
    ],
  },
  {
    kind: 'tried',
    phrases: [
      'i tried', 'we tried', 've tried', 'have tried', 'already tried', 'i called', 'we called', 've called', 'have called',
      'already called', 'i emailed', 've emailed', 'have emailed', 'already wrote', 'have written', 'i restarted', 'i reset',
      'he intentado', 'hemos intentado', 'ya intente', 'ya probe', 'he llamado', 'hemos llamado', 'ya llame',
      'ja tentei', 'tentamos', 'ja liguei', 'ja mandei', 'ja escrevi',
      'j ai essaye', 'avons essaye', 'j ai appele', 'avons appele', 'j ai deja',
      'habe versucht', 'haben versucht', 'schon versucht', 'bereits versucht', 'habe angerufen', 'haben angerufen',
      'schon angerufen', 'bereits angerufen',
      'ho provato', 'abbiamo provato', 'ho chiamato', 'abbiamo chiamato', 'ho gia',
    ],
  },
];

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

const known = new WeakMap<readonly string[], readonly string[]>();

/** The same few lists are asked for with every interaction, so each is made plain once. */
const plainPhrases = (phrases: readonly string[]): readonly string[] => {
  const plain = known.get(phrases) ?? phrases.map(plainWords);
  known.set(phrases, plain);
  return plain;
};

/** The sentences that hold one of the phrases, as they were written, cut at 160 characters; the first two. */
export const sentencesWith = (text: string): ((phrases: readonly string[]) => string[]) => {
  const sentences = sentencesIn(text);
  return (phrases) => {
    const wanted = plainPhrases(phrases);
    const found = sentences.filter(({ words }) => wanted.some((phrase) => words.includes(phrase)));
    return [...new Set(found.map(({ sentence }) => cut(sentence)))].slice(0, mostOfAKind);
  };
};
