/** What is compared of a line; the rest of a longer one cannot change the answer. In UTF-16 units. */
export const lineLimit = 2_000;

const wideSpaces = new Set([0xa0, 0x2009, 0x202f, 0x3000]);

const isSpace = (code: number): boolean =>
  code === 0x20 || (code >= 0x09 && code <= 0x0d) || (code >= 0xa0 && wideSpaces.has(code));

/** Marks that are not seen: of zero width, of direction, of byte order. */
export const isUnseen = (code: number): boolean =>
  code >= 0x200b &&
  (code <= 0x200f || (code >= 0x202a && code <= 0x202e) || (code >= 0x2060 && code <= 0x2069) || code === 0xfeff);

/** The first code of each decimal digit row that mail in our languages brings beside ASCII's. */
const digitRows = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50, 0xff10] as const;

const asciiDigit = (code: number): string | undefined => {
  if (code < 0x0660 || (code > 0x0e59 && code < 0xff10)) return undefined;
  const row = digitRows.find((first) => code >= first && code < first + 10);
  return row === undefined ? undefined : String(code - row);
};

/** What a sign is compared as; `undefined` when as itself. */
const foldedSign = (code: number): string | undefined => {
  if (code < 0xa0) return undefined;
  if (isSpace(code)) return ' ';
  if (isUnseen(code)) return '';
  return code === 0xff1a ? ':' : asciiDigit(code);
};

const foldWide = (text: string): string => {
  let folded = '';
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = foldedSign(text.charCodeAt(at));
    if (sign === undefined) continue;
    folded += text.slice(start, at) + sign;
    start = at + 1;
  }
  return start === 0 ? text : folded + text.slice(start);
};

const isAscii = (text: string): boolean => {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) >= 0x80) return false;
  return true;
};

/** The start of a line as it is compared: unseen marks gone, spaces plain, digits ASCII, cut to `lineLimit`. */
export const plain = (line: string): string => {
  const start = line.length > lineLimit ? line.slice(0, lineLimit) : line;
  return (isAscii(start) ? start : foldWide(start.normalize('NFC'))).trim();
};

/** `plain` in small letters; the Turkish `İ` becomes a plain `i`. */
export const fold = (line: string): string => {
  const folded = plain(line).toLowerCase();
  return folded.includes('\u0307') ? folded.replaceAll('\u0307', '') : folded;
};

/** Is there nothing to be seen in the line? */
export const isBlank = (line: string): boolean => {
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (!isSpace(code) && !isUnseen(code)) return false;
  }
  return true;
};

/** Does the line begin with the sign of a quote, `>` or its wide form, after spaces? `>>> look <<<` does not. */
export const isQuoted = (line: string): boolean => {
  if (line.endsWith('<<')) return false;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x3e || code === 0xff1e) return true;
    if (!isSpace(code) && !isUnseen(code)) return false;
  }
  return false;
};

/** The place of the next line that is not blank, from `at` on, at most `reach` lines away; else the number of lines. */
export const nextInk = (lines: readonly string[], at: number, reach = 50): number => {
  for (let next = at; next < lines.length && next < at + reach; next++) if (!isBlank(lines[next] ?? '')) return next;
  return lines.length;
};

/** Is there a figure at the beginning of the line, or a sign of an address anywhere? */
export const hasMomentOrAddress = (line: string): boolean => {
  const end = Math.min(line.length, lineLimit);
  for (let at = 0; at < end; at++) {
    const code = line.charCodeAt(at);
    if (code === 0x40 || code === 0x3c) return true;
    if (at < 60 && ((code >= 0x30 && code <= 0x39) || asciiDigit(code) !== undefined)) return true;
  }
  return false;
};
