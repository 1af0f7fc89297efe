import { sharedLineAt } from './attributions.ts';
import { fold, isBlank, isQuoted, nextInk } from './fold.ts';
import { isTorn } from './torn.ts';
import { markerAt, mayMark, type Marker } from './markers.ts';
import { isRule, isTitle, withoutRule } from './ornaments.ts';

/** The customer's own lines, in runs; between two runs something of another was taken out. */
export interface OwnWords {
  readonly runs: readonly (readonly string[])[];
  /** A forwarded message that is itself what the customer wants to be read: kept to the letter. */
  readonly passedOn: readonly string[];
}

/** Words above a forwarded message that only point at it ("FYI", "see below") say nothing without it. */
const pointing = { words: 3, letters: 24 } as const;

interface Scan {
  readonly lines: readonly string[];
  readonly runs: string[][];
  passedOn: readonly string[];
  inked: boolean;
  gap: boolean;
}

const keep = (scan: Scan, line: string): void => {
  const blank = isBlank(line);
  if (scan.gap && !blank) scan.runs.push([]);
  if (!blank) [scan.gap, scan.inked] = [false, true];
  scan.runs.at(-1)?.push(line);
};

/** Lines that programs draw above a marker go with it. */
const dropRules = (scan: Scan): void => {
  const run = scan.runs.at(-1) ?? [];
  const drawn = (line: string): boolean => isBlank(line) || isRule(line) || isTitle(line);
  while (run.length > 0 && drawn(run.at(-1) ?? '')) run.pop();
  scan.inked = scan.runs.some((own) => own.some((line) => !isBlank(line)));
};

const onlyPoints = (scan: Scan): boolean => {
  const own = scan.runs.flat().filter((line) => !isBlank(line));
  if (own.length > 2) return false;
  const text = fold(own.join(' '));
  return text.length <= pointing.letters && text.split(' ').length <= pointing.words;
};

/** A quote that is not marked line by line goes to the end; it stays when no words of the customer's are above. */
const endsHere = (scan: Scan, marker: Marker, at: number): number => {
  if (scan.inked && !(marker.what === 'forward' && onlyPoints(scan))) dropRules(scan);
  else scan.passedOn = scan.lines.slice(at);
  return scan.lines.length;
};

/** Goes over a marker: on below it where the quote is marked line by line or is missing, else to the end. */
const pass = (scan: Scan, marker: Marker, at: number): number => {
  const next = nextInk(scan.lines, marker.end);
  const marked = next >= scan.lines.length || isQuoted(scan.lines[next] ?? '');
  const skip = marked || (marker.what === 'answer above' && !scan.inked);
  if (!skip || (marker.what === 'forward' && !scan.inked)) return endsHere(scan, marker, at);
  scan.gap = true;
  return marker.end;
};

const step = (scan: Scan, at: number): number => {
  const line = scan.lines[at] ?? '';
  if (isBlank(line)) return keep(scan, line), at + 1;
  if (isQuoted(line) || isTorn(scan.lines, at)) return (scan.gap = true), at + 1;
  if (!mayMark(scan.lines, at)) return keep(scan, line), at + 1;
  const shared = sharedLineAt(scan.lines, at);
  if (shared !== undefined) {
    keep(scan, withoutRule(line.slice(0, shared)));
    return pass(scan, { what: 'attribution', end: at + 1 }, at);
  }
  const marker = markerAt(scan.lines, at);
  return marker === undefined ? (keep(scan, line), at + 1) : pass(scan, marker, at);
};

/** Parts the customer's own lines from what is quoted, line by line, in one pass. */
export const ownWords = (lines: readonly string[]): OwnWords => {
  const scan: Scan = { lines, runs: [[]], passedOn: [], inked: false, gap: false };
  for (let at = 0; at < lines.length; ) at = step(scan, at);
  return { runs: scan.runs, passedOn: scan.passedOn };
};
