import { wholeFile, pathOf, type Mistake } from './mistake.ts';

/** JSON as a value, or why it is none. A key that stands twice is a mistake too: the first would silently be lost. */
export type Parsed =
  | { readonly ok: true; readonly value: unknown; readonly mistakes: readonly Mistake[] }
  | { readonly ok: false; readonly mistake: Mistake };

interface Scan {
  readonly text: string;
  at: number;
  readonly mistakes: Mistake[];
}

/** Where the text stops being JSON. */
class Stop extends Error {
  readonly at: number;
  constructor(at: number, expected: string) {
    super(expected);
    this.at = at;
  }
}

const deepest = 100;

const skip = (scan: Scan): string => {
  while (/[ \t\r\n]/.test(scan.text[scan.at] ?? '')) scan.at += 1;
  return scan.text[scan.at] ?? '';
};

const take = (scan: Scan, pattern: RegExp, expected: string): string => {
  pattern.lastIndex = scan.at;
  const found = pattern.exec(scan.text)?.[0];
  if (found === undefined) throw new Stop(scan.at, expected);
  scan.at += found.length;
  return found;
};

// eslint-disable-next-line no-control-regex -- JSON forbids exactly these inside a text (RFC 8259, section 7)
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"/y;
const scalar = /(?:-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)(?![\w.])/y;

/** The entries between two brackets, with commas between them. */
const entries = (scan: Scan, close: string, entry: (index: number) => void): void => {
  scan.at += 1;
  if (skip(scan) !== close) {
    for (let index = 0; ; index += 1) {
      entry(index);
      if (skip(scan) !== ',') break;
      scan.at += 1;
    }
  }
  if (skip(scan) !== close) throw new Stop(scan.at, `"," or "${close}"`);
  scan.at += 1;
};

const member = (scan: Scan, path: readonly PropertyKey[], seen: Set<string>): void => {
  skip(scan);
  const key = String(JSON.parse(take(scan, string, 'a key in double quotes')));
  if (seen.has(key))
    scan.mistakes.push({ path: pathOf([...path, key]), found: 'the same key twice', expected: 'it once' });
  seen.add(key);
  if (skip(scan) !== ':') throw new Stop(scan.at, '":"');
  scan.at += 1;
  value(scan, [...path, key]);
};

const value = (scan: Scan, path: readonly PropertyKey[]): void => {
  const first = skip(scan);
  if (path.length > deepest) throw new Stop(scan.at, `at most ${deepest} levels`);
  const seen = new Set<string>();
  if (first === '{') entries(scan, '}', () => member(scan, path, seen));
  else if (first === '[') entries(scan, ']', (index) => value(scan, [...path, index]));
  else if (first === '"') take(scan, string, 'a text that ends with a double quote on the same line');
  else take(scan, scalar, 'a value');
};

const placeOf = (text: string, at: number): string => {
  const lines = text.slice(0, at).split('\n');
  return `line ${lines.length}, column ${(lines.at(-1) ?? '').length + 1}`;
};

/** Reads JSON as it is, and says line and column where it is not. A byte order mark in front is passed over. */
export const parseJson = (json: string): Parsed => {
  const text = json.replace(/^\uFEFF/, '');
  const scan: Scan = { text, at: 0, mistakes: [] };
  try {
    value(scan, []);
    if (skip(scan) !== '') throw new Stop(scan.at, 'the end of the file');
  } catch (cause) {
    if (!(cause instanceof Stop)) throw cause;
    const found = cause.at < text.length ? JSON.stringify(text[cause.at]) : 'the end of the file';
    const mistake = { path: wholeFile, found: `${found} at ${placeOf(text, cause.at)}`, expected: cause.message };
    return { ok: false, mistake };
  }
  return { ok: true, value: JSON.parse(text), mistakes: scan.mistakes };
};
