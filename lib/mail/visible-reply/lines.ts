import { isQuoted } from './fold.ts';

/** So many lines are looked at one by one; a longer text is no letter, and what is beyond is taken as a whole. */
const mostLines = 600;

/** A line that begins with a letter is not. */
const mayBeQuoted = (code: number): boolean => code <= 0x3e || code >= 0x80;

/** The text without its lines that begin with the sign of a quote; all between them is copied as it stands. */
const unquoted = (text: string): string => {
  const kept: string[] = [];
  let start = 0;
  for (let at = 0; at < text.length; ) {
    const feed = text.indexOf('\n', at);
    const next = feed < 0 ? text.length : feed + 1;
    if (mayBeQuoted(text.charCodeAt(at)) && isQuoted(text.slice(at, Math.min(next, at + 80)))) {
      kept.push(text.slice(start, at));
      start = next;
    }
    at = next;
  }
  return kept.join('') + text.slice(start);
};

/**
 * The lines of a text. Those beyond the most that are looked at follow as one, unquoted: this bounds the time for a
 * text of very many short lines, and keeps all the words in it that are not marked as another's.
 */
export const linesOf = (text: string): readonly string[] => {
  const lines: string[] = [];
  let at = 0;
  while (lines.length < mostLines) {
    const feed = text.indexOf('\n', at);
    if (feed < 0) return [...lines, text.slice(at)];
    lines.push(text.slice(at, feed));
    at = feed + 1;
  }
  return [...lines, unquoted(text.slice(at))];
};
