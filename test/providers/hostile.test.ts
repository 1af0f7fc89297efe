import { describe, expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import { bytesFrom, numbersFrom, shuffled } from './hostile.ts';
import { readersOf, wrongIn } from './hostile-read.ts';

/** Places spread over a body: every one of a short body. */
const placesIn = (body: Buffer): readonly number[] => {
  const step = Math.max(1, Math.ceil(body.length / 150));
  return Array.from({ length: Math.ceil(body.length / step) }, (_, place) => place * step);
};

describe.each(Object.values(providers))('$name', (provider) => {
  const readers = readersOf(provider);
  const [shortest] = readers;

  it('answers any bytes with a reading or with Unreadable, and no bytes with Unreadable', async () => {
    const next = numbersFrom(1);
    for (let run = 0; run < 400; run += 1) {
      expect(wrongIn(await shortest.read(bytesFrom(next, Math.floor(next() * 200))))).toEqual([]);
    }
    expect(await shortest.read(Buffer.alloc(0))).toBeUndefined();
  });

  it('answers a body that ends at any byte, and one with any byte changed, without breaking', async () => {
    for (let length = 0; length < shortest.body.length; length += 1) {
      expect(wrongIn(await shortest.read(shortest.body.subarray(0, length)))).toEqual([]);
    }
    for (const { body, read } of readers) {
      for (const at of placesIn(body)) {
        const changed = Buffer.from(body);
        changed[at] = (at * 31) & 0xff;
        expect(wrongIn(await read(body.subarray(0, at)))).toEqual([]);
        expect(wrongIn(await read(changed))).toEqual([]);
      }
    }
  }, 60_000);

  it('says of a shuffled body only what an interaction can hold, and never too much to store', async () => {
    const next = numbersFrom(3);
    for (const { body, read } of readers) {
      for (let run = 0; run < 20; run += 1) expect(wrongIn(await read(shuffled(body, next)))).toEqual([]);
    }
  });

  it('answers any content type and any other header without breaking', async () => {
    const types = ['', 'x', ';', ...provider.contentTypes, 'multipart/form-data; boundary=', 'text/plain; charset=x-x'];
    const long = ['multipart/form-data; boundary="', 'a;', ' ', '"', '=', '\u0000'].map((text) => text.repeat(3000));
    for (const { body, headers = {}, read } of readers) {
      for (const value of [...types, ...long, 'multipart/form-data; boundary=x', '__proto__']) {
        const same = Object.fromEntries(Object.keys(headers).map((name) => [name, value]));
        expect(wrongIn(await read(body, { 'content-type': value }))).toEqual([]);
        expect(wrongIn(await read(body, same))).toEqual([]);
      }
    }
  });
});
