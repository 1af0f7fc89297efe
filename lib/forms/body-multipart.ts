import { unreadable } from '../providers/decode-json.ts';
import type { FormPart } from './body.ts';
import { headersOf, parametersOf } from './body-headers.ts';

const maximumParts = 500;
/** Of the header lines of one part. */
const maximumHeaderBytes = 4096;
const maximumName = 512;
const expected = 'multipart/form-data';
const carriageReturn = 0x0d;
const lineFeed = 0x0a;

/** The boundary in a content type, at most 70 characters (RFC 2046, section 5.1.1). @throws Unreadable without one. */
export const boundaryIn = (contentType: string): string => {
  const [, quoted, bare] = /;\s*boundary=(?:"([^"]{1,70})"|([^\s;,"]{1,70})(?=[\s;]|$))/i.exec(contentType) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) throw unreadable('a content type without a boundary', expected);
  return boundary;
};

/** A boundary's line: where it begins, with the line end before it, where the next part begins, and is it the last? */
interface Delimiter {
  readonly from: number;
  readonly to: number;
  readonly last: boolean;
}

/** What stands after a boundary makes it a delimiter: `--`, or padding and a line end. Else it is data. */
const delimiterAt = (body: Buffer, from: number, after: number): Delimiter | undefined => {
  const [rest = ''] = /^(?:--|[ \t]{0,100}\r?\n)/.exec(body.toString('latin1', after, after + 102)) ?? [];
  if (rest === '') return undefined;
  const start = body[from - 1] === carriageReturn ? from - 1 : from;
  return { from: Math.max(0, start), to: after + rest.length, last: rest === '--' };
};

const nextDelimiter = (body: Buffer, boundary: string, from: number): Delimiter => {
  const line = Buffer.from(`\n--${boundary}`, 'latin1');
  if (from === 0 && body.subarray(0, line.length - 1).equals(line.subarray(1))) {
    const first = delimiterAt(body, 0, line.length - 1);
    if (first) return first;
  }
  for (let at = body.indexOf(line, from); at >= 0; at = body.indexOf(line, at + line.length)) {
    const found = delimiterAt(body, at, at + line.length);
    if (found) return found;
  }
  throw unreadable('a form that breaks off, or whose boundary is not the one that was announced', expected);
};

/** The end of the header lines: after the empty line, or at once when there are none. */
const headerEnd = (part: Buffer): readonly [end: number, next: number] => {
  for (let at = part.indexOf(lineFeed); at >= 0 && at <= maximumHeaderBytes; at = part.indexOf(lineFeed, at + 1)) {
    const start = part[at - 1] === carriageReturn ? at - 1 : at;
    if (start === 0 || part[start - 1] === lineFeed) return [start, at + 1];
  }
  throw unreadable(`a part without an empty line after at most ${maximumHeaderBytes} bytes of headers`, expected);
};

const partOf = (part: Buffer): FormPart => {
  const [end, next] = headerEnd(part);
  const headers = headersOf(part.subarray(0, end));
  const parameters = parametersOf(headers.get('content-disposition') ?? '');
  const name = parameters.get('name') ?? parameters.get('name*');
  if (name === undefined) throw unreadable('a part without a name', expected);
  if (name.length > maximumName) throw unreadable(`a field name longer than ${maximumName} characters`, expected);
  const fileName = parameters.get('filename*') ?? parameters.get('filename');
  const bytes = part.subarray(next);
  if (fileName === undefined) return { name, bytes };
  return { name, bytes, file: { name: fileName, contentType: headers.get('content-type') } };
};

/** The parts of a multipart form. What stands before the first and after the last is nobody's. @throws Unreadable */
export const multipartParts = (body: Buffer, boundary: string): readonly FormPart[] => {
  const parts: FormPart[] = [];
  let before = nextDelimiter(body, boundary, 0);
  while (!before.last) {
    if (parts.length >= maximumParts) throw unreadable(`more than ${maximumParts} parts`, expected);
    // The line end before a delimiter belongs to it, and the one after the delimiter before may be the same.
    const after = nextDelimiter(body, boundary, before.to - 1);
    parts.push(partOf(body.subarray(before.to, Math.max(before.to, after.from))));
    before = after;
  }
  if (parts.length === 0) throw unreadable('a form without fields', expected);
  return parts;
};
