import { expect, it } from '@jest/globals';

import { minutes } from '../fakes/world.ts';
import { happen } from './interplay/acts.ts';
import { openTown, survive } from './interplay/town.ts';
import { wrongsIn } from './interplay/wrongs.ts';

/** Two of many: `SEEDS=1-300 LENGTH=50 npm test -- interplay` goes through as many as you like, each its own way. */
const { SEEDS = '2-3', LENGTH = '20' } = process.env;
const [first = 0, last = first] = SEEDS.split('-').map(Number);

it.each(Array.from({ length: last - first + 1 }, (_, place) => first + place))(
  'whatever happens in whatever order, nobody waits unheard and nothing that was taken back is left (%i)',
  async (seed) => {
    const town = await openTown(seed, seed % 2 === 0);
    for (let act = 0; act < Number(LENGTH); act += 1) await happen(town);
    town.process.stop();
    for (let quiet = 0; quiet < 5; quiet += 1) {
      town.world.pass(minutes(0.5));
      await survive(town, () => town.world.tick());
      await survive(town, () => town.world.settle());
    }
    const wrongs = await wrongsIn(town);
    await town.world.close();
    expect({ wrongs, after: town.acts }).toEqual({ wrongs: [], after: town.acts });
  },
  120_000,
);
