import { isUtf8 } from 'node:buffer';

import { percentDecoded, textOf } from './body-text.ts';

const parameter = /;\s*([\w-]+\*?)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([^;\s]*))/g;

/** Browsers write `%22`, `%0D` and `%0A` in names, and nothing else that way; old ones and curl write `\"`. */
const unescaped = (text: string): string =>
  text.replaceAll('\\"', '"').replaceAll(/%22|%0D|%0A/gi, (code) => String.fromCharCode(Number(`0x${code.slice(1)}`)));

/** `utf-8''caf%C3%A9.txt`. https://www.rfc-editor.org/rfc/rfc5987 */
const extended = (text: string): string => {
  const [, charset, escaped = text] = /^([\w-]+)'[^']*'(.*)$/s.exec(text) ?? [];
  return textOf(percentDecoded(Buffer.from(escaped, 'latin1'), false), charset);
};

/** The parameters of a `Content-Disposition`, names lower-cased. https://www.rfc-editor.org/rfc/rfc7578#section-4.2 */
export const parametersOf = (disposition: string): ReadonlyMap<string, string> => {
  const found = [...disposition.matchAll(parameter)].map(([, name = '', quoted, bare = '']) => {
    const key = name.toLowerCase();
    return [key, key.endsWith('*') ? extended(quoted ?? bare) : unescaped(quoted ?? bare)] as const;
  });
  return new Map(found);
};

/** The header lines of a part, names in lower case. They are UTF-8, whatever the fields are in; else Latin-1. */
export const headersOf = (bytes: Buffer): ReadonlyMap<string, string> => {
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1').replaceAll(/\r?\n[ \t]+/g, ' ');
  const lines = text.split(/\r?\n/).map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()] as const;
  });
  return new Map(lines);
};
