import { isBlank, plain } from './fold.ts';

const decoration = new Set('-_=*#~+<>[]()|–—•·─━ .:');

/** Is the sign one of those that lines are drawn with? */
export const isOrnament = (sign: string): boolean => decoration.has(sign) && sign !== ' ' && sign !== '.';

/** The words of a line between its ornaments, and whether ornaments of two signs or more stood around them. */
export const undecorated = (line: string): { readonly words: string; readonly adorned: boolean } => {
  let start = 0;
  let end = line.length;
  while (start < end && decoration.has(line[start] ?? '')) start++;
  while (end > start && decoration.has(line[end - 1] ?? '')) end--;
  const adorned = (side: string): boolean => side.trim().length >= 2 && !side.includes(':');
  return { words: line.slice(start, end), adorned: adorned(line.slice(0, start)) || adorned(line.slice(end)) };
};

/** Is the line nothing but ornaments, as programs draw them above a header block? */
export const isRule = (line: string): boolean => {
  if (line.length > 200 || isBlank(line)) return false;
  const text = plain(line);
  return text.length >= 2 && undecorated(text).words === '';
};

/** A few words in the middle of a drawn line, as programs name what is below in whatever language. */
export const isTitle = (line: string): boolean => {
  const text = line.length > 100 ? '' : line.trim();
  return text.length > 8 && ['----', '____', '===='].some((rule) => text.startsWith(rule) && text.endsWith(rule));
};

/** A line's words without the dashes drawn behind them. */
export const withoutRule = (text: string): string => {
  let end = text.length;
  while (end > 0 && ' -_'.includes(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
};
