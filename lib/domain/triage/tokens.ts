import { folded, partsOf } from './spelling.ts';

/** A text as a list of folded words; `.` stands for a pause, so that no phrase reaches across it. */
export interface Tokens {
  readonly words: readonly string[];
  /** Letters beyond ASCII, as they were written: a few are enough to tell languages apart. */
  readonly letters: readonly string[];
  /** Of the words of three letters and more, how many there are, and how many of them are written in capitals. */
  readonly long: number;
  readonly capitals: number;
  readonly exclamations: number;
  readonly questions: number;
  /** Where a sentence trails off: `...` */
  readonly trailing: number;
  readonly links: number;
  readonly names: number;
  readonly hashtags: number;
  readonly numbers: number;
  /** A number long enough to be called stands in it. */
  readonly telephone: boolean;
}

// A complaint stands at the beginning or at the end; what lies between in a longer text is not read.
const headLength = 8000;
const tailLength = 2000;

// A link or name, or what stands for it in a text that was masked.
const address = /(https?:\/\/\S+|https?\b|www\.\S+|[<{[](?:url|link|user|URL|LINK|USER)[>}\]]|@[\w.]+)/;

const anyOf = (pieces: readonly RegExp[], flags: string): RegExp =>
  new RegExp(pieces.map(({ source }) => source).join('|'), flags);

// An address, a word, a number, a sign, a pause. Classes of characters one after the other, none within another, so
// that no text makes it go back. Most texts are plain, and the classes of Unicode take 4 ms to be made ready.
const plainPiece = anyOf(
  [address, /([A-Za-z]+(?:['`][A-Za-z]+)*)/, /([0-9]+)/, /([:;]-?[()D]|[$])/, /([!?.,;:\n()"]+)/],
  'g',
);
const anyPiece = anyOf(
  [
    address,
    /(\p{L}[\p{L}\p{M}]*(?:['’`´]\p{L}[\p{L}\p{M}]*)*)/u,
    /(\p{N}+)/u,
    /([:;]-?[()D]|[$€£]|\p{Extended_Pictographic})/u,
    /([!?¡¿.,;:\n…()"“”«»。、！？]+)/u,
  ],
  'gu',
);

const unseen = /[\u00AD\u200B-\u200F\u2060\uFEFF]/gu;
// eslint-disable-next-line no-control-regex
const beyondAscii = /[^\u0000-\u007F]/;
/** A name rather than a link. */
const name = /^(?:@|.user|.USER)/;
const accented = /[\u00BF-\u024F¡]/g;
const fewLetters = 12;
// Digits with at most one mark between two of them.
const telephone = /[0-9](?:[ ./-]?[0-9]){7}/;

const looked = (text: string): string => {
  const short = text.length <= headLength + tailLength ? text : `${text.slice(0, headLength)}\n${text.slice(-tailLength)}`;
  return beyondAscii.test(short) ? short.replaceAll(unseen, '') : short;
};

const isCapital = (word: string): boolean => word === word.toUpperCase() && word !== word.toLowerCase();

const signs = [['exclamations', /[!！]/g], ['questions', /[?？]/g], ['trailing', /\.{2,}|…/g]] as const;

type Counted = { -readonly [key in Exclude<keyof Tokens, 'words' | 'letters' | 'telephone'>]: number };

const countPause = (seen: Counted, pause: string): void => {
  if (pause === '.' || pause === ',') return;
  for (const [counted, sign] of signs) seen[counted] += pause.match(sign)?.length ?? 0;
};

const countWord = (seen: Counted, word: string): void => {
  if (word.length < 3) return;
  seen.long += 1;
  if (isCapital(word)) seen.capitals += 1;
};

/** Reads a text into words, in linear time: of a long one the first 8,000 characters and the last 2,000. */
export const tokensOf = (text: string): Tokens => {
  const whole = looked(text);
  const words: string[] = [];
  const hashtags = whole.split('#').length - 1;
  const seen: Counted = {
    long: 0, capitals: 0, exclamations: 0, questions: 0, trailing: 0, links: 0, names: 0, hashtags, numbers: 0,
  };
  const letters = beyondAscii.test(whole) ? (whole.toLowerCase().match(accented) ?? []).slice(0, fewLetters) : [];
  for (const [, link, word, number, sign, pause] of whole.matchAll(beyondAscii.test(whole) ? anyPiece : plainPiece)) {
    if (word !== undefined) {
      countWord(seen, word);
      words.push(...partsOf(folded(word)));
    } else if (number !== undefined) {
      seen.numbers += 1;
      words.push('#');
    } else if (sign !== undefined) words.push(sign.toLowerCase());
    else if (link !== undefined) seen[name.test(link) ? 'names' : 'links'] += 1;
    else if (pause !== undefined) {
      countPause(seen, pause);
      if (words.at(-1) !== '.') words.push('.');
    }
  }
  return { words, letters, ...seen, telephone: telephone.test(whole) };
};
