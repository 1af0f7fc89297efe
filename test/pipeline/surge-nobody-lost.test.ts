import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { fingerprint, idOf, keys } from '../../lib/pipeline/keys.ts';
import type { Change } from '../../lib/pipeline/ports.ts';
import type { CaseRecord, CustomerRecord, MemberRecord, SurgeRecord } from '../../lib/pipeline/records.ts';
import { act } from '../../lib/pipeline/act.ts';
import { flood, pass, postsOf, unnamed } from '../fakes/crowd.ts';
import { dying, type Dying } from '../fakes/dying.ts';
import { createWorld, minutes, nothingGoes, type World } from '../fakes/world.ts';

let world: World;
afterEach(() => world.close());

describe('in a surge', () => {
  beforeEach(async () => {
    world = await createWorld();
  });

  it('who comes in its last minute is named with the others, and who comes after it by themselves', async () => {
    const guests = await flood(world, 11);
    await pass(world, 4.5);
    guests.push(...(await flood(world, 2)));
    await pass(world, 0.5);
    const [late] = await flood(world, 1);
    expect(unnamed(world, [late ?? 0])).toEqual([]);
    await pass(world, 1);
    expect(world.events('earshot.surge.ended')).toHaveLength(1);
    expect(unnamed(world, guests)).toEqual([]);
  });

  it('who was in somebody\'s hands and waits again is told of by name, tier by tier', async () => {
    await flood(world, 11);
    const id = String(world.events('earshot.case.opened')[3]?.data.id);
    const by = { subscriber: 'front-desk' };
    await act(world.ports, id, { verb: 'acknowledge' }, { by, now: world.now });
    await pass(world, 240, 5, 2);
    const escalated = world.events('earshot.case.escalated').find(({ data }) => data.id === id && data.tier === 2);
    expect(escalated?.data.to).toEqual(['manager', 'crm']);
  });
});

describe('thousands of customers', () => {
  const many = 720;
  const surge = idOf(new Date('2026-11-21T08:00:00.000Z'), fingerprint('surge'));
  const endedAt = '2026-11-21T08:05:00.000Z';

  const ended = (): SurgeRecord => ({
    type: 'surge', ...keys.surge(surge), version: 1, due: '2026-11-21T08:06:00.000Z',
    surge: {
      id: surge, brand: 'bluewater', source: 'x', channel: 'twitter', severity: 'high', matters: ['is angry'], habit: 0,
      startedAt: '2026-11-21T08:00:00.000Z', endedAt, before: [], counts: { 'is angry': many }, countedTo: endedAt,
      tier: 1, round: 0, told: { 'front-desk': endedAt }, toldAt: endedAt, toldCounts: { 'is angry': many }, bundles: 3,
      naming: { reason: 'No more than usual', part: 1 }, notices: [],
    },
  });
  const oneOf = (guest: number): Change[] => {
    const customer = idOf(new Date(guest), fingerprint('customer', `${guest}`));
    const id = idOf(new Date(Date.parse(endedAt) - guest), fingerprint('case', `${guest}`));
    const opened = '2026-11-21T08:01:00.000Z';
    const name = `Guest ${guest} ${'"\u{1F525}'.repeat(40)}`;
    const member: MemberRecord = { type: 'member', ...keys.member(surge, id), version: 1, case: id };
    const owner: CustomerRecord = {
      type: 'customer', ...keys.customer(customer), version: 1,
      customer: { id: customer, name, handles: [`twitter:${guest}`], facts: [], cases: {} },
    };
    const one: CaseRecord = {
      type: 'case', ...keys.case(id), version: 1,
      case: {
        id, brand: 'bluewater', policy: 'default', customer, source: 'x', channel: 'twitter', state: 'open', severity: 'high',
        reasons: ['is angry'], openedAt: opened, waitingSince: opened, tier: 1, round: 0, told: ['front-desk'], notes: [],
        interactions: [], interactionCount: 1, notices: [], surge,
      },
    };
    return [{ after: member }, { after: owner }, { after: one }];
  };

  it('are named all, in events of at most 32 KB and in few letters, also when topics answer now and then', async () => {
    world = await createWorld();
    const guests = Array.from({ length: many }, (_, place) => place + 1);
    for (let first = 0; first < many; first += 33) {
      await world.ports.ledger.commit(guests.slice(first, first + 33).flatMap(oneOf));
    }
    await world.ports.ledger.commit([{ after: ended() }]);
    let tries = 0;
    world.onPublish = (posts) => {
      tries += 1;
      return tries === 1 ? new Map([...nothingGoes(posts)].slice(3, 7)) : new Map();
    };
    await pass(world, 6.5, 1);
    const events = world.published.filter(({ topic }) => topic === 'notices');
    expect(Math.max(...events.map(({ message }) => Buffer.byteLength(message)))).toBeLessThanOrEqual(32_768);
    const samples = world.events('earshot.surge.ended').flatMap(({ data }) => data.sample as { customer: string }[]);
    expect(samples).toHaveLength(many);
    expect(new Set(samples.map(({ customer }) => customer)).size).toBe(many);
    const letters = world.published.filter(({ topic }) => topic === 'letters');
    expect(letters).toHaveLength(2);
    expect(Math.max(...letters.map(({ message }) => Buffer.byteLength(message)))).toBeLessThan(131_072);
    expect(unnamed(world, guests)).toEqual([]);
  });
});

describe('when the process is killed again and again, before and after its writes', () => {
  let process: Dying;
  beforeEach(async () => {
    process = dying([23, 61, 367, 11, 151, 433]);
    world = await createWorld(process.wrap);
    world.onPublish = (posts) => (process.isDead() ? nothingGoes(posts) : new Map());
  });

  /** Whatever was going on is over; what the stream had told it is forgotten with it. */
  const survive = async <Out>(work: () => Promise<Out>): Promise<Out | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!process.isDead()) throw error;
      return undefined;
    } finally {
      process.restart();
    }
  };

  it('nobody of a surge is lost', async () => {
    const posts = postsOf(world, 15);
    for (const { delivery } of posts) {
      // As every provider does: until it is answered.
      while ((await survive(() => world.deliver(delivery)))?.status !== 200);
      await survive(() => world.follow());
    }
    for (let third = 0; third < 40; third += 1) {
      world.pass(minutes(1 / 3));
      await survive(() => world.tick());
      await survive(() => world.follow());
    }
    expect(process.deaths()).toBeGreaterThan(4);
    expect(unnamed(world, posts.map(({ guest }) => guest))).toEqual([]);
    expect(new Set(world.events('earshot.case.opened').map(({ data }) => data.id)).size).toBe(15);
    expect(world.events('earshot.surge.ended')).toHaveLength(1);
  }, 60_000);
});
