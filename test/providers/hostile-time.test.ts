import { describe, expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import { endless } from './hostile.ts';
import { readersOf } from './hostile-read.ts';

/** The quicker of two times: a busy machine may be slow once. */
const millisecondsFor = async (read: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let run = 0; run < 2 && (times[0] ?? Infinity) > 450; run += 1) {
    const started = performance.now();
    await read();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
};

describe.each(Object.values(providers))('$name', (provider) => {
  const [{ body, read }] = readersOf(provider);
  const middle = Math.floor(body.length / 2);

  it.each(endless)('reads half a megabyte in less than half a second, also where it is full of %j', async (piece) => {
    const filling = Buffer.from(piece.repeat(Math.floor(500_000 / Buffer.byteLength(piece))));
    const bodies = [
      filling,
      Buffer.concat([body.subarray(0, middle), filling, body.subarray(middle)]),
    ];
    for (const one of bodies) expect(await millisecondsFor(() => read(one))).toBeLessThan(500);
  });
});
