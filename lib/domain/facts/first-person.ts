import { plainWords } from './plain-words.ts';

// In English, Spanish, Portuguese, French, German, Italian; small letters, without accents.
const firstPerson: ReadonlySet<string> = new Set(
  (
    'me my mine im soy mi mio mia conmigo sou meu minha mim suis mon ma moi bin mein meine mir mich sono scrivetemi ' +
    'escribanme escribeme escrevam llamenme ruft'
  ).split(' '),
);
const phrases: readonly string[] = [' i am ', ' i m ', ' this is ', ' c est '];

const longest = 20_000;

const isOwn = (sentence: string): boolean => {
  if (sentence.trimEnd().endsWith('?')) return false;
  const words = plainWords(sentence);
  return phrases.some((phrase) => words.includes(phrase)) || words.split(' ').some((word) => firstPerson.has(word));
};

/**
 * The sentences in which somebody speaks of themselves: "write to me at", "I am", "my number is". A question is none:
 * who asks whether an address is ours does not say that it is theirs.
 */
export const ownSentences = (text: string): string[] =>
  text
    .slice(0, longest)
    .split(/(?<=[\n!?])|(?<=\.)(?=\s)/)
    .filter(isOwn);
