import { fieldsIn, type FormPart, formParts } from '../../lib/forms/body.ts';
import { Unreadable } from '../../lib/providers/provider.ts';

export const urlencoded = (text: string | Buffer): readonly FormPart[] =>
  formParts({ headers: { 'content-type': 'application/x-www-form-urlencoded; charset=x' }, body: Buffer.from(text) });

export const multipart = (body: string | Buffer, boundary = 'B'): readonly FormPart[] =>
  formParts({ headers: { 'content-type': `multipart/form-data; boundary=${boundary}` }, body: Buffer.from(body) });

/** One part of a form whose boundary is B. */
export const part = (disposition: string, value: string, more = ''): string =>
  `--B\r\nContent-Disposition: form-data; ${disposition}\r\n${more}\r\n${value}\r\n`;

export const listed = (parts: readonly FormPart[]): [string, string[]][] =>
  [...fieldsIn(parts)].map(([name, values]) => [name, [...values]]);

/** Why nobody can read it. */
export const why = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    if (error instanceof Unreadable) return error.message;
    throw error;
  }
  return 'readable';
};
