import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { createWorld, mail, minutes, type World } from '../fakes/world.ts';

/** The order of the reasons that people read; a telephone has room for the first. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const dirty = () => mail(world, { id: 'm1', text: 'The room is filthy, this is disgusting.' });
const stranded = () => mail(world, { id: 'm2', text: 'We are stranded at the pier.' });
const pool = () => mail(world, { id: 'm3', text: 'The pool is dirty as well.' });
const reasons = (): unknown[] => world.events('earshot.case.escalated').at(-1)?.data.reasons as unknown[];

const nextTier = async (): Promise<void> => {
  world.pass(minutes(6));
  await world.tick();
  await world.settle();
};

describe('the reasons of a case', () => {
  it('begin with what is worst, though it was said later, and so does what a telephone shows', async () => {
    for (const delivery of [dirty, stranded, pool]) {
      await world.deliver(delivery());
      await world.settle();
      world.pass(1000);
    }
    await nextTier();
    expect(reasons()[0]).toBe('says they are stranded now');
    expect(reasons().at(-1)).toBe('third time in a week');
    const texts = world.published.filter(({ topic }) => topic === 'texts');
    expect(texts.at(-1)?.message).toContain('says they are stranded now');
  });

  it('are the same when all was understood at once', async () => {
    for (const delivery of [dirty, stranded, pool]) {
      await world.deliver(delivery());
      world.pass(1000);
    }
    await world.settle();
    await nextTier();
    expect(reasons()[0]).toBe('says they are stranded now');
    expect(reasons().at(-1)).toBe('third time in a week');
  });
});
