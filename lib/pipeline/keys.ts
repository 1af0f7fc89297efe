import { createHash } from 'node:crypto';

import type { Key } from './records.ts';

// Crockford's alphabet sorts as the numbers do and has no letters that are read as digits.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const base32 = (value: bigint, characters: number): string => {
  let text = '';
  for (let rest = value, place = 0; place < characters; place += 1, rest >>= 5n) text = alphabet[Number(rest & 31n)] + text;
  return text;
};

/** 80 bits of SHA-256 over what makes a thing itself: the same parts always give the same 16 characters. */
export const fingerprint = (...parts: readonly string[]): string => {
  // Lengths keep ("a", "bc") and ("ab", "c") apart.
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${Buffer.byteLength(part)}:`).update(part);
  return base32(BigInt(`0x${hash.digest('hex').slice(0, 20)}`), 16);
};

/**
 * An id of 26 characters, shaped like a ULID: the moment of the first time in front, so that ids sort by time, and the
 * fingerprint behind, so that a repeat finds the first. The ledger's keys hold the fingerprint only.
 */
export const idOf = (moment: Date, print: string): string => base32(BigInt(moment.getTime()), 10) + print;

export const printOf = (id: string): string => id.slice(10);

/** An id as the 16 bytes that it stands for. 26 characters hold 130 bits; the time in front leaves the first two 0. */
export const toBytes = (id: string): Buffer => {
  let value = 0n;
  for (const character of id) value = (value << 5n) | BigInt(alphabet.indexOf(character));
  return Buffer.from(value.toString(16).padStart(32, '0'), 'hex');
};

/** When what an id names was first there; ISO 8601 in UTC. */
export const momentOfId = (id: string): string => new Date(toBytes(id).readUIntBE(0, 6)).toISOString();

export const fromBytes = (bytes: Buffer): string => base32(BigInt(`0x${bytes.toString('hex')}`), 26);

export const isId = (text: string): boolean => /^[0-9A-HJKMNP-TV-Z]{26}$/.test(text);

export const keys = {
  interaction: (id: string): Key => ({ pk: `interaction#${printOf(id)}`, sk: 'interaction' }),
  /** By its fingerprint, which is what a thread calls it. */
  interactionNamed: (print: string): Key => ({ pk: `interaction#${print}`, sk: 'interaction' }),
  lead: (print: string): Key => ({ pk: `interaction#${print}`, sk: 'lead' }),
  variant: (id: string, print: string): Key => ({ pk: `interaction#${printOf(id)}`, sk: `variant#${print}` }),
  fetch: (id: string): Key => ({ pk: `interaction#${printOf(id)}`, sk: 'fetch' }),
  rawKey: (day: string): Key => ({ pk: `raw#${day}`, sk: 'key' }),
  handle: (handle: string): Key => ({ pk: `handle#${handle}`, sk: 'handle' }),
  /** Handles that go by a name. */
  name: (folded: string, handle: string): Key => ({ pk: `name#${folded}`, sk: `handle#${handle}` }),
  customer: (id: string): Key => ({ pk: `customer#${id}`, sk: 'customer' }),
  /** The story stands with the handle that spoke, so that joining and parting customers moves nothing. */
  story: (handle: string, interaction: string): Key => ({ pk: `handle#${handle}`, sk: `interaction#${interaction}` }),
  case: (id: string): Key => ({ pk: `case#${printOf(id)}`, sk: 'case' }),
  /** What people think of the severities of one brand, by when they said so. */
  feedback: (brand: string, said: string): Key => ({ pk: `feedback#${brand}`, sk: `at#${said}` }),
  quarantine: (id: string): Key => ({ pk: `quarantine#${printOf(id)}`, sk: 'quarantine' }),
  /** Not by its name, which may be an address. */
  erased: (handle: string): Key => ({ pk: `erased#${fingerprint('erased', handle)}`, sk: 'erased' }),
  /** One surge, its cases, the latest surge of a source, and how many cases opened there in each minute. */
  surge: (id: string): Key => ({ pk: `surge#${printOf(id)}`, sk: 'surge' }),
  member: (surge: string, one: string): Key => ({ pk: `surge#${printOf(surge)}`, sk: `case#${one}` }),
  latestSurge: (source: string): Key => ({ pk: `source#${source}`, sk: 'latestSurge' }),
  opened: (source: string, minute: string): Key => ({ pk: `source#${source}`, sk: `opened#${minute}` }),
  source: (source: string): Key => ({ pk: `source#${source}`, sk: 'source' }),
  /** Refused deliveries of one source on one day. */
  trace: (source: string, day: string): Key => ({ pk: `source#${source}`, sk: `refused#${day}` }),
  /** That a mail in the archive was taken away by us; by its name. */
  withdrawn: (print: string): Key => ({ pk: `withdrawn#${print}`, sk: 'withdrawn' }),
  /** Deliveries of one address within one window, neither of which can be read out of the print. */
  limit: (print: string): Key => ({ pk: `limit#${print}`, sk: 'limit' }),
} as const;
