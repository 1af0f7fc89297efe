import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { act } from '../../../lib/pipeline/act.ts';
import { minutes, nothingGoes, post, type World } from '../../fakes/world.ts';
import { stranded } from './stranded.ts';

/** Who is told when, and when no more. In the worlds that `open` opens. */
export const tiers = (open: () => Promise<World>): void => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  describe('tiers', () => {
    const acknowledge = (id: string, name = 'Grace') =>
      act(world.ports, id, { verb: 'acknowledge' }, { by: { subscriber: 'front-desk', name }, now: world.now });
    const openCase = async (): Promise<string> => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      await world.settle();
      return String(world.events('earshot.case.opened')[0]?.data.id);
    };
    const reached = () => world.events('earshot.case.escalated').map(({ data }) => [data.tier, data.to]);

    it('come one after the other, never before their time, and the last again and again', async () => {
      await openCase();
      world.pass(minutes(5) - 1);
      await world.tick();
      expect(reached()).toEqual([[1, ['front-desk']]]);
      world.pass(1);
      // Both tickers and the stream at once, and yet people are told once.
      await Promise.all([world.tick(), world.tick()]);
      await world.follow();
      await world.tick();
      await world.settle();
      expect(reached()).toEqual([[1, ['front-desk']], [2, ['manager', 'crm']]]);
      expect(world.published.filter(({ topic }) => topic === 'texts')).toHaveLength(1);
      for (const wait of [15, 30, 30]) {
        world.pass(minutes(wait));
        await world.tick();
        await world.settle();
      }
      expect(reached()).toHaveLength(5);
      expect(new Set(world.events('earshot.case.escalated').map(({ id }) => id)).size).toBe(5);
    });

    it('stop when somebody has it, however often the tick comes, and everybody who was told hears who', async () => {
      const id = await openCase();
      world.pass(minutes(2));
      expect(await acknowledge(id)).toMatchObject({ reason: 'done' });
      const second = await acknowledge(id, 'Linus');
      expect(second).toMatchObject({ reason: 'already acknowledged', case: { acknowledgedBy: { name: 'Grace' } } });
      await world.settle();
      for (let tick = 0; tick < 10; tick += 1) {
        world.pass(minutes(10));
        await world.tick();
        await world.settle();
      }
      expect(reached()).toEqual([[1, ['front-desk']]]);
      const [acknowledged] = world.events('earshot.case.acknowledged');
      expect(acknowledged?.data).toMatchObject({ to: ['front-desk'], by: { name: 'Grace' }, waitedMs: minutes(2) });
    });

    it('an acknowledgement that runs out opens the case again, and the clock runs on', async () => {
      const id = await openCase();
      await acknowledge(id);
      world.pass(minutes(240));
      await world.tick();
      await world.settle();
      const [reopened] = world.events('earshot.case.reopened');
      expect(reopened?.data).toMatchObject({ state: 'open', to: ['front-desk'] });
      expect(reopened?.data.reason).toBe('Grace had it, but the acknowledgement ran out');
      world.pass(minutes(5));
      await world.tick();
      await world.settle();
      expect(reached()).toEqual([[1, ['front-desk']], [2, ['manager', 'crm']]]);
    });

    it('a tier that is about to be told when somebody acknowledges is not told', async () => {
      const id = await openCase();
      world.pass(minutes(5));
      world.onPublish = (posts) => nothingGoes(posts);
      await world.tick();
      world.onPublish = () => new Map();
      await acknowledge(id);
      await world.settle();
      expect(reached()).toEqual([[1, ['front-desk']]]);
    });

    it('a resolved case rings no more, and the next complaint begins anew and knows of it', async () => {
      const id = await openCase();
      await act(world.ports, id, { verb: 'resolve' }, { by: { subscriber: 'front-desk' }, now: world.now });
      await world.settle();
      expect(world.events('earshot.case.resolved')).toHaveLength(1);
      world.pass(minutes(600));
      await world.tick();
      expect(reached()).toHaveLength(1);
      // The policy opens a case again for a week.
      world.pass(minutes(7 * 1440 - 600));
      await world.deliver(post(world, { id: '1003', text: stranded }));
      await world.settle();
      const opened = world.events('earshot.case.opened');
      expect(opened).toHaveLength(2);
      expect(opened[1]?.data.customer).toMatchObject({ previous: { case: id, severity: 'critical' } });
    });

    it('fire one by one after an outage, each with its full wait', async () => {
      await openCase();
      world.pass(minutes(300));
      await world.tick();
      await world.settle();
      expect(reached()).toHaveLength(2);
      expect(world.events('earshot.case.escalated')[1]?.data.until).toBe('2026-11-21T13:15:00.000Z');
    });
  });
};
