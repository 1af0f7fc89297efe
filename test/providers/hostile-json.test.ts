import { describe, expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import { bytesFrom, disturbed, numbersFrom, withEachText } from './hostile.ts';
import { readersOf, wrongIn } from './hostile-read.ts';

const nested = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);

/** Providers that send JSON and nothing else. */
const all = Object.values(providers).filter(({ contentTypes }) => contentTypes.every((type) => /\bjson$/.test(type)));

describe.each(all)('$name', (provider) => {
  const readers = readersOf(provider);
  const wordy = readers.find(({ reads }) => 'said' in reads && reads.said.length > 0);
  if (!wordy) throw new Error(`No fixture of ${provider.name} says anything, expected one: write it.`);
  const text = wordy.body.toString('utf8').trim();
  const read = (json: string | Buffer) => wordy.read(Buffer.from(json));

  it('reads no bytes that are not JSON', async () => {
    const next = numbersFrom(1);
    for (let run = 0; run < 200; run += 1) {
      expect(await read(bytesFrom(next, Math.floor(next() * 200)))).toBeUndefined();
    }
  });

  it('says of a disturbed payload only what an interaction can hold, and never too much to store', async () => {
    const next = numbersFrom(2);
    for (const reader of readers) {
      const payload: unknown = JSON.parse(reader.body.toString('utf8'));
      for (let run = 0; run < 30; run += 1) {
        const body = Buffer.from(JSON.stringify(disturbed(payload, next)));
        expect(wrongIn(await reader.read(body))).toEqual([]);
      }
    }
  });

  it('takes no text for the name of something that every object has', async () => {
    for (const { body, read: readAs } of readers) {
      for (const name of ['__proto__', 'constructor', 'toString']) {
        for (const other of withEachText(JSON.parse(body.toString('utf8')), name)) {
          expect(wrongIn(await readAs(Buffer.from(JSON.stringify(other))))).toEqual([]);
        }
      }
    }
  });

  it('refuses what is nested so deep that it could hurt, and reads what only looks like it', async () => {
    for (const levels of [65, 1000, 1_000_000]) {
      expect(await read(`{"a":${nested(levels)}}`)).toBeUndefined();
      expect(await read('{"a":'.repeat(levels))).toBeUndefined();
    }
    // The first object of the payload, which may stand in a list, with one more key in it.
    const outer = text.indexOf('{') + 1;
    const depth = text.slice(0, outer).replaceAll(/\s/g, '').length;
    const withKey = (json: string): string => `${text.slice(0, outer)}"deep":${json},${text.slice(outer)}`;
    expect(await read(withKey(nested(65 - depth)))).toBeUndefined();
    const deepest = await read(withKey(nested(64 - depth)));
    expect(deepest?.said.length).toBeGreaterThan(0);
    const harmless = await read(withKey(JSON.stringify(`"${'[{'.repeat(100)}`)));
    expect(harmless?.said.length).toBeGreaterThan(0);
  });

  it('reads bytes that are not UTF-8 as nothing, and a byte order mark as nothing worth a word', async () => {
    expect(await read(Buffer.concat([wordy.body, Buffer.from([0xff])]))).toBeUndefined();
    const { said = [] } = (await read(`\uFEFF${text}`)) ?? {};
    expect(said.length).toBeGreaterThan(0);
  });

  it('lets no payload reach the prototype of anything', async () => {
    const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
    const keys = ['data', 'payload', 'form_response', 'submission'];
    const poisoned = [
      poison, `[${poison}]`, `{"tweet_create_events":[${poison}]}`, text.replace('{', '{"__proto__":{"polluted":1},'),
      ...keys.map((key) => `{"${key}":${poison}}`),
    ];
    for (const body of poisoned) await read(body);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });
});
