import { fold, isBlank, lineLimit } from './fold.ts';
import { headerKinds, subjectLabels, type HeaderKind } from './words-headers.ts';

/** Longest label, in UTF-16 units. */
const longestLabel = 24;
/** Most lines of one header block, and most lines in a row that only go on with the one before. */
const most = { lines: 24, going: 3 } as const;

const withoutStars = (text: string): string => (text.includes('*') ? text.replaceAll('*', '') : text).trim();

/** What a line says as part of a header block, `undefined` when it is none. */
export const headerKind = (line: string): HeaderKind | undefined => {
  const start = line.slice(0, longestLabel + 12);
  if (!start.includes(':') && !start.includes('：')) return undefined;
  const folded = fold(start);
  const colon = folded.indexOf(':');
  return colon < 1 || colon > longestLabel ? undefined : headerKinds.get(withoutStars(folded.slice(0, colon)));
};

interface Block {
  readonly kinds: ReadonlySet<HeaderKind>;
  readonly address: boolean;
  readonly end: number;
}

const people: ReadonlySet<HeaderKind> = new Set(['from', 'to', 'cc']);

/** An address where people stand; one of a customer's own form ("Email: …") does not count. */
const hasAddress = (line: string, kind: HeaderKind | undefined): boolean => {
  if (line.length > lineLimit || !line.includes('@')) return false;
  return kind === undefined ? line.trimStart().startsWith('<') : people.has(kind);
};

/** A line without a label goes on with the one before; a blank one only when a label follows. */
const goesOn = (lines: readonly string[], at: number, going: number): boolean =>
  isBlank(lines[at] ?? '') ? headerKind(lines[at + 1] ?? '') !== undefined : going <= most.going;

const blockAt = (lines: readonly string[], at: number): Block => {
  const kinds = new Set<HeaderKind>();
  let [address, end, going] = [false, at, 0];
  for (let next = at; next < Math.min(lines.length, at + most.lines); next++) {
    const line = lines[next] ?? '';
    const kind = headerKind(line);
    if (kind !== undefined && kinds.has(kind) && kind !== 'other') break;
    if (kind === undefined && !goesOn(lines, next, ++going)) break;
    address ||= hasAddress(line, kind);
    if (kind === undefined) continue;
    kinds.add(kind);
    [end, going] = [next + 1, 0];
  }
  return { kinds, address, end };
};

/**
 * Who sent it, and when or to whom, with an address or a subject beside them; or, without a sender, who got it when. A
 * sender and a subject alone are a contact form, places and a date alone a journey.
 */
const isBlock = ({ kinds, address }: Block): boolean => {
  if (!kinds.has('from')) return kinds.has('sent') && kinds.has('to') && address;
  const known = kinds.size - (kinds.has('other') ? 1 : 0);
  if (!kinds.has('sent') && !kinds.has('to')) return false;
  return address || (known >= 3 && kinds.has('subject'));
};

/** A header block that was flattened into one line. */
const isFlat = (line: string): boolean => {
  if (headerKind(line) !== 'from' || !line.includes('@') || line.length < 40) return false;
  const folded = withoutStars(fold(line));
  return subjectLabels.some((label) => [`${label}:`, `${label} :`].some((part) => folded.includes(` ${part}`)));
};

/** Lines of the block's last header that go on below it: up to the next blank line. */
const foldedEnd = (lines: readonly string[], end: number): number => {
  const blank = lines.slice(end, end + most.going).findIndex(isBlank);
  return blank < 0 ? end : end + blank;
};

/** Where a header block that begins at line `at` ends (the first line after it); `undefined` when none begins. */
export const headerEnd = (lines: readonly string[], at: number): number | undefined => {
  const line = lines[at] ?? '';
  if (headerKind(line) === undefined) return undefined;
  if (isFlat(line)) return at + 1;
  const block = blockAt(lines, at);
  return isBlock(block) ? foldedEnd(lines, block.end) : undefined;
};
