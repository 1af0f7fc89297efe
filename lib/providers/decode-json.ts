import { isUtf8 } from 'node:buffer';

import { jsonIn } from '../domain/json-in.ts';
import { Unreadable } from './provider.ts';

/** Deeper than any provider's payload, shallower than what makes a parser or a copy run out of stack. */
const maximumDepth = 64;

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `{`, `]` and `}` differ in this bit only. */
const curl = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** Whether arrays and objects nest too deep in a JSON text, by one look at each byte and without parsing. */
const isTooDeep = (bytes: Buffer): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inText && byte === backslash) at += 1;
    else if (byte === quote) inText = !inText;
    else if (!inText && (byte | curl) === opening) depth += 1;
    else if (!inText && (byte | curl) === closing) depth -= 1;
    if (depth > maximumDepth) return true;
  }
  return false;
};

/** An error for people: what came, what was expected, what to do. Never holds what a customer wrote. */
export const unreadable = (got: string, expected: string): Unreadable =>
  new Unreadable(`Got ${got}, expected ${expected}. The raw bytes are kept: replay them once this can be read.`);

const jsonOf = (body: Buffer, expected: string): unknown => {
  if (!isUtf8(body)) throw unreadable('bytes that are not UTF-8', expected);
  if (isTooDeep(body)) throw unreadable(`JSON nested deeper than ${maximumDepth} levels`, expected);
  const value = jsonIn(body.toString('utf8').replace(/^\uFEFF/u, ''));
  if (value === undefined) throw unreadable('text that is not JSON', expected);
  return value;
};

/** The JSON object in a raw body. @throws Unreadable for anything else, before a parser could be hurt by it. */
export const jsonObject = (body: Buffer): object => {
  const value = jsonOf(body, 'a JSON object');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw unreadable('other JSON', 'a JSON object');
};

/** The JSON list in a raw body, for providers that send many things at once. @throws Unreadable for anything else. */
export const jsonList = (body: Buffer): readonly unknown[] => {
  const value = jsonOf(body, 'a JSON list');
  if (Array.isArray(value)) return value;
  throw unreadable('other JSON', 'a JSON list');
};
