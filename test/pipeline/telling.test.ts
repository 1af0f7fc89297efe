import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { act } from '../../lib/pipeline/act.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { Ledger, Post, Unsent } from '../../lib/pipeline/ports.ts';
import { activity, createWorld, deletion, minutes, nothingGoes, post, type World } from '../fakes/world.ts';

const complaint = 'Nobody answers your phone, this is unacceptable';
const again: Unsent = { try: 'again', why: 'InternalError' };
const never: Unsent = { try: 'never', why: 'InvalidParameter' };

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

/** Those posts of which this is true do not go. */
const failing = (which: (post: Post) => boolean, unsent: Unsent): void => {
  world.onPublish = (posts) => new Map(posts.flatMap((one, place) => (which(one) ? [[place, unsent] as const] : [])));
};
const works = (): void => {
  world.onPublish = () => new Map();
};
const isLetter = ({ topic }: Post): boolean => topic === 'letters';
const typed = (type: string, topic = 'notices') =>
  world.published.filter((one) => one.attributes.type === type && one.topic === topic);

const openCase = async (): Promise<string> => {
  await world.deliver(post(world, { id: '1001', text: complaint }));
  await world.settle();
  return String(world.events('earshot.case.opened')[0]?.data.id);
};
const caseOf = async (id: string) => {
  const record = await world.ports.ledger.get(keys.case(id));
  return record?.type === 'case' ? record : undefined;
};
/** Until nothing is due any more, as a minute's tick and the stream would. */
const later = async (): Promise<void> => {
  world.pass(11_000);
  await world.tick();
  await world.settle();
};

describe('when one post of a notice does not go', () => {
  it('only that one goes at the next try; who has it is not told again', async () => {
    failing(isLetter, again);
    await openCase();
    expect(typed('earshot.case.escalated')).toHaveLength(1);
    works();
    await later();
    expect(typed('earshot.case.escalated')).toHaveLength(1);
    expect(typed('earshot.case.escalated', 'letters')).toHaveLength(1);
    expect(typed('earshot.case.opened')).toHaveLength(1);
  });

  it('of two people at one tier, the one who has it is not told again', async () => {
    await openCase();
    failing(({ topic, attributes }) => topic === 'notices' && attributes.type === 'earshot.case.escalated', again);
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    expect(typed('earshot.case.escalated', 'texts')).toHaveLength(1);
    works();
    await later();
    await later();
    expect(typed('earshot.case.escalated', 'texts')).toHaveLength(1);
    expect(typed('earshot.case.escalated')).toHaveLength(2);
  });

  it('the rest stays due, and is not tried without a pause while nothing changes', async () => {
    failing(isLetter, again);
    const id = await openCase();
    const tries: number[] = [];
    world.onPublish = (posts) => {
      tries.push(posts.length);
      return nothingGoes(posts);
    };
    await later();
    expect((await caseOf(id))?.due).toBeDefined();
    // One letter and nothing else, once by the sweep.
    expect(tries.filter((count) => count > 0)).toEqual([1]);
  });

  it('a quarantined delivery is told the same way: nobody twice', async () => {
    failing(isLetter, again);
    await world.deliver(activity(world, { tweet_create_events: [{ words: 'new schema' }] }));
    await world.settle();
    works();
    await later();
    expect(typed('earshot.delivery.quarantined')).toHaveLength(1);
    expect(typed('earshot.delivery.quarantined', 'letters')).toHaveLength(1);
  });

  it('somebody who was told before another acknowledged hears of it; somebody who was not does not', async () => {
    const id = await openCase();
    failing(({ topic }) => topic === 'texts', again);
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    works();
    await act(world.ports, id, { verb: 'acknowledge' }, { by: { subscriber: 'front-desk' }, now: world.now });
    await world.settle();
    expect(typed('earshot.case.escalated', 'texts')).toHaveLength(0);
    const [taken] = world.events('earshot.case.acknowledged');
    expect(taken?.data.to).toEqual(expect.arrayContaining(['front-desk', 'crm']));
  });

  it('somebody to whom a notice was on its way when another acknowledged hears of that too, and of the end', async () => {
    const id = await openCase();
    const { topics } = world.ports;
    let isTaken = false;
    const publish: typeof topics.publish = async (posts) => {
      const isNow = !isTaken && posts.length > 0;
      isTaken ||= isNow;
      if (isNow) await act(world.ports, id, { verb: 'acknowledge' }, { by: { name: 'Grace' }, now: world.now });
      return topics.publish(posts);
    };
    Object.assign(world.ports, { topics: { publish } });
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    expect(typed('earshot.case.escalated', 'texts')).toHaveLength(1);
    expect(typed('earshot.case.acknowledged', 'texts')).toHaveLength(1);
    expect(typed('earshot.case.acknowledged', 'letters')).toHaveLength(1);
    const after = await caseOf(id);
    expect(after?.case).toMatchObject({ state: 'acknowledged', tier: 2, told: ['front-desk', 'manager', 'crm'], notices: [] });
    expect(after?.case.tellings?.map(({ notice }) => notice)).toContain('escalated/2/0');
    await act(world.ports, id, { verb: 'resolve' }, { by: { name: 'Grace' }, now: world.now });
    await world.settle();
    expect(typed('earshot.case.resolved', 'texts')).toHaveLength(1);
  });
});

