import { createHash } from 'node:crypto';
import * as z from 'zod/mini';

import type { Source } from '../domain/configuration.ts';
import type { Said } from '../domain/interaction.ts';
import { unreadable } from './decode-json.ts';
import { Unreadable, type Reading } from './provider.ts';

export { jsonList, jsonObject, unreadable } from './decode-json.ts';
export { cut, fieldsOf, handles, plainText, unescapeEntities } from './decode-text.ts';
export { isoTime } from './decode-time.ts';

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

/** What a source of this provider is set to, defaults filled in; it was checked when the configuration was loaded. */
export const settingsOf = <T>(schema: z.ZodMiniType<T>, { settings }: Pick<Source, 'settings'>): T =>
  z.parse(schema, settings ?? {});

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
  const files = readings.flatMap((reading) => [...(reading.files ?? [])]);
  const leads = readings.flatMap((reading) => reading.leads ?? []);
  const silenced = readings.find((reading) => reading.silenced)?.silenced;
  return {
    said: [...said.values()],
    redacted: [...new Set(readings.flatMap((reading) => reading.redacted ?? []))],
    ignored: readings.flatMap((reading) => reading.ignored ?? []),
    unreadable: readings.flatMap((reading) => reading.unreadable ?? []),
    ...(files.length > 0 && { files: new Map(files) }),
    ...(leads.length > 0 && { leads }),
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
