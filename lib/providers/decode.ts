import { createHash } from 'node:crypto';
import { isUtf8 } from 'node:buffer';
import * as z from 'zod/mini';

import type { Said } from '../domain/interaction.ts';
import { Unreadable, type Reading } from './provider.ts';

export { cut, fieldsOf, handles, plainText, unescapeEntities } from './decode-text.ts';
export { isoTime } from './decode-time.ts';

/** Deeper than any provider's payload, shallower than what makes a parser or a copy run out of stack. */
const maximumDepth = 64;

const quote = 0x22;
const backslash = 0x5c;
/** `[` and `{`, `]` and `}` differ in this bit only. */
const curl = 0x20;
const opening = 0x7b;
const closing = 0x7d;

/** How deep the arrays and objects of a JSON text nest, by one look at each byte and without parsing. */
const depthOf = (bytes: Buffer): number => {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (inText && byte === backslash) at += 1;
    else if (byte === quote) inText = !inText;
    else if (!inText && (byte | curl) === opening) deepest = Math.max(deepest, (depth += 1));
    else if (!inText && (byte | curl) === closing) depth -= 1;
  }
  return deepest;
};

/** An error for people: what came, what was expected, what to do. Never holds what a customer wrote. */
export const unreadable = (got: string, expected: string): Unreadable =>
  new Unreadable(`Got ${got}, expected ${expected}. The raw bytes are kept: replay them once this can be read.`);

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    // The parser's own words quote the text, which is a customer's.
    if (cause instanceof SyntaxError) return undefined;
    throw cause;
  }
};

/** The JSON object in a raw body. @throws Unreadable for anything else, before a parser could be hurt by it. */
export const jsonObject = (body: Buffer): object => {
  if (!isUtf8(body)) throw unreadable('bytes that are not UTF-8', 'a JSON object');
  if (depthOf(body) > maximumDepth) throw unreadable(`JSON nested deeper than ${maximumDepth} levels`, 'a JSON object');
  const value = jsonOf(body.toString('utf8').replace(/^\uFEFF/u, ''));
  if (value === undefined) throw unreadable('text that is not JSON', 'a JSON object');
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw unreadable('other JSON', 'a JSON object');
};

/** Where and why a payload does not fit, without what it says: `author_id: expected string`. */
const misfit = (error: z.core.$ZodError): string =>
  error.issues
    .slice(0, 3)
    .map((issue) => `${issue.path.join('.') || 'the whole'} (${issue.code.replaceAll('_', ' ')})`)
    .join(', ');

/** The payload that a value is. @throws Unreadable naming the places that do not fit. */
export const fit = <T>(schema: z.ZodMiniType<T>, value: unknown, expected: string): T => {
  const result = schema.safeParse(value);
  if (!result.success) throw unreadable(`something else at ${misfit(result.error)}`, expected);
  return result.data;
};

/** The provider's own id behind a word that says of what, else the SHA-256 of the raw body: never one for all. */
export const keyOf = (of: string, id: string | null | undefined, body: Buffer): string =>
  id && id.length <= 480 ? `${of}:${id}` : `body:${createHash('sha256').update(body).digest('hex')}`;

/** Without the entries that are undefined or null, so that equal things look equal wherever they are kept. */
export const present = <T extends object>(thing: T): T => {
  const entries = Object.entries(thing).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(entries) as T;
};

/** One reading of many. The same thing brought twice by one delivery is one. */
export const together = (readings: readonly Partial<Reading>[]): Reading => {
  const said = new Map<string, Said>();
  for (const one of readings.flatMap((reading) => reading.said ?? [])) if (!said.has(one.key)) said.set(one.key, one);
  const silenced = readings.find((reading) => reading.silenced)?.silenced;
  return {
    said: [...said.values()],
    redacted: [...new Set(readings.flatMap((reading) => reading.redacted ?? []))],
    ignored: readings.flatMap((reading) => reading.ignored ?? []),
    unreadable: readings.flatMap((reading) => reading.unreadable ?? []),
    ...(silenced && { silenced }),
  };
};

/** What comes of reading one part of a delivery: itself, or why nobody can read it. Other errors are ours and pass. */
export const attempt = <T>(read: () => T): { readonly value: T } | { readonly why: string } => {
  try {
    return { value: read() };
  } catch (cause) {
    if (cause instanceof Unreadable) return { why: cause.message };
    throw cause;
  }
};

/** Reads one part of a delivery; when nobody can read it, says so in place of it, and the other parts are read. */
export const part = (read: () => Partial<Reading>): Partial<Reading> => {
  const outcome = attempt(read);
  return 'value' in outcome ? outcome.value : { unreadable: [outcome.why] };
};
