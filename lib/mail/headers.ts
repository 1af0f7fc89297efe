import { addressParser, decodeWords } from 'postal-mime';

import { cut } from '../providers/decode.ts';
import { limits } from './limits.ts';
import type { Headers, Mailbox } from './mail.ts';

/** The first value of a header: relays put theirs in front, so a second one is older. */
export const headerOf = (headers: Headers, name: string): string | undefined =>
  headers.find(([known]) => known === name)?.[1];

/** All values of a header, the topmost first. */
export const headersOf = (headers: Headers, name: string): string[] =>
  headers.filter(([known]) => known === name).map(([, value]) => value);

/** Headers by their names: one value, or several in their order, the topmost first. */
export type HeaderRecord = Readonly<Record<string, string | readonly string[] | null | undefined>>;

/**
 * The headers in a record of them, in which those of different names have no order. So of results in two spellings, one
 * of which only the sender can have written, nobody knows which stood on top, and there are none.
 */
export const headersInRecord = (record: HeaderRecord): Headers => {
  const names = Object.keys(record);
  const results = names.filter((name) => /^authentication[-_]results$/i.test(name));
  const known = names.filter((name) => results.length < 2 || !results.includes(name));
  return known.flatMap((name) => [record[name] ?? []].flat().map((value) => [name, value] as const));
};

/**
 * What the server that took the mail wrote above its own `Received`, where no sender can write; nothing, when the
 * topmost is not of that server. https://www.rfc-editor.org/rfc/rfc5321#section-4.4
 */
export const aboveReceived = (headers: Headers, server: RegExp): Headers => {
  const at = headers.findIndex(([name]) => name === 'received');
  return server.test(headers[at]?.[1] ?? '') ? headers.slice(0, at) : [];
};

/** A header for people, on one line, with its encoded words decoded. */
export const wordsIn = (value: string | undefined): string | undefined =>
  decodeWords((value ?? '').slice(0, limits.addresses)).replaceAll(/\s+/g, ' ').trim() || undefined;

/**
 * Message ids without their angle brackets; old programs write `Your message of Monday <id>`.
 * https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4
 */
export const idsIn = (value: string | undefined): string[] => {
  const text = (value ?? '').slice(0, limits.addresses);
  const bracketed = [...text.matchAll(/<([^<>]*)>/g)].map(([, id = '']) => id.replaceAll(/\s+/g, ''));
  const ids = bracketed.length > 0 ? bracketed : text.split(/[\s<>,]+/);
  return ids.filter((id) => id !== '').map((id) => cut(id, 400));
};

/** One mailbox, in one spelling: what is not there is left out. */
export const mailbox = (name: string | undefined, address: string | undefined): Mailbox => {
  const called = cut(wordsIn(name), 200);
  const known = cut(address?.trim(), 320);
  return { ...(called !== '' && { name: called }), ...(known !== '' && { address: known }) };
};

/** Everybody in a header of addresses, groups dissolved. */
export const mailboxesIn = (value: string | undefined): Mailbox[] =>
  value?.trim()
    ? addressParser(value.slice(0, limits.addresses), { flatten: true })
        .map(({ name, address }) => mailbox(name, address))
        .filter((one) => one.name !== undefined || one.address !== undefined)
    : [];

/** Headers as somebody gives them, in one spelling. */
export const headersFrom = (pairs: Headers): Headers =>
  pairs.map(([name, value]) => [name.trim().toLowerCase(), value.trim()]);
