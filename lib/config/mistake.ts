/** One thing that is wrong in a file that a person wrote: where, what stands there, what should. Holds no secret. */
export interface Mistake {
  /** `sources[1].brand`; the file's name when it is the whole file. */
  readonly path: string;
  readonly found: string;
  readonly expected: string;
}

export const wholeFile = '(whole file)';

const plainKey = /^[A-Za-z_$][\w$-]*$/;

/** `['sources', 1, 'brand']` as people write it: `sources[1].brand`. */
export const pathOf = (path: readonly PropertyKey[]): string => {
  const text = path
    .map((part) => (typeof part === 'string' && plainKey.test(part) ? `.${part}` : `[${quoted(part)}]`))
    .join('');
  return text.replace(/^\./, '') || wholeFile;
};

// A key that looks like an address or a telephone number may be a customer's.
const quoted = (part: PropertyKey): string =>
  typeof part === 'number' ? String(part) : /[@+]/.test(String(part)) ? '"…"' : shortened(JSON.stringify(part));

const shortened = (text: string): string => (text.length > 62 ? `${text.slice(0, 59)}…"` : text);

/** A value as it stands in the file; long ones are cut. Not for what may be a secret or somebody's address. */
export const shown = (value: unknown): string =>
  typeof value === 'object' || value === undefined ? kindOf(value) : shortened(JSON.stringify(value));

/** What sort of value it is, for where the value itself must not be repeated. */
export const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (value === '') return 'an empty text';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  return kinds[typeof value] ?? typeof value;
};

const kinds: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  object: 'an object',
};

/** One line for a person: path, what was found, what was expected. */
export const lineOf = ({ path, found, expected }: Mistake): string => `${path}: found ${found}, expected ${expected}`;

/** The file cannot be used. The message has one line per mistake; a command that meets it exits with 2. */
export class WrongConfiguration extends Error {
  override readonly name = 'WrongConfiguration';
  readonly mistakes: readonly Mistake[];

  constructor(file: string, mistakes: readonly Mistake[], options?: ErrorOptions) {
    const count = mistakes.length === 1 ? '1 mistake' : `${mistakes.length} mistakes`;
    super([`${file}: ${count}`, ...mistakes.map(lineOf)].join('\n'), options);
    this.mistakes = mistakes;
  }
}