describe('a crash between telling and writing it down', () => {
  it('repeats what was not written down under the same id, and nothing of what was', async () => {
    failing(isLetter, again);
    const id = await openCase();
    works();
    const healthy = world.ports.ledger;
    const commit: Ledger['commit'] = async (changes) => {
      const [only] = changes;
      if (only?.after.type === 'case' && only.after.case.notices.length === 0) throw new Error('crashed');
      return healthy.commit(changes);
    };
    Object.assign(world.ports, { ledger: { ...healthy, commit } });
    world.pass(11_000);
    await world.tick();
    expect((await caseOf(id))?.case.notices).toHaveLength(1);
    Object.assign(world.ports, { ledger: healthy });
    await later();
    expect((await caseOf(id))?.case.notices).toEqual([]);
    expect(typed('earshot.case.escalated')).toHaveLength(1);
    const letters = typed('earshot.case.escalated', 'letters');
    expect(letters).toHaveLength(2);
    expect(letters[1]?.subject).toBe(letters[0]?.subject);
  });
});

describe('a post that can never go', () => {
  it('is not tried for ever: it is logged, recorded with the reason, and the rest is finished', async () => {
    failing(isLetter, never);
    const id = await openCase();
    const record = await caseOf(id);
    expect(record?.case.notices).toEqual([]);
    expect(record?.case.tellings).toEqual([{
      notice: 'escalated/1/0', at: '2026-11-21T08:00:00.000Z', to: ['front-desk'],
      undelivered: [{ to: 'letters/front-desk', why: 'InvalidParameter' }],
    }]);
    const lines = world.logged.filter(({ what }) => what === 'undelivered');
    expect(lines).toEqual([
      { level: 'error', what: 'undelivered', fields: { id: id.slice(10), why: 'letters/front-desk: InvalidParameter' } },
    ]);
    // The clock goes on: the next tier is told.
    works();
    world.pass(minutes(5));
    await world.tick();
    await world.settle();
    expect(typed('earshot.case.escalated', 'texts')).toHaveLength(1);
  });

  it.each(['received', 'redacted'])('also when it tells machines of an interaction (%s)', async (what) => {
    failing(({ attributes }) => attributes.type === `earshot.interaction.${what}`, never);
    const { body } = await world.deliver(post(world, { id: '1001', text: 'Lovely pool' }));
    await world.settle();
    await world.deliver(deletion(world, '1001'));
    await world.settle();
    const [id] = (body?.interactions ?? []) as string[];
    const record = await world.ports.ledger.get(keys.interaction(id ?? ''));
    expect(record?.due).toBeUndefined();
    expect(record).toMatchObject({ undelivered: [{ to: 'notices', why: 'InvalidParameter' }] });
  });

  it('also when it tells of a quarantined delivery', async () => {
    failing(isLetter, never);
    const { body } = await world.deliver(activity(world, { tweet_create_events: [{ words: 'new schema' }] }));
    await world.settle();
    const record = await world.ports.ledger.get(keys.quarantine(String(body?.quarantined)));
    expect(record?.due).toBeUndefined();
    expect(record).toMatchObject({ sent: { undelivered: [{ to: 'letters/front-desk', why: 'InvalidParameter' }] } });
  });
});

describe('the ledger', () => {
  it('keeps who was told when, tier by tier and round by round', async () => {
    const id = await openCase();
    for (const wait of [5, 15]) {
      world.pass(minutes(wait));
      await world.tick();
      await world.settle();
    }
    expect((await caseOf(id))?.case.tellings).toEqual([
      { notice: 'escalated/1/0', at: '2026-11-21T08:00:00.000Z', to: ['front-desk'] },
      { notice: 'escalated/2/0', at: '2026-11-21T08:05:00.000Z', to: ['manager', 'crm'] },
      { notice: 'escalated/2/1', at: '2026-11-21T08:20:00.000Z', to: ['manager', 'crm'] },
    ]);
  });
});
