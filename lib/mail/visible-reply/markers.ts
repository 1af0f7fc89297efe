import { attributionEnd } from './attributions.ts';
import { fold, hasMomentOrAddress, nextInk } from './fold.ts';
import { headerEnd, headerKind } from './headers.ts';
import { isOrnament, undecorated } from './ornaments.ts';
import { forwards, originals, replyAbove } from './words-markers.ts';

/** Where the customer's words end and another's begin. `end` is the first line after the marker. */
export interface Marker {
  readonly what: 'attribution' | 'header' | 'forward' | 'answer above';
  readonly end: number;
}

/** Longest line that names what is below it, in UTF-16 units. */
const longestName = 120;

const nameOf = (words: string): Marker['what'] | undefined => {
  if (originals.has(words)) return 'header';
  return forwards.has(words) || words.startsWith('forwarded by ') ? 'forward' : undefined;
};

/** May the line be named or ornamented at all? One glance at its ends, before it is looked at closely. */
const mayBeNamed = (line: string): boolean =>
  line.length <= longestName && (isOrnament(line.trimStart().charAt(0)) || isOrnament(line.trimEnd().at(-1) ?? ''));

/** `----- Original Message -----` and the like, with the header block below it. */
const namedAt = (lines: readonly string[], at: number): Marker | undefined => {
  const { words, adorned } = undecorated(fold(lines[at] ?? '').replaceAll('&nbsp;', ' '));
  if (adorned && replyAbove.some((phrase) => words.includes(phrase))) return { what: 'answer above', end: at + 1 };
  const what = nameOf(words);
  if (what === undefined) return undefined;
  const next = nextInk(lines, at + 1, 4);
  if (!adorned && headerKind(lines[next] ?? '') === undefined) return undefined;
  return { what, end: headerEnd(lines, next) ?? at + 1 };
};

/** A name without ornaments is one only above a header block. */
const headsBlock = (lines: readonly string[], at: number): boolean =>
  (lines[at] ?? '').length <= 40 && headerKind(lines[nextInk(lines, at + 1, 3)] ?? '') !== undefined;

/** Is there anything about line `at` that a marker has? Cheap, so that all other lines cost next to nothing. */
export const mayMark = (lines: readonly string[], at: number): boolean => {
  const line = lines[at] ?? '';
  return mayBeNamed(line) || hasMomentOrAddress(line) || headerKind(line) !== undefined || headsBlock(lines, at);
};

/** The marker that begins at line `at`, if one does. */
export const markerAt = (lines: readonly string[], at: number): Marker | undefined => {
  const named = (lines[at] ?? '').length <= longestName ? namedAt(lines, at) : undefined;
  if (named !== undefined) return named;
  const header = headerEnd(lines, at);
  if (header !== undefined) return { what: 'header', end: header };
  const attribution = attributionEnd(lines, at);
  return attribution === undefined ? undefined : { what: 'attribution', end: attribution };
};
