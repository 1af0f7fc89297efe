/**
 * How a number of a kind is written: `#` is a digit, `@` a letter, `%` either, `+` behind one of them means one to
 * twelve of it, everything else is itself. Words before it must stand before it: `room ###`. There is no way to write
 * one that takes longer than the text is long: only `+` varies, at most twice, and never right before more of the same.
 */
export const patternRule =
  /^(?=.{3,60}$)(?=.*[#@%])(?!.*(?:@\+[@%+]|#\+[#%+]|%\+[#@%+]))(?!(?:.*\+){3})(?!.*(?:^|[^#@%])\+)[\p{L}\d #@%+./_-]+$/u;

const classes: Readonly<Record<string, string>> = { '#': '\\d', '@': '\\p{L}', '%': '[\\p{L}\\d]', '+': '{1,12}' };

const literal = (character: string): string => character.replace(/[./]/, '\\$&');

const partOf = (word: string): string => word.replaceAll(/./gu, (one) => classes[one] ?? literal(one));

// "room: 412", "Room no. 412", "room #412"
const between = '[\\s:#.\\u00ba\\u00b0-]{1,4}';

/** A regular expression for a pattern; what it finds is the first group. */
export const regularOf = (pattern: string): RegExp => {
  const words = pattern.trim().split(/ +/);
  const first = words.findIndex((word) => /[#@%]/.test(word));
  const before = words
    .slice(0, first)
    .map((word) => partOf(word) + between)
    .join('');
  const value = words.slice(first).map(partOf).join('\\s?');
  return new RegExp(`(?<![\\p{L}\\p{N}])${before}(${value})(?![\\p{L}\\p{N}])`, 'giu');
};

// Everything a customer wrote is looked at at most so far.
const longest = 20_000;
const most = 5;

/** What an expression finds in a text, spelt alike however it was typed; each once. */
export const findAll = (regular: RegExp, text: string): string[] => {
  const found = [...text.slice(0, longest).matchAll(regular)].map(([, value = '']) =>
    value.replaceAll(/\s/g, '').toUpperCase(),
  );
  return [...new Set(found)].slice(0, most);
};
