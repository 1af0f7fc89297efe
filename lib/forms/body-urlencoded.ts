import { unreadable } from '../providers/decode-json.ts';
import type { FormPart } from './body.ts';
import { percentDecoded, textOf } from './body-text.ts';

/** Elementor sends six of them for each field, so this is a form of some three hundred questions. */
const maximumPairs = 2000;
const maximumName = 512;
const expected = 'a urlencoded form';
const ampersand = 0x26;
const equals = 0x3d;

/** Bytes that a urlencoded form escapes, so that what holds one is something else. Hand-made ones have line ends. */
const isForeign = (byte: number): boolean => (byte < 0x20 && byte !== 0x0a && byte !== 0x0d) || byte === 0x7f;

const withoutLineEnd = (body: Buffer): Buffer => {
  let end = body.length;
  while (end > 0 && (body[end - 1] === 0x0a || body[end - 1] === 0x0d)) end -= 1;
  return body.subarray(0, end);
};

const partOf = (pair: Buffer): FormPart => {
  const at = pair.indexOf(equals);
  const name = textOf(percentDecoded(at < 0 ? pair : pair.subarray(0, at), true));
  if (name.length > maximumName) throw unreadable(`a field name longer than ${maximumName} characters`, expected);
  return { name, bytes: at < 0 ? Buffer.alloc(0) : percentDecoded(pair.subarray(at + 1), true) };
};

/** The pairs of a urlencoded form. https://url.spec.whatwg.org/#urlencoded-parsing @throws Unreadable */
export const urlencodedParts = (whole: Buffer): readonly FormPart[] => {
  const body = withoutLineEnd(whole);
  if (body.length === 0) throw unreadable('an empty body', expected);
  if (body.some(isForeign)) throw unreadable('bytes that are not urlencoded', expected);
  const parts: FormPart[] = [];
  for (let from = 0; from <= body.length; ) {
    const found = body.indexOf(ampersand, from);
    const to = found < 0 ? body.length : found;
    if (to > from && parts.length >= maximumPairs) throw unreadable(`more than ${maximumPairs} fields`, expected);
    if (to > from) parts.push(partOf(body.subarray(from, to)));
    from = to + 1;
  }
  if (parts.length === 0) throw unreadable('a form without fields', expected);
  return parts;
};
