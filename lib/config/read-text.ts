import { readFileSync } from 'node:fs';

import { WrongConfiguration, wholeFile } from './mistake.ts';

/** The text of a file that a person wrote; `WrongConfiguration` when there is none, with what to do. */
export const readText = (file: string, missing: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const code = typeof cause === 'object' && cause !== null && 'code' in cause ? cause.code : 'unknown';
    const found = code === 'ENOENT' ? 'no such file' : `a file that cannot be read (${String(code)})`;
    throw new WrongConfiguration(file, [{ path: wholeFile, found, expected: missing }], { cause });
  }
};
