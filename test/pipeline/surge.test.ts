import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../lib/pipeline/keys.ts';
import { kindsOf } from '../../lib/domain/person/numbers.ts';
import { joinPeople } from '../../lib/pipeline/people/decide-people.ts';
import { angry, flood as floodOf, pass as passOf } from '../fakes/crowd.ts';
import { createWorld, mail, nothingGoes, post, type World } from '../fakes/world.ts';

const unanswered = 'Nobody answers your phone, this is unacceptable';

let world: World;
const open = async (): Promise<void> => {
  world = await createWorld();
};
const close = (): Promise<void> => world.close();

let drawn = 0;
const flood = async (customers: number, text?: string): Promise<void> => {
  drawn = (await floodOf(world, customers, text)).at(-1) ?? drawn;
};
const pass = (...waits: number[]): Promise<void> => passOf(world, ...waits);
const typesTo = (topic: string) => world.published.filter((one) => one.topic === topic).map(({ attributes }) => attributes.type);
const cases = () => world.events('earshot.case.opened').map(({ data }) => String(data.id));
const caseOf = async (id = '') => {
  const record = await world.ports.ledger.get(keys.case(id));
  if (record?.type !== 'case') throw new Error(`There is no case ${id}`);
  return record.case;
};

describe('many customers with one matter, from beginning to end', () => {
  beforeAll(open);
  afterAll(close);

  it('page people once and then in bundles', async () => {
    await flood(16);
    expect(typesTo('letters')).toEqual(['earshot.surge.started']);
    await pass(1, 1);
    expect(typesTo('letters')).toEqual(['earshot.surge.started', 'earshot.surge.updated']);
    const matters = [expect.stringMatching(/angry/)];
    expect(world.events('earshot.surge.updated')[0]?.data).toMatchObject({ count: 16, matters });
  });

  it('have a case, a clock and a name each', async () => {
    expect(cases()).toHaveLength(16);
    const names = new Set(world.events('earshot.case.opened').map(({ data }) => (data.customer as { name: string }).name));
    expect(names.size).toBe(16);
    const [surge] = world.events('earshot.surge.started');
    const ofAll = await Promise.all(cases().map(caseOf));
    for (const one of ofAll) expect(one).toMatchObject({ state: 'open', clock: '2026-11-21T08:05:00.000Z', surge: surge?.data.id });
    const told = { notice: 'escalated/1/0', at: '2026-11-21T08:00:00.000Z', to: ['front-desk'], surge: surge?.data.id };
    expect(ofAll[0]?.tellings).toEqual([told]);
  });

  it('reach the next tier together, when nobody has them', async () => {
    await pass(3);
    expect(typesTo('texts')).toEqual(['earshot.surge.updated']);
    const reached = world.events('earshot.surge.updated').find(({ data }) => data.tier === 2);
    expect(reached?.data).toMatchObject({ to: ['manager', 'crm'], reason: 'Tier 1 did not answer', count: 16 });
    // Machines hear of each of them all the same.
    const each = world.events('earshot.case.escalated').filter(({ data }) => data.tier === 2);
    expect(each.map(({ data }) => data.to)).toEqual(Array.from({ length: 16 }, () => []));
  });

  it('are told of when it ends, to everybody who heard of them: how many, who, and that they still wait', async () => {
    await pass(1);
    const [ended, ...more] = world.events('earshot.surge.ended');
    expect(more).toEqual([]);
    expect(ended?.data).toMatchObject({ count: 16, part: 1, to: ['front-desk', 'manager', 'crm'] });
    const sample = ended?.data.sample as { case: string; state: string; text?: string; link?: string }[];
    expect(new Set(sample.map((one) => one.case))).toEqual(new Set(cases()));
    const [text, link] = [expect.stringContaining('furious'), expect.stringContaining('/case/')];
    expect(sample[0]).toMatchObject({ state: 'open', text, link });
    const letter = world.published.findLast(({ attributes }) => attributes.type === 'earshot.surge.ended');
    expect(letter?.subject).toMatch(/^Surge over Bluewater Resorts: 16 customers/);
    for (let guest = 1; guest <= 16; guest += 1) expect(letter?.message).toContain(`Guest ${guest} `);
  });

  it('stay together after it ended: the last tier is told again once, not once for each', async () => {
    await pass(15, 30);
    expect(typesTo('texts')).toEqual(Array.from({ length: 3 }, () => 'earshot.surge.updated'));
  });

  it('begin anew as another surge when others come later', async () => {
    await flood(11);
    await pass(5, 1);
    expect(world.events('earshot.surge.started')).toHaveLength(2);
    expect(world.events('earshot.surge.ended').map(({ data }) => data.count)).toEqual([16, 11]);
  });

  it('are told of with their own surge from then on, and not with the later one', async () => {
    await pass(9, 6, 1);
    const [first, second] = world.events('earshot.surge.ended').map(({ data }) => ({ id: data.id, count: data.count }));
    const later = world.events('earshot.surge.updated').filter(({ data }) => data.reason === 'Nobody has it yet; told again');
    const told = later.slice(-2).map(({ data }) => ({ id: data.id, count: data.count }));
    expect(new Set(told)).toEqual(new Set([first, second]));
    expect((await caseOf(cases()[0])).surge).toBe(first?.id);
  });
});

