import { plainWords } from './plain-words.ts';

/** A word of a sentence. */
export interface Token {
  readonly written: string;
  readonly plain: string;
  /** An address, a name on X, or a number, or a part of one. */
  readonly names: boolean;
}

// "@ada's" is not she.
const isNaming = (word: string): boolean =>
  /[@\d]|(?:x|twitter)\.com\//iu.test(word) && !/['’]s(?!\p{L})/u.test(word);

const mostWords = 400;

// Most words are as plain as can be, and making them so costs ten times this.
const plainParts = (word: string): string[] =>
  /^[a-z]+$/i.test(word) ? [word.toLowerCase()] : plainWords(word).trim().split(' ');

/** The words of a sentence; "I'm" is two. */
export const tokensOf = (sentence: string): Token[] =>
  sentence
    .replaceAll(/\be-mail/giu, 'email')
    .split(/\s+/, mostWords)
    .filter((word) => /[\p{L}\d]/u.test(word))
    .flatMap((written): Token[] => {
      if (isNaming(written)) return [{ written, plain: '', names: true }];
      const parts = plainParts(written);
      return parts.map((plain) => ({ written: parts.length === 1 ? written : plain, plain, names: false }));
    });
