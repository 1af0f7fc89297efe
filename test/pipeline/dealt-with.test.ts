import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { type Action, act } from '../../lib/pipeline/act.ts';
import { createWorld, minutes, post, type World } from '../fakes/world.ts';

/** Who dealt with a customer last, and whether they were unhappy before this. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
  await say('1', 'We are stranded.');
});
afterEach(() => world.close());

const say = async (n: string, text: string): Promise<void> => {
  await world.deliver(post(world, { id: `100${n}`, text }));
  await world.settle();
};
const does = async (verb: 'acknowledge' | 'resolve', name: string): Promise<void> => {
  const [opened] = world.events('earshot.case.opened').toReversed();
  const action: Action = { verb };
  await act(world.ports, String(opened?.data.id), action, { by: { subscriber: 'front-desk', name }, now: world.now });
  await world.settle();
  world.pass(minutes(1));
};
const previousIn = (type: string): unknown => {
  const data = world.events(type).at(-1)?.data as { customer: { previous?: { by?: unknown } } };
  return data.customer.previous;
};

describe('who dealt with a customer last', () => {
  it('is who resolved it, where nobody had taken it', async () => {
    await does('resolve', 'Grace');
    world.pass(minutes(8 * 24 * 60));
    await say('2', 'We are stranded once more.');
    expect(previousIn('earshot.case.opened')).toMatchObject({ by: { subscriber: 'front-desk', name: 'Grace' } });
  });

  it('is who had taken it, whoever closed it', async () => {
    await does('acknowledge', 'Ben');
    await does('resolve', 'Grace');
    world.pass(minutes(8 * 24 * 60));
    await say('2', 'We are stranded once more.');
    expect(previousIn('earshot.case.opened')).toMatchObject({ by: { name: 'Ben' } });
  });
});

describe('that somebody was unhappy before', () => {
  it('is not said of the case that has just ended, by its own end', async () => {
    await does('resolve', 'Grace');
    expect(previousIn('earshot.case.resolved')).toBeUndefined();
    await say('2', 'Thank you!');
    expect(previousIn('earshot.case.updated')).toBeUndefined();
    const letters = world.published.filter(({ topic }) => topic === 'letters');
    expect(letters.at(-1)?.message).not.toContain('Was unhappy before');
  });

  it('is said again when it is opened again, with who had dealt with it', async () => {
    await does('resolve', 'Grace');
    await say('2', 'We are stranded again, nobody came.');
    expect(previousIn('earshot.case.reopened')).toMatchObject({ severity: 'critical', by: { name: 'Grace' } });
  });
});