describe('one among many', () => {
  beforeAll(async () => {
    await open();
    await flood(11);
  });
  afterAll(close);

  it('who is in danger is told of at once, by name', async () => {
    await world.deliver(post(world, { id: '71', text: 'Emergency! My child is unconscious', user: '700001', screenName: 'mia', name: 'Mia' }));
    await world.settle();
    const [letter] = world.published.filter(({ topic, attributes }) => topic === 'letters' && attributes.severity === 'critical');
    expect(letter?.subject).toMatch(/^CRITICAL .*Mia/);
    expect(letter?.attributes.type).toBe('earshot.case.escalated');
  });

  it('who was bundled and is in danger now is told of at once', async () => {
    await world.deliver(post(world, { id: '72', text: 'There is smoke here, we are not safe', user: String(drawn), screenName: `guest${drawn}`, name: `Guest ${drawn}` }));
    await world.settle();
    expect(typesTo('letters').filter((type) => type === 'earshot.case.updated')).toHaveLength(1);
  });

  it('with another matter is told of alone', async () => {
    await flood(1, unanswered);
    const letters = world.published.filter(({ topic, attributes }) => topic === 'letters' && attributes.severity === 'high' && attributes.type === 'earshot.case.escalated');
    expect(letters).toHaveLength(1);
    expect(letters[0]?.subject).toContain(`Guest ${drawn}`);
  });
});

describe('a few customers', () => {
  beforeEach(open);
  afterEach(close);

  it('are told of one by one, however alike they are', async () => {
    await flood(9);
    expect(typesTo('letters')).toEqual(Array.from({ length: 9 }, () => 'earshot.case.escalated'));
    await pass(1, 2);
    expect(world.events('earshot.surge.started')).toEqual([]);
  });

  it('before it was known to be a surge are told of alone, and go on with all the others', async () => {
    for (let one = 0; one < 11; one += 1) await flood(1);
    const letters = typesTo('letters');
    expect(letters.filter((type) => type === 'earshot.case.escalated')).toHaveLength(9);
    expect(letters.filter((type) => type === 'earshot.surge.started')).toHaveLength(1);
    await pass(5);
    expect(typesTo('texts')).toEqual(['earshot.surge.updated']);
  });
});

describe('when a topic does not answer in a surge', () => {
  beforeAll(open);
  afterAll(close);

  it('nobody is lost, and nobody is told twice', async () => {
    world.onPublish = (posts) => nothingGoes(posts);
    await flood(12);
    world.onPublish = () => new Map();
    for (let tries = 0; tries < 3; tries += 1) {
      world.pass(11_000);
      await world.tick();
      await world.settle();
    }
    expect(cases()).toHaveLength(12);
    expect(typesTo('letters')).toEqual(['earshot.surge.started']);
  });
});

describe('a customer of a surge whose case turns out to have begun on another channel', () => {
  beforeAll(open);
  afterAll(close);

  it('stays in it', async () => {
    await world.deliver(mail(world, { id: 'm1', text: 'Hello' }));
    await flood(1, 'Hello');
    const { ledger, configuration } = world.ports;
    const decider = { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
    await joinPeople(decider, 'email:cleo@example.com', `twitter:${drawn}`);
    const delayed = mail(world, { id: 'm2', text: angry });
    world.pass(1000);
    const { body } = await world.deliver(post(world, { id: '61', text: angry, user: String(drawn) }));
    await flood(11);
    const said = await ledger.get(keys.interaction((body as { interactions: string[] }).interactions[0] ?? ''));
    const id = said?.type === 'interaction' ? said.case : undefined;
    expect(await caseOf(id)).toMatchObject({ surge: expect.any(String), source: 'x' });
    await world.deliver(delayed);
    await world.settle();
    expect(await caseOf(id)).toMatchObject({ source: 'help', tier: 1 });
    await pass(5);
    expect((await caseOf(id)).tellings?.at(-1)).toMatchObject({ notice: 'escalated/2/0', surge: expect.any(String) });
    expect(typesTo('texts')).toEqual(['earshot.surge.updated']);
  });
});
