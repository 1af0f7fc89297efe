import { isBlank, isQuoted, lineLimit } from './fold.ts';

/** Shortest quoted line that a program breaks, in UTF-16 units. */
const broken = 66;

const linkSigns = ['=', '/', '&', '%', '?', ')'] as const;

const isTornLink = (before: string, line: string): boolean => {
  const text = line.trim();
  if (['http', '(http', '<http'].some((start) => text.startsWith(start))) return text.split(' ').length <= 2;
  return before.includes('://') && !text.includes(' ') && linkSigns.some((sign) => text.includes(sign));
};

const isSmall = (letter: string): boolean => letter !== letter.toUpperCase() && letter === letter.toLowerCase();

/** The end of a quoted sentence that was too long for its line. */
const isTornSentence = (before: string, line: string): boolean => {
  if (before.length < broken || line.length >= before.length) return false;
  return isSmall(line.charAt(0)) && !'.?!:;…'.includes(before.trimEnd().at(-1) ?? '.');
};

/** Is the line a part of a quoted one, broken off without the sign of a quote? Such a line stands between two. */
export const isTorn = (lines: readonly string[], at: number): boolean => {
  const [before = '', line = '', after = ''] = [lines[at - 1], lines[at], lines[at + 1]];
  if (!isQuoted(before) || !isQuoted(after) || isBlank(line) || line.length > lineLimit) return false;
  return before.length <= lineLimit && (isTornLink(before, line) || isTornSentence(before, line));
};
