import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { createWorld, minutes, type World } from '../fakes/world.ts';
import { streamed } from './story/saying.ts';

let world: World;
let broken = false;
beforeAll(async () => {
  world = await createWorld((ledger) => ({
    ...ledger,
    commit: async (changes) => {
      if (broken && changes.some(({ after }) => after?.type === 'story')) throw new Error('The power went.');
      return ledger.commit(changes);
    },
  }));
});
afterAll(() => world.close());

const version = (id: string, history: readonly string[], text: string) =>
  streamed(world, { id, text, history: [...history], user: '7', at: '2026-11-21T07:59:30.000Z' });

it('a post that had opened a case when the power went, and was edited to something worse, is as bad in its case', async () => {
  broken = true;
  await world.deliver(version('8001', ['8001'], 'This is unacceptable, I am furious'));
  await world.settle().catch(() => undefined);
  broken = false;
  await world.deliver(version('8002', ['8001', '8002'], 'Emergency! My child is unconscious'));
  world.pass(minutes(2));
  await world.tick();
  await world.settle();

  expect(world.events('earshot.case.opened')).toHaveLength(1);
  const [updated] = world.events('earshot.case.updated');
  expect(updated?.data).toMatchObject({ severity: 'critical', reason: expect.stringMatching(/^Now critical: /) });
});
