import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../../lib/pipeline/keys.ts';
import type { Answer } from '../../../lib/pipeline/answer.ts';
import { caseOfLink, form, mail, minutes, post, type World } from '../../fakes/world.ts';
import { stranded } from './stranded.ts';

const idsOf = ({ body }: Answer): readonly string[] => (body?.interactions ?? []) as readonly string[];

/** A complaint on each channel: kept, told, a case, the first tier; and the same again. In worlds that `open` makes. */
export const complaints = (open: () => Promise<World>): void => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  describe('a complaint on each channel', () => {
    const complaints = [
      ['twitter', () => post(world, { id: '1001', text: stranded })],
      ['form', () => form(world, { token: 't1', text: 'Nobody answers. This is unacceptable, I want my money back.' })],
      ['email', () => mail(world, { id: 'm1', text: 'I have been waiting for hours, this is the worst stay ever.' })],
    ] as const;

    it.each(complaints)('%s: is stored, told, opens a case and reaches the first tier', async (channel, deliver) => {
      const answer = await world.deliver(deliver());
      expect(answer).toMatchObject({ status: 200, body: { accepted: 1, duplicates: 0, ignored: 0 } });
      await world.settle();

      const [received] = world.events('earshot.interaction.received');
      const [id] = idsOf(answer);
      expect(received?.data).toMatchObject({ channel, brand: 'bluewater', id });
      const [opened, ...others] = world.events('earshot.case.opened');
      expect(others).toEqual([]);
      const { severity, reasons } = opened?.data ?? {};
      expect(opened?.data).toMatchObject({ interactions: [{ id, severity, reasons }] });
      const [escalated] = world.events('earshot.case.escalated');
      const until = '2026-11-21T08:05:00.000Z';
      expect(escalated?.data).toMatchObject({ state: 'open', tier: 1, to: ['front-desk'], until });

      const letters = world.published.filter(({ topic }) => topic === 'letters');
      expect(letters).toHaveLength(1);
      expect(letters[0]?.attributes.to).toEqual(['front-desk']);
      expect(caseOfLink(world, letters[0]?.message ?? '')).toBe(escalated?.data.id);
    });

    it('repeated, it is a duplicate with the same id, and nothing is told twice', async () => {
      const first = await world.deliver(post(world, { id: '1001', text: stranded }));
      await world.settle();
      const told = world.published.length;
      world.pass(minutes(3));
      const second = await world.deliver(post(world, { id: '1001', text: stranded }));
      await world.settle();
      expect(second).toEqual({ status: 200, body: { ...first.body, accepted: 0, duplicates: 1 } });
      expect(world.published).toHaveLength(told);
    });

    it('with the same id and other words, the first stays and the other is kept beside it', async () => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      const other = await world.deliver(post(world, { id: '1001', text: 'All is well' }));
      expect(other.body).toMatchObject({ accepted: 0, duplicates: 1 });
      expect(world.logged).toContainEqual(expect.objectContaining({ what: 'variant' }));
      const [id = ''] = idsOf(other);
      const kept = await world.ports.ledger.latest(keys.interaction(id).pk, 'variant#', 5);
      expect(kept).toMatchObject([{ interaction: { text: 'All is well' } }]);
      await world.settle();
      expect(world.events('earshot.interaction.received')[0]?.data.text).toContain('wrong hotel');
    });

    it('a hundred at the same instant are one', async () => {
      const same = post(world, { id: '1001', text: stranded });
      const answers = await Promise.all(Array.from({ length: 100 }, () => world.deliver(same)));
      const accepted = answers.reduce((sum, { body }) => sum + Number(body?.accepted), 0);
      expect(accepted).toBe(1);
      expect(new Set(answers.flatMap(idsOf)).size).toBe(1);
      await world.settle();
      expect(world.events('earshot.interaction.received')).toHaveLength(1);
      expect(world.events('earshot.case.opened')).toHaveLength(1);
    });
  });
};
