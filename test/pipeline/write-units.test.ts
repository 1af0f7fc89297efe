import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { fullPost } from '../fakes/full-post.ts';
import { createWorld, form, mail, post, type World } from '../fakes/world.ts';

/**
 * Writes are the bill. Counted by the embedded store as DynamoDB bills them: a unit for each KB of the larger image, the
 * same again in a transaction, and one or two for the due index.
 */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const cost = async (act: () => Promise<unknown>): Promise<number> => {
  const before = world.writeUnits();
  await act();
  await world.settle();
  return world.writeUnits() - before;
};

const quiet = 'What time does the pool open tomorrow? We arrive at noon and would love to swim first.';
const loud = 'Stuck in a van on the way to the wrong hotel, two hours now. Nobody answers your phone. @bluewater';

const deliveries = {
  'a post': (n: number, text: string) => post(world, { id: `1000${n}`, text }),
  'a post as X really sends one, 3 KB': (n: number, text: string) => fullPost(world, { id: `199211084553867264${n}`, text }),
  'a form': (n: number, text: string) => form(world, { token: `token-${n}`, text, member: '4711' }),
  'a mail': (n: number, text: string) => mail(world, { id: `b7a2c0de-0000-4000-8000-00000000000${n}`, text }),
};

describe.each(Object.entries(deliveries))('%s', (_, deliver) => {
  it('of a new customer costs at most 16 write units, a quiet one of a known customer at most 8', async () => {
    const first = await cost(() => world.deliver(deliver(1, quiet)));
    const second = await cost(() => world.deliver(deliver(2, quiet)));
    expect(first).toBeGreaterThan(second);
    expect(first).toBeLessThanOrEqual(16);
    expect(second).toBeGreaterThanOrEqual(4);
    expect(second).toBeLessThanOrEqual(8);
  });

  it('that opens a case costs at most 30, with the first tier told', async () => {
    const units = await cost(() => world.deliver(deliver(1, loud)));
    expect(world.events('earshot.case.escalated')).toHaveLength(1);
    expect(units).toBeLessThanOrEqual(30);
  });

  it('that is a repeat costs no more than its refused write', async () => {
    await cost(() => world.deliver(deliver(1, quiet)));
    expect(await cost(() => world.deliver(deliver(1, quiet)))).toBeLessThanOrEqual(3);
  });
});
