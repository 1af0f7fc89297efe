import { describe, expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { endless } from './hostile.ts';
import { readersOf } from './hostile-read.ts';

describe.each(Object.values(providers))('$name', (provider) => {
  const [{ body, read }] = readersOf(provider);
  const middle = Math.floor(body.length / 2);

  it.each(endless)('reads half a megabyte in less than half a second, also where it is full of %j', async (piece) => {
    const filling = Buffer.from(piece.repeat(Math.floor(500_000 / Buffer.byteLength(piece))));
    const bodies = [
      filling,
      Buffer.concat([body.subarray(0, middle), filling, body.subarray(middle)]),
    ];
    for (const one of bodies) expect(await cpuMilliseconds(() => read(one), 500)).toBeLessThan(500);
  });
});
