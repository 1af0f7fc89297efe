import type { Attachment } from '../domain/interaction.ts';
import { present } from '../providers/decode.ts';

/** Words in one line, without the empty ones. */
export const joined = (words: readonly string[], between = ', '): string => words.filter(Boolean).join(between);

/** Any JSON value as a person reads it: lists with commas, objects as `key: value`, yes and no; empty for nothing. */
export const wordsOf = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return joined(value.map(wordsOf));
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const pairs = Object.entries(value).map(([key, one]) => [key, wordsOf(one)] as const);
  return joined(pairs.map(([key, words]) => (words === '' ? '' : `${key}: ${words}`)));
};

/** Is this the address of something on the web, and nothing else? */
export const isUrl = (value: unknown): value is string =>
  typeof value === 'string' && value.length <= 2000 && /^https?:\/\/[^\s/]+\/\S+$/i.test(value);

/** The last part of a path, as it was before it was escaped. */
const nameIn = (url: string): string | undefined => {
  const name = url.split(/[?#]/, 1)[0]?.split('/').at(-1) ?? '';
  try {
    return decodeURIComponent(name) || undefined;
  } catch (cause) {
    if (cause instanceof URIError) return name;
    throw cause;
  }
};

/** A file that lies at an address. Nothing is fetched; what is known of it beside its address is believed. */
export const fileAt = (url: string, known: Attachment = {}): Attachment =>
  present({ name: nameIn(url), ...present(known), url });
