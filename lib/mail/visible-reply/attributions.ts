import { firstDigitAt } from './dates.ts';
import { closingVerb, evidenceIn, mayCloseWith, opensAttribution, quotes } from './evidence.ts';
import { fold, isBlank, isQuoted, nextInk, plain } from './fold.ts';
import { undecorated } from './ornaments.ts';
import { isAttributionBy } from './rules.ts';

/** Longest attribution that a program folds, in lines and UTF-16 units. */
const longest = { lines: 5, text: 500 } as const;

const isClosed = (text: string): boolean => text.endsWith(':') || text.endsWith('--');

/** Without a colon a line is only done when nothing of a sentence can follow it. */
const isDone = (text: string, lines: readonly string[], next: number): boolean =>
  isClosed(text) || next >= lines.length || isBlank(lines[next] ?? '') || isQuoted(lines[next] ?? '');

const isAttribution = (text: string, lines: readonly string[], next: number): boolean => {
  if (!isDone(text, lines, next)) return false;
  const evidence = evidenceIn(text);
  const follows = lines[nextInk(lines, next)];
  const quoteFollows = follows !== undefined && isQuoted(follows);
  return isAttributionBy(evidence, quoteFollows);
};

const bare = (line: string): string => {
  const text = plain(line);
  let start = 0;
  while (start < text.length && '-_=*~ '.includes(text[start] ?? '')) start++;
  return text.slice(start);
};

const hasOpenBracket = (text: string): boolean => text.split('<').length > text.split('>').length;

/** May the attribution go on over this line? Over a quoted one only to close the bracket of an address. */
const goesOn = (text: string, lines: readonly string[], next: number): boolean => {
  const line = lines[next];
  if (line === undefined) return false;
  if (isBlank(line)) return bare(lines[next + 1] ?? '').startsWith('<');
  return !isQuoted(line) || hasOpenBracket(text);
};

const opens = (folded: string): boolean => opensAttribution(folded, firstDigitAt(folded, 60));

const mayStart = (folded: string): boolean => {
  if (folded.length < 6 || folded.length > longest.text) return false;
  if (folded.includes('@') || folded.endsWith('<') || opens(folded) || closingVerb(folded) !== undefined) return true;
  return folded.endsWith(':') && (firstDigitAt(folded, 60) >= 0 || quotes(folded));
};

const mayFold = (folded: string): boolean =>
  opens(folded) || folded.endsWith('<') || (folded.includes('<') && folded.includes('@'));

/** Ends a line as an attribution ends? Only then is it looked at closely. */
const mayEnd = (line: string): boolean => {
  if (!mayCloseWith(line.trimEnd().at(-1) ?? '')) return false;
  const end = fold(line.slice(-60));
  return isClosed(end) || end.endsWith('>') || closingVerb(end) !== undefined;
};

/** Does one of the lines from `at` on, as far as an attribution reaches, end as one ends? */
const endsNear = (lines: readonly string[], at: number, reach: number): boolean => {
  for (let next = at; next < at + reach; next++) if (mayEnd(lines[next] ?? '')) return true;
  return false;
};

/** Where an attribution that begins at line `at` ends (the first line after it); `undefined` when none begins. */
export const attributionEnd = (lines: readonly string[], at: number): number | undefined => {
  let text = bare(lines[at] ?? '');
  const folded = text.toLowerCase();
  if (!mayStart(folded)) return undefined;
  const reach = mayFold(folded) ? longest.lines : 1;
  if (!endsNear(lines, at, reach)) return undefined;
  for (let next = at + 1; next <= at + reach; next++) {
    const last = lines[next - 1] ?? '';
    if (mayEnd(last) && isAttribution(text, lines, next)) return next;
    if (last.endsWith(':') || !goesOn(text, lines, next)) return undefined;
    text = `${text} ${plain(lines[next] ?? '')}`.trim();
    if (text.length > longest.text) return undefined;
  }
  return undefined;
};

/** Words that begin an attribution in the midst of a line, as programs write them. */
const midOpeners = ['On ', 'Am ', 'Le ', 'El ', 'Em ', 'Op ', 'Il ', 'Den ', 'W dniu '] as const;

const midStart = (line: string): number => {
  const starts = midOpeners.map((opener) => line.lastIndexOf(opener));
  const start = Math.max(...starts.filter((at) => at > 0 && ' -'.includes(line[at - 1] ?? '')), 0);
  return undecorated(line.slice(0, start)).words === '' ? 0 : start;
};

/** Where an attribution begins on a line that the customer's words begin, `undefined` when none does. */
export const sharedLineAt = (lines: readonly string[], at: number): number | undefined => {
  const line = lines[at] ?? '';
  if (line.length > longest.text || !line.includes('@') || !mayEnd(line)) return undefined;
  const start = midStart(line);
  if (start === 0) return undefined;
  const text = plain(line.slice(start));
  return evidenceIn(text).exact && isAttribution(text, lines, at + 1) ? start : undefined;
};
