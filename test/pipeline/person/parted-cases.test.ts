import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { startDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { explainCase } from '../../../lib/cli/explain-case.ts';
import type { Case } from '../../../lib/domain/case.ts';
import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { act, type Action } from '../../../lib/pipeline/act.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { customerOfHandle } from '../../../lib/pipeline/people/customer-of.ts';
import { type Decider, joinPeople, partPeople } from '../../../lib/pipeline/people/decide-people.ts';
import { createWorld, form, mail, minutes, type World } from '../../fakes/world.ts';
import { posted, streamed } from '../story/saying.ts';

/** What people see of the cases of two customers who were taken for one. */
let store: Awaited<ReturnType<typeof startDynamoDb>>;
let world: World;
beforeAll(async () => {
  store = await startDynamoDb({});
});
beforeEach(async () => {
  world = await createWorld(undefined, store.endpoint);
});
afterAll(() => store.close());

const cleo = 'email:cleo@example.com';
const ben = 'email:ben@example.com';
const dora = 'twitter:7';
const angry = 'This is unacceptable, nobody answers.';
const problem = 'There is a problem with my room';
const stranded = 'We are stranded at the wrong hotel';

let said = 0;
const say = async (who: string, text: string): Promise<void> => {
  const id = String((said += 1));
  if (who === cleo) await world.deliver(mail(world, { id, text }));
  else await world.deliver(who === ben ? form(world, { token: id, text }) : posted(world, { id, user: '7', text }));
  await world.settle();
  world.pass(minutes(1));
};

const decide = async (how: (decider: Decider) => Promise<unknown>): Promise<void> => {
  await how({ ...world.ports, kinds: kindsOf(world.ports.configuration), now: world.now, by: 'Grace' });
  await world.settle();
  world.pass(minutes(1));
};
const join = (one: string, other: string) => decide((decider) => joinPeople(decider, one, other));
const part = (one: string) => decide((decider) => partPeople(decider, one, []));

const openedOf = (place: number): string => String(world.events('earshot.case.opened')[place]?.data.id);
const doTo = (id: string, action: Action) => act(world.ports, id, action, { by: { name: 'Mia' }, now: world.now });
const told = (type: string) => world.events(`earshot.case.${type}`).map(({ data }) => data);

const caseOf = async (id: string): Promise<Case> => {
  const record = await world.ports.ledger.get(keys.case(id));
  if (record?.type !== 'case') throw new Error('There is no such case.');
  return record.case;
};

describe('two customers with a case each, joined and parted', () => {
  it('have their own notes again, and whoever was told how bad it was hears that it is not', async () => {
    await say(cleo, angry);
    await say(ben, stranded);
    const [hers, his] = [openedOf(0), openedOf(1)];
    await doTo(hers, { verb: 'note', text: 'Called Cleo' });
    await doTo(his, { verb: 'note', text: 'A car is on its way to Ben' });
    await join(ben, cleo);
    expect(told('updated').at(-1)).toMatchObject({
      id: hers, severity: 'critical', notes: [{ text: 'Called Cleo' }, { text: 'A car is on its way to Ben' }],
    });
    await doTo(hers, { verb: 'note', text: 'Both at once?' });
    await part(ben);

    expect([await caseOf(hers), await caseOf(his)]).toMatchObject([
      { severity: 'high', notes: [{ text: 'Called Cleo' }, { text: 'Both at once?' }], interactionCount: 1 },
      { severity: 'critical', notes: [{ text: 'A car is on its way to Ben' }], interactionCount: 1 },
    ]);
    const { reasons } = await caseOf(hers);
    const reason = `Now high: ${reasons.join('; ')}; the words of another customer went with them`;
    expect(told('updated').at(-1)).toMatchObject({ id: hers, to: ['front-desk'], severity: 'high', reason });
    const letter = world.published.findLast(({ subject = '' }) => subject.includes('Now high'));
    expect(letter?.subject).toMatch(/^HIGH Bluewater Resorts: Cleo - Now high: /u);
    expect(letter?.message).toContain('the words of another customer went with them.');
  });

  it('are both over when somebody ended it for both, and what one says then opens their own again', async () => {
    await say(cleo, angry);
    await say(ben, stranded);
    const [hers, his] = [openedOf(0), openedOf(1)];
    await join(ben, cleo);
    await doTo(hers, { verb: 'resolve' });
    const { resolvedAt } = await caseOf(hers);
    await part(ben);
    expect([await caseOf(hers), await caseOf(his)]).toMatchObject([
      { state: 'resolved', severity: 'high', resolvedAt },
      { state: 'resolved', severity: 'critical', resolvedAt },
    ]);
    expect((await caseOf(his)).into).toBeUndefined();
    await say(ben, stranded);
    expect(told('reopened')).toMatchObject([{ id: his, interactionCount: 2 }]);
    expect((await caseOf(hers)).state).toBe('resolved');
  });

  it('and a third who stays with one of them: who parts has their own back, the others stay one', async () => {
    await say(cleo, angry);
    await say(ben, stranded);
    await say(dora, angry);
    const [hers, his, doras] = [openedOf(0), openedOf(1), openedOf(2)];
    await join(ben, dora);
    await join(cleo, dora);
    await part(ben);
    expect([await caseOf(hers), await caseOf(his), await caseOf(doras)]).toMatchObject([
      { state: 'open', interactionCount: 2, absorbed: [doras] },
      { state: 'open', interactionCount: 1, absorbed: [] },
      { state: 'resolved', into: hers },
    ]);
    await part(dora);
    expect([await caseOf(hers), await caseOf(doras)]).toMatchObject([
      { state: 'open', interactionCount: 1, absorbed: [] },
      { state: 'open', interactionCount: 1 },
    ]);
  });
});

describe('explained, a case', () => {
  const namedIn = async (id: string) =>
    (await explainCase(world.ports.ledger, await caseOf(id)))
      .flatMap(({ event }) => event)
      .filter((event) => typeof event === 'string');

  it('names the events that were sent, and none of words that came to it when customers joined or parted', async () => {
    await say(cleo, angry);
    await say(ben, stranded);
    const [hers, his] = [openedOf(0), openedOf(1)];
    await join(ben, cleo);
    await say(ben, problem);
    const joint = await namedIn(hers);
    await part(ben);
    await doTo(his, { verb: 'resolve' });
    await say(ben, stranded);
    const alone = [...(await namedIn(hers)), ...(await namedIn(his))];

    const sent = world.events().map(({ id }) => id);
    expect(joint.filter((id) => id.startsWith(`${hers}/updated/`))).toHaveLength(1);
    expect(alone.filter((id) => id.startsWith(`${his}/reopened/`))).toHaveLength(1);
    expect([...joint, ...alone].filter((id) => !sent.includes(id))).toEqual([]);
  });
});

describe('what its author made harmless by an edit', () => {
  it('stays as bad as it was, also when they are parted from somebody', async () => {
    await say(cleo, angry);
    await world.deliver(streamed(world, { id: '901', text: stranded }));
    await world.settle();
    await world.deliver(streamed(world, { id: '902', text: 'All is well', history: ['901', '902'] }));
    await world.settle();
    await join(dora, cleo);
    await part(dora);
    expect(await caseOf(openedOf(1))).toMatchObject({ state: 'open', severity: 'critical', interactionCount: 1 });
    expect((await caseOf(openedOf(1))).reasons).toContain('says they are stranded now');
  });
});

describe('a word that is understood at the very moment of the parting', () => {
  it('ends in a case of its own customer all the same', async () => {
    await say(cleo, angry);
    await say(ben, 'Hello');
    await join(ben, cleo);
    const { ledger } = world.ports;
    let isParted = false;
    const commit: typeof ledger.commit = async (changes) => {
      if (!isParted && changes.some(({ before, after }) => before === undefined && after.type === 'story')) {
        isParted = true;
        await part(ben);
      }
      return ledger.commit(changes);
    };
    Object.assign(world.ports, { ledger: { ...ledger, commit } });
    await say(ben, stranded);
    expect(isParted).toBe(true);
    expect(await caseOf(openedOf(0))).toMatchObject({ severity: 'high', interactionCount: 1 });
    const [his = ''] = Object.values((await customerOfHandle(ledger, ben))?.customer.cases ?? {});
    expect(await caseOf(his)).toMatchObject({ handle: ben, severity: 'critical', interactionCount: 1 });
  });
});

describe('what only both together made bad', () => {
  it('opens a case when they are joined, and stays with it, as bad as it is, when they are parted', async () => {
    await say(cleo, problem);
    await say(dora, problem);
    await say(cleo, problem);
    expect(told('opened')).toEqual([]);
    await join(dora, cleo);
    const id = openedOf(0);
    const both = await caseOf(id);
    expect(both).toMatchObject({ severity: 'high', interactionCount: 1 });
    expect(both.reasons).toContain('third time in a week');
    await part(dora);
    const alone = await caseOf(id);
    expect(alone).toMatchObject({ state: 'open', severity: 'medium', reasons: ['reports a problem'] });
    expect(alone.told).toEqual(['front-desk']);
    expect(told('updated')).toMatchObject([
      { id, to: ['front-desk'], reason: 'Now medium: reports a problem; the words of another customer went with them' },
    ]);
  });

  it('had opened again what was over: it is over, and who said it has a case', async () => {
    await say(cleo, angry);
    const hers = openedOf(0);
    await doTo(hers, { verb: 'resolve' });
    const { resolvedAt } = await caseOf(hers);
    await say(ben, 'Hello');
    await join(ben, cleo);
    await say(ben, stranded);
    expect(told('reopened')).toMatchObject([{ id: hers }]);
    await part(ben);
    expect(await caseOf(hers)).toMatchObject({ state: 'resolved', resolvedAt, severity: 'high', interactionCount: 1 });
    const reason = 'It had been opened again by the words of another customer, which went with them';
    expect(told('resolved').at(-1)).toMatchObject({ id: hers, reason });
    const [his] = Object.values((await customerOfHandle(world.ports.ledger, ben))?.customer.cases ?? {});
    expect(await caseOf(his ?? '')).toMatchObject({ severity: 'critical', handle: ben, interactionCount: 1 });
    expect((await customerOfHandle(world.ports.ledger, cleo))?.customer.cases).toEqual({});
  });
});
