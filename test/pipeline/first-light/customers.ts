import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../../lib/pipeline/keys.ts';
import { form, mail, minutes, post, type World } from '../../fakes/world.ts';
import { stranded } from './stranded.ts';

/** What is known of one customer, so that they are not asked again. In the worlds that `open` opens. */
export const customers = (open: () => Promise<World>): void => {
  let world: World;
  beforeEach(async () => {
    world = await open();
  });
  afterEach(() => world.close());

  describe('one customer', () => {
    it('who says more joins the case that is open, and those who were told hear of it', async () => {
      await world.deliver(post(world, { id: '1001', text: stranded }));
      await world.settle();
      world.pass(minutes(1));
      await world.deliver(post(world, { id: '1002', text: 'Hello? Anybody?' }));
      await world.settle();
      expect(world.events('earshot.case.opened')).toHaveLength(1);
      const [updated] = world.events('earshot.case.updated');
      const more = { text: 'Hello? Anybody?' };
      expect(updated?.data).toMatchObject({ to: ['front-desk'], interactionCount: 2, new: more });
      expect(updated?.data.interactions).toMatchObject([{ text: stranded }, more]);
    });

    it('who speaks many times at once has one case with all of it', async () => {
      const posts = Array.from({ length: 12 }, (_, n) => post(world, { id: `20${n}`, text: `${stranded} ${n}` }));
      await Promise.all(posts.map((one) => world.deliver(one)));
      await world.settle();
      expect(world.events('earshot.interaction.received')).toHaveLength(12);
      expect(world.events('earshot.case.opened')).toHaveLength(1);
      const [first] = world.events('earshot.case.opened');
      const record = await world.ports.ledger.get(keys.case(String(first?.data.id)));
      expect(record).toMatchObject({ case: { interactionCount: 12 } });
    });

    it('is never asked again for what they gave in a form', async () => {
      await world.deliver(form(world, { token: 't1', text: 'A question about my booking', member: '4711' }));
      await world.settle();
      await world.deliver(form(world, { token: 't2', text: 'This is unacceptable', email: 'ben@example.com' }));
      await world.settle();
      const [opened] = world.events('earshot.case.opened');
      expect(opened?.data.facts).toMatchObject([{ kind: 'accountNumber', value: '4711', said: { source: 'contact' } }]);
      expect(opened?.data.answers).toEqual([{ how: 'mail', url: 'mailto:ben@example.com' }]);
    });

    it('whom the configuration calls a VIP is one', async () => {
      await world.deliver(mail(world, { id: 'm1', from: 'Ada@Example.com', text: 'There is a problem with my room.' }));
      await world.settle();
      const [opened] = world.events('earshot.case.opened');
      expect(opened?.data).toMatchObject({ severity: 'high', customer: { vip: true, vipNote: 'stays monthly' } });
      expect(opened?.data.reasons).toContain('a VIP');
    });

    it('who is a machine never opens a case', async () => {
      const headers = [{ Name: 'Auto-Submitted', Value: 'auto-replied' }];
      await world.deliver(mail(world, { id: 'm1', text: 'Emergency! I am out of office.', headers }));
      await world.settle();
      expect(world.events('earshot.interaction.received')[0]?.data).toMatchObject({ severity: 'low' });
      expect(world.events('earshot.case.opened')).toHaveLength(0);
    });
  });
};
