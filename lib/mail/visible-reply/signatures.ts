import { isBlank, plain } from './fold.ts';
import { isFooter, isLinkAlone, isMobileLine } from './footers.ts';
import { cardStart } from './cards.ts';
import { listWords } from './words-notices.ts';

/** Most lines with words below a delimiter. The standard's own (`-- ` with its space) is trusted further. */
const most = { standard: 25, other: 12, letters: 90, sentence: 9 } as const;

const isStandard = (line: string): boolean => line === '-- ' || line === '--\u00a0';

/** `--` that lost its space, `__` and longer rows. */
const isDelimiter = (line: string): boolean => {
  const text = plain(line.slice(0, 200));
  if (text.length < 2 || line.length > 100) return false;
  const sign = text[0] ?? '';
  return '-_—–'.includes(sign) && text === sign.repeat(text.length);
};

/** A whole sentence, or a question: the customer's words. */
const isSentence = (line: string): boolean => {
  const text = plain(line);
  if (text.endsWith('?') || text.endsWith('？')) return true;
  if (text.endsWith('。')) return text.length > 12;
  return '.!'.includes(text.at(-1) ?? ' ') && text.split(' ').length >= most.sentence;
};

const isListFooter = (below: readonly string[]): boolean =>
  below.some((line) => listWords.some((word) => plain(line).toLowerCase().includes(word)));

const isPostscript = (line: string): boolean =>
  ['p.s', 'ps:', 'ps ', 'p. s.'].some((start) => line.slice(0, 12).trimStart().toLowerCase().startsWith(start));

const looksSigned = (below: readonly string[], standard: boolean): boolean => {
  if (below.length === 0) return true;
  if (below.some((line) => isPostscript(line))) return false;
  if (below.length > (standard ? most.standard : most.other)) return false;
  if (isListFooter(below)) return true;
  return !below.some((line) => (standard ? plain(line).endsWith('?') : line.length > most.letters || isSentence(line)));
};

/** Where a delimited signature begins, the lines' number when there is none. Looks at the last few lines only. */
const delimitedStart = (lines: readonly string[]): number => {
  const below: string[] = [];
  let start = lines.length;
  for (let at = lines.length - 1; at >= 0 && below.length <= most.standard; at--) {
    const line = lines[at] ?? '';
    if (isDelimiter(line) && looksSigned(below, isStandard(line))) start = at;
    if (!isBlank(line) && !isDelimiter(line)) below.unshift(line);
  }
  return start;
};

const inkedEnd = (lines: readonly string[], end: number): number => {
  let at = end;
  while (at > 0 && isBlank(lines[at - 1] ?? '')) at--;
  return at;
};

const paragraphStart = (lines: readonly string[], end: number): number => {
  let at = end;
  while (at > 0 && !isBlank(lines[at - 1] ?? '') && end - at <= most.standard) at--;
  return at;
};

/** Where the last thing that no customer typed begins; `end` when the last is the customer's. */
const trimmed = (lines: readonly string[], end: number): number => {
  const start = paragraphStart(lines, end);
  const paragraph = lines.slice(start, end);
  if (isFooter(paragraph)) return start;
  if (isMobileLine(lines[end - 1] ?? '')) return end - 1;
  if (isLinkAlone(lines[end - 1] ?? '') && isMobileLine(lines[end - 2] ?? '')) return end - 2;
  const tail = Math.max(0, end - 2 * most.standard);
  return Math.min(tail + delimitedStart(lines.slice(tail, end)), tail + cardStart(lines.slice(tail, end)));
};

/** So many things are taken off below one run; nobody has more. */
const mostTrims = 12;

const standsAlone = (lines: readonly string[], at: number): boolean =>
  at >= 0 && isMobileLine(lines[at] ?? '') && isBlank(lines[at - 1] ?? '') && isBlank(lines[at + 1] ?? '');

/** A customer may write on below what the program put there: only a line that stands alone is taken out. */
const withoutMobileLines = (lines: readonly string[]): readonly string[] =>
  lines.filter((line, at) => !standsAlone(lines, isBlank(line) ? at - 1 : at));

/** One run of the customer's own lines without what programs and signatures put below it. */
export const withoutSignature = (lines: readonly string[]): readonly string[] => {
  let end = inkedEnd(lines, lines.length);
  for (let trims = 0; end > 0 && trims < mostTrims; trims++) {
    const next = inkedEnd(lines, trimmed(lines, end));
    if (next === end) break;
    end = next;
  }
  return withoutMobileLines(lines.slice(0, end));
};
