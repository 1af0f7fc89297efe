import { isAscii, isUtf8 } from 'node:buffer';

/** Bytes by which a charset is judged; a mail may have millions. */
const enough = 50_000;

const fitting = (bytes: Uint8Array, label: string): string | undefined => {
  try {
    // As a stream, so that a character that is cut through at the end is no mistake.
    return new TextDecoder(label, { fatal: true }).decode(bytes.subarray(0, enough), { stream: true });
  } catch (cause) {
    const { code } = cause as { readonly code?: unknown };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA' || code === 'ERR_ENCODING_NOT_SUPPORTED') return undefined;
    throw cause;
  }
};

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** In the wrong one of the two, capitals and small letters are swapped; people write small ones. */
const cyrillic = (bytes: Uint8Array): string => {
  const small = (label: string): number => count(new TextDecoder(label).decode(bytes), /[а-яё]/g);
  return small('koi8-r') > small('windows-1251') ? 'koi8-r' : 'windows-1251';
};

/** What text of a language must hold; the first that fits the bytes and holds it most. */
const asian: readonly (readonly [label: string, holds: RegExp])[] = [
  ['shift_jis', /[\u3040-\u30ff]/g],
  ['euc-jp', /[\u3040-\u30ff]/g],
  ['euc-kr', /[\uac00-\ud7a3]/g],
  ['gb18030', /[\u4e00-\u9fa5\u3000-\u3002\uff00-\uff5e]/g],
  ['big5', /[\u4e00-\u9fa5\u3000-\u3002\uff00-\uff5e]/g],
];

const asianCharset = (bytes: Uint8Array): string | undefined =>
  asian.find(([label, holds]) => {
    const text = fitting(bytes, label) ?? '';
    return count(text, holds) > 0.6 * count(text, /\P{ASCII}/gu);
  })?.[0];

/** UTF-8 of which something was cut off or damaged on the way. */
const isDamagedUtf8 = (bytes: Uint8Array): boolean => {
  const text = new TextDecoder().decode(bytes);
  return count(text, /\P{ASCII}/gu) > 2 * count(text, /\uFFFD/g);
};

const isHigh = /[\x80-\xff]/g;

/**
 * By the words that have something beyond ASCII: Latin languages write it among letters within ASCII, in the same word;
 * others write hardly any of those.
 */
const guess = (whole: Uint8Array): string => {
  const bytes = whole.subarray(0, enough);
  if (isDamagedUtf8(bytes)) return 'utf-8';
  const words = Buffer.from(bytes).toString('latin1').match(/[a-z\x80-\xff]+/gi) ?? [];
  const foreign = words.filter((word) => /[\x80-\xff]/.test(word)).join('');
  if (count(foreign, isHigh) < 0.5 * foreign.length) return 'windows-1252';
  if (/^[\xc0-\xff\xa8\xb8]+$/.test(foreign)) return cyrillic(bytes);
  return asianCharset(bytes) ?? 'windows-1252';
};

/** Labels that say nothing about bytes beyond ASCII: programs put them everywhere, or mean "I do not know". */
const vague = /^(?:utf-?8|us-ascii|ascii|unknown.*|x-unknown|default)?$/i;

/**
 * The charset of bytes that nobody named, or that are not what they were named: UTF-8 when they are that, one of those
 * that the mail declares elsewhere when they fit, else by what text in the great charsets looks like.
 */
export const charsetOf = (bytes: Uint8Array, declared: readonly string[]): string => {
  if (isUtf8(bytes)) return 'utf-8';
  return declared.find((label) => !vague.test(label) && fitting(bytes, label) !== undefined) ?? guess(bytes);
};

/** The charset to read a text in that says it is in `label`, where that cannot be true; else `undefined`. */
export const betterCharset = (
  bytes: Uint8Array,
  label: string,
  declared: () => readonly string[],
): string | undefined => {
  if (vague.test(label)) return isUtf8(bytes) ? undefined : charsetOf(bytes, declared());
  // Words beyond ASCII that are UTF-8 by chance do not exist.
  return isUtf8(bytes) && !isAscii(bytes) && !/^(?:utf|ucs)-?(?:16|32|2|4)/i.test(label) ? 'utf-8' : undefined;
};
