import { describe, expect, it } from '@jest/globals';

import { Said } from '../../lib/domain/interaction.ts';
import { providers } from '../../lib/providers/index.ts';
import { Unreadable, type Provider, type Reading } from '../../lib/providers/provider.ts';
import { deliveryOf, fixturesOf, secretOf, sourceOf } from './providers.ts';

const all = Object.values(providers);

/** A seeded generator (mulberry32), so that a failure can be seen again. */
const numbersFrom = (seed: number) => () => {
  seed = (seed + 0x6d2b79f5) | 0;
  const mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
  const twice = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((twice ^ (twice >>> 14)) >>> 0) / 4_294_967_296;
};

const strange: readonly unknown[] = [
  null, true, 0, -1, 1e308, '', ' ', 'x', '\u0000', '\uD800', '__proto__', 'a'.repeat(50_000), 'https://x.com',
  [], [[]], {}, { data: null }, { id: 1 }, '1772528707123', '2026-02-31T25:61:00Z', 'Mon, 99 Foo 0000 99:99:99 +9999',
];

/** The same JSON with strange values in some places. */
const disturbed = (value: unknown, next: () => number): unknown => {
  if (next() < 0.04) return strange[Math.floor(next() * strange.length)];
  if (Array.isArray(value)) return value.map((one: unknown) => disturbed(one, next));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, one]: [string, unknown]) => [key, disturbed(one, next)] as const);
  return Object.fromEntries(entries.filter(() => next() > 0.02));
};

/** What `read` makes of bytes; anything but a reading and `Unreadable` falls through. */
const readingOf = (provider: Provider, body: Buffer): Reading | undefined => {
  try {
    return provider.read(deliveryOf(provider, body, secretOf('right')), sourceOf(provider));
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};

/** The body of a fixture that says something. */
const wordy = (provider: Provider): Buffer => {
  const found = fixturesOf(provider).find(({ reads }) => 'said' in reads && reads.said.length > 0);
  if (!found) throw new Error(`No fixture of ${provider.name} says anything, expected one: write it.`);
  return found.body;
};

describe.each(all)('$name', (provider) => {
  it('answers any bytes with a reading or with Unreadable', () => {
    const next = numbersFrom(1);
    for (let run = 0; run < 2000; run += 1) {
      const bytes = Buffer.from(Array.from({ length: Math.floor(next() * 200) }, () => Math.floor(next() * 256)));
      expect(readingOf(provider, bytes)).toBeUndefined();
    }
  });

  it('answers every beginning of a genuine body, and every body with one strange byte, without breaking', () => {
    for (const { body } of fixturesOf(provider)) {
      for (let length = 0; length < body.length; length += 7) readingOf(provider, body.subarray(0, length));
      for (let at = 0; at < body.length; at += 7) {
        const changed = Buffer.from(body);
        changed[at] = (at * 31) & 0xff;
        readingOf(provider, changed);
      }
    }
    expect(readingOf(provider, Buffer.alloc(0))).toBeUndefined();
  });

  it('says of a disturbed payload only what an interaction can hold, and never too much to store', () => {
    const next = numbersFrom(2);
    for (const { body } of fixturesOf(provider)) {
      const payload: unknown = JSON.parse(body.toString('utf8'));
      for (let run = 0; run < 60; run += 1) {
        const reading = readingOf(provider, Buffer.from(JSON.stringify(disturbed(payload, next))));
        for (const one of reading?.said ?? []) {
          expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
          expect(one.text.length).toBeLessThanOrEqual(20_000);
          expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(300_000);
        }
      }
    }
  });

  it('refuses what is nested so deep that it could hurt, and reads what only looks like it', () => {
    for (const depth of [65, 1000, 1_000_000]) {
      expect(readingOf(provider, Buffer.from(`{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`))).toBeUndefined();
      expect(readingOf(provider, Buffer.from('{"a":'.repeat(depth)))).toBeUndefined();
    }
    const text = wordy(provider).toString('utf8').trim();
    const tooDeep = `{"deep":${'['.repeat(64)}${']'.repeat(64)},${text.slice(1)}`;
    expect(readingOf(provider, Buffer.from(tooDeep))).toBeUndefined();
    expect(readingOf(provider, Buffer.from(tooDeep.replace('[]', '')))?.said.length).toBeGreaterThan(0);
    const harmless = Buffer.from(`{"deep":"\\"${'[{'.repeat(100)}",${text.slice(1)}`);
    expect(readingOf(provider, harmless)?.said.length).toBeGreaterThan(0);
  });

  it('reads bytes that are not UTF-8 as nothing, and a byte order mark as nothing worth a word', () => {
    const body = wordy(provider);
    expect(readingOf(provider, Buffer.concat([body, Buffer.from([0xff])]))).toBeUndefined();
    const { said = [] } = readingOf(provider, Buffer.concat([Buffer.from('\uFEFF'), body])) ?? {};
    expect(said.length).toBeGreaterThan(0);
  });

  it('lets no payload reach the prototype of anything', () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const poisoned = [poison, `{"data":${poison}}`, `{"form_response":${poison}}`, `{"tweet_create_events":[${poison}]}`];
    for (const body of poisoned) {
      readingOf(provider, Buffer.from(body));
    }
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
