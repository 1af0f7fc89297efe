// What a customer writes is shown to people and put into mails and texts. Controls could forge headers and lines, bidi
// controls and invisible characters could make a text read other than it is (https://www.unicode.org/reports/tr36/).
const controls = /(?!\n)\p{Cc}/gu;
// The joiners U+200C and U+200D stay: Persian and emoji need them.
const invisible = /(?![\u200C\u200D])\p{Cf}/gu;
// Stacked accents climb over the lines around them; no language stacks more than a few.
const stacked = /(\p{M}{5})\p{M}+/gu;
// Nothing here shows as much; a mail of megabytes should not cost seconds.
const mostRead = 16_384;
const lineEnds = /\r\n?|[\v\f\u0085\p{Zl}\p{Zp}]/gu;

/** A customer's words, made safe to show: lines stay, all that is invisible or steers goes, at most one empty line. */
export const cleanLines = (text: string): string =>
  text
    .slice(0, mostRead)
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(invisible, '')
    .replace(controls, ' ')
    .replace(stacked, '$1')
    .replace(/[^\S\n]+/gu, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();

/** The same in one line. */
export const cleanLine = (text: string): string => cleanLines(text).replace(/\n+/gu, ' ');

let segmenter: Intl.Segmenter | undefined;

const wholeGraphemes = (text: string, max: number): string => {
  // Node takes 4 to 12 ms to load its tables: too long for the start of a function that may never cut anything.
  segmenter ??= new Intl.Segmenter('en', { granularity: 'grapheme' });
  let end = 0;
  // A grapheme has no upper length, so only as much is looked at as could be kept.
  for (const { segment, index } of segmenter.segment(text.slice(0, max + 64))) {
    if (index + segment.length > max) break;
    end = index + segment.length;
  }
  return text.slice(0, end);
};

/** At most `max` UTF-16 units, `ending` included; cut between words where there are any, never inside an emoji. */
export const cut = (text: string, max: number, ending = '…'): string => {
  if (text.length <= max) return text;
  if (max <= ending.length) return '';
  const kept = wholeGraphemes(text, max - ending.length);
  const space = kept.lastIndexOf(' ');
  const atWord = space > kept.length / 2 ? kept.slice(0, space) : kept;
  return atWord.replace(/[\s,;:.-]+$/u, '') + ending;
};

/** Each in one line of at most `max` characters, without those of which nothing is left. */
export const cleanAll = (texts: readonly string[], max: number): string[] =>
  texts.map((text) => cut(cleanLine(text), max)).filter((text) => text !== '');
