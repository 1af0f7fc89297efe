import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { act } from '../../lib/pipeline/act.ts';
import { customerOfHandle } from '../../lib/pipeline/people/customer-of.ts';
import { createWorld, minutes, post, type World } from '../fakes/world.ts';

/** What a customer says after somebody has resolved their case. */
let world: World;
let id: string;
beforeEach(async () => {
  world = await createWorld();
  await say('1', 'We are stranded.');
  id = String(world.events('earshot.case.opened')[0]?.data.id);
  // The second tier, so that a telephone is among those who were told.
  world.pass(minutes(5));
  await world.tick();
  await world.settle();
  await act(world.ports, id, { verb: 'resolve' }, { by: { subscriber: 'front-desk', name: 'Grace' }, now: world.now });
  await world.settle();
  world.pass(minutes(60));
});
afterEach(() => world.close());

const say = async (n: string, text: string): Promise<void> => {
  await world.deliver(post(world, { id: `100${n}`, text }));
  await world.settle();
};
const last = (topic: string) => world.published.filter((one) => one.topic === topic).at(-1);
const texts = (): number => world.published.filter(({ topic }) => topic === 'texts').length;

describe('after a case is over', () => {
  it('a complaint opens it again, and everyone who was told hears of it with the first tier', async () => {
    await say('2', 'We are stranded again, nobody came.');
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    expect(world.events('earshot.case.reopened')).toMatchObject([
      { data: { id, state: 'open', tier: 1, to: ['front-desk', 'manager', 'crm'], until: '2026-11-21T09:10:00.000Z', waitedMs: 0 } },
    ]);
    expect(String(world.events('earshot.case.reopened')[0]?.data.reason)).toMatch(/^The customer wrote again: /);
    expect(last('letters')?.message).toContain('It was resolved, and they wrote again. Open the link and press "I have it"');
    expect(last('texts')?.message).toContain('waits again');
  });

  it('the tiers are reached again, and it can be acknowledged and resolved again', async () => {
    await say('2', 'We are stranded again, nobody came.');
    const reached = world.events('earshot.case.escalated').length;
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    expect(world.events('earshot.case.escalated').slice(reached)).toMatchObject([{ data: { id, tier: 2, to: ['manager', 'crm'] } }]);
    await act(world.ports, id, { verb: 'acknowledge' }, { by: { name: 'Ben' }, now: world.now });
    await act(world.ports, id, { verb: 'resolve' }, { by: { name: 'Ben' }, now: world.now });
    await world.settle();
    expect(world.events('earshot.case.resolved').map(({ data }) => data.by)).toEqual([{ subscriber: 'front-desk', name: 'Grace' }, { name: 'Ben' }]);
  });

  it('is the customer\'s case again, also when it was resolved while the word was understood', async () => {
    await say('2', 'We are stranded again, nobody came.');
    await world.deliver(post(world, { id: '1003', text: 'Emergency! My son is unconscious.' }));
    const { ledger } = world.ports;
    let isResolved = false;
    const getAll: typeof ledger.getAll = async (wanted) => {
      // The customer was read, and their cases are read next.
      if (!isResolved && wanted.some(({ pk }) => pk.startsWith('case#'))) {
        isResolved = true;
        await act({ ...world.ports, ledger }, id, { verb: 'resolve' }, { by: { name: 'Grace' }, now: world.now });
      }
      return ledger.getAll(wanted);
    };
    Object.assign(world.ports, { ledger: { ...ledger, getAll } });
    await world.settle();
    expect(isResolved).toBe(true);
    const owner = await customerOfHandle(ledger, 'twitter:7');
    expect(owner?.customer.cases).toEqual({ bluewater: id });
  });

  it('thanks join it quietly: a letter, and no telephone rings', async () => {
    const before = texts();
    await say('2', 'Thank you, all is well now.');
    expect(world.events('earshot.case.reopened')).toHaveLength(0);
    expect(world.events('earshot.case.updated')).toMatchObject([{ data: { id, state: 'resolved', interactionCount: 2 } }]);
    expect(last('letters')?.message).toMatch(/^The case is over, and the customer said more\. Nothing in it sounds like trouble\.\n/);
    expect(last('letters')?.subject).toMatch(/^Resolved Bluewater Resorts: Ada Byron said more/);
    expect(texts()).toBe(before);
    world.pass(minutes(60));
    await world.tick();
    expect(world.events('earshot.case.escalated')).toHaveLength(2);
  });

  it('a week later a complaint is a case of its own', async () => {
    world.pass(minutes(7 * 1440));
    await say('2', 'We are stranded.');
    expect(world.events('earshot.case.opened')).toHaveLength(2);
    expect(world.events('earshot.case.reopened')).toHaveLength(0);
  });
});
