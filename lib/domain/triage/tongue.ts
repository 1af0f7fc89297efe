import type { FamilyName } from './families.ts';

/**
 * The words of one language. Entries stand between commas; a word that ends in `*` stands for all that begin so, `#`
 * for a number, `!` for a word that denies, `@me` for the one who speaks, `~` for up to three words of any kind.
 * Accents may be left out by those who write, so that they mean nothing here.
 */
export interface Tongue {
  /** ISO 639-1. */
  readonly lang: string;
  /** In English, as reasons name it. */
  readonly name: string;
  /** Frequent small words, that few other languages have: how the language is known. */
  readonly marks: string;
  /** Words that deny what follows them. */
  readonly denying: string;
  /** Words by which the speaker is meant. */
  readonly speaker: string;
  readonly words: Readonly<Partial<Record<FamilyName, string>>>;
}
