/** Where and when the reader is. */
export interface Now {
  readonly timeZone: string;
  readonly time: string;
}

/** A paragraph under its title, or nothing when it has no lines. */
export const titled = (title: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : [title, ...lines].join('\n');
