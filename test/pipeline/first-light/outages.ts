import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../../lib/pipeline/keys.ts';
import { heard } from '../../../lib/pipeline/watch.ts';
import { activity, deletion, mail, minutes, nothingGoes, post, type World } from '../../fakes/world.ts';
import { stranded } from './stranded.ts';

/** What is taken back, does not answer, is silent, or cannot be read. In the worlds that `open` opens. */
export const outages = (open: () => Promise<World>): void => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  describe('what is taken back', () => {
    it('goes everywhere, and subscribers are told without the words', async () => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      await world.settle();
      await world.deliver(deletion(world, '1001'));
      await world.settle();
      const [redacted] = world.events('earshot.interaction.redacted');
      expect(redacted?.data.interaction).toBe(world.events('earshot.interaction.received')[0]?.data.id);
      const record = await world.ports.ledger.get(keys.interaction(String(redacted?.data.interaction)));
      expect(JSON.stringify(record)).not.toContain('wrong hotel');
      await world.deliver(post(world, { id: '1002', text: 'Hello?' }));
      await world.settle();
      expect(JSON.stringify(world.events('earshot.case.updated'))).not.toContain('wrong hotel');
    });

    it('before it came, it is never kept', async () => {
      await world.deliver(deletion(world, '1001'));
      const answer = await world.deliver(post(world, { id: '1001', text: stranded }));
      expect(answer.body).toMatchObject({ accepted: 0, duplicates: 1 });
      await world.settle();
      expect(world.events('earshot.interaction.received')).toHaveLength(0);
    });
  });

  describe('when something does not answer', () => {
    it('the topic: nothing is finished, the sweep tells it later under the same id', async () => {
      world.onPublish = (posts) => nothingGoes(posts);
      await world.deliver(post(world, { id: '1001', text: stranded }));
      expect(await world.follow()).not.toHaveLength(0);
      expect(world.published).toHaveLength(0);
      world.onPublish = () => new Map();
      world.pass(11_000);
      await world.tick();
      await world.settle();
      expect(world.events().map(({ type }) => type).sort()).toEqual([
        'earshot.case.escalated', 'earshot.case.opened', 'earshot.interaction.received',
      ]);
      expect(world.logged).toContainEqual({ level: 'warn', what: 'swept', fields: { count: 1 } });
    });

    it('the stream: the sweep alone brings everything, and says that it did', async () => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      world.pass(10_000);
      await world.tick();
      world.pass(10_000);
      await world.tick();
      expect(world.events('earshot.case.escalated')).toHaveLength(1);
      expect(world.logged.filter(({ what }) => what === 'swept')).toHaveLength(1);
    });

    it('the stream, with both tickers at once: people are told once all the same', async () => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      for (let round = 0; round < 3; round += 1) {
        world.pass(10_000);
        await Promise.all([world.tick(), world.tick()]);
      }
      expect(world.published.filter(({ topic }) => topic === 'letters')).toHaveLength(1);
    });
  });

  describe('a source that should speak', () => {
    it('is told of when it is silent, once, and when it speaks again', async () => {
      await world.deliver(mail(world, { id: 'm1', text: 'Thank you for the nice stay' }));
      await world.settle();
      world.pass(minutes(359));
      await world.tick();
      expect(world.events('earshot.source.silent')).toHaveLength(0);
      for (let tick = 0; tick < 3; tick += 1) {
        world.pass(minutes(1));
        await world.tick();
        await world.settle();
      }
      const [silent] = world.events('earshot.source.silent');
      expect(world.events('earshot.source.silent')).toHaveLength(1);
      const reason = 'Nothing for 6 h; something was expected every 6 h';
      expect(silent?.data).toMatchObject({ source: 'help', expected: 'PT6H', to: ['front-desk'], reason });
      // What was said before the silence, and is only understood now, does not end it.
      const source = world.ports.configuration.sources.find(({ id }) => id === 'help');
      if (source) await heard(world.ports.ledger, source, '2026-11-21T09:00:00.000Z', world.now);
      await world.settle();
      expect(world.events('earshot.source.recovered')).toHaveLength(0);
      await world.deliver(mail(world, { id: 'm2', text: 'Hello again' }));
      await world.settle();
      expect(world.events('earshot.source.recovered')).toHaveLength(1);
    });
  });

  describe('what nobody can read', () => {
    it('is kept raw, answered 202, and people are told', async () => {
      const answer = await world.deliver(activity(world, { tweet_create_events: [{ words: 'new schema' }] }));
      expect(answer.status).toBe(202);
      await world.settle();
      const [quarantined] = world.events('earshot.delivery.quarantined');
      expect(quarantined?.data).toMatchObject({ id: answer.body?.quarantined, source: 'x', to: ['front-desk'] });
      expect(world.published.filter(({ topic }) => topic === 'letters')).toHaveLength(1);
    });
  });
};
