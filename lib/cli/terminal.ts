// A customer's words must not be able to move the cursor, colour a line, retitle the window or reverse the reading
// order of somebody's terminal: https://www.unicode.org/reports/tr9/ and ECMA-48.
const commands = /(?!\n)[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

/** Text that a terminal only shows. Line breaks stay. */
export const shown = (text: string): string => text.replaceAll('\r\n', '\n').replaceAll(commands, '\uFFFD');

/** One JSON object as one line; JSON itself escapes only the first half of what a terminal obeys. */
export const jsonLine = (record: object): string =>
  JSON.stringify(record).replaceAll(commands, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** Indents what follows the first line, so that it reads as one entry. */
export const hanging = (text: string, indent: number): string => text.replaceAll('\n', `\n${' '.repeat(indent)}`);

/** A moment as a person reads it, to the second, in UTC. */
export const moment = (at: string): string => at.replace('T', ' ').replace(/\.\d+Z$/, 'Z');

/** Cells side by side, each column as wide as its widest; the last is left as it is. */
export const table = (rows: readonly (readonly string[])[]): string[] => {
  const width = (column: number): number => Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const last = Math.max(0, ...rows.map((row) => row.length - 1));
  return rows.map((row) => row.map((cell, column) => (column === last ? cell : cell.padEnd(width(column)))).join('  '));
};
