import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { kindsOf } from '../../../lib/domain/person/numbers.ts';
import { joinPeople, partPeople, type Decider } from '../../../lib/pipeline/people/decide-people.ts';
import { keys } from '../../../lib/pipeline/keys.ts';
import { createWorld, form, mail, minutes, type World } from '../../fakes/world.ts';

/** What becomes of the cases of two customers who turn out to be one, and of one who turns out to be two. */
let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const cleo = 'email:cleo@example.com';
const ben = 'email:ben@example.com';

const decider = (): Decider => {
  const { ledger, configuration } = world.ports;
  return { ledger, configuration, kinds: kindsOf(configuration), now: world.now, by: 'Grace' };
};

const say = async (...deliveries: readonly (() => ReturnType<typeof mail>)[]): Promise<void> => {
  for (const delivery of deliveries) {
    await world.deliver(delivery());
    await world.settle();
    world.pass(minutes(1));
  }
};

const caseOf = async (id: unknown) => {
  const record = await world.ports.ledger.get(keys.case(String(id)));
  if (record?.type !== 'case') throw new Error('There is no such case.');
  return record.case;
};

const twoCases = async (): Promise<readonly [older: string, younger: string]> => {
  await say(
    () => mail(world, { id: 'm1', text: 'This is unacceptable, nobody answers.' }),
    () => form(world, { token: 't1', text: 'We are stranded at the wrong hotel', member: '4711' }),
  );
  const [older, younger] = world.events('earshot.case.opened').map(({ data }) => String(data.id));
  return [older ?? '', younger ?? ''];
};

describe('two customers with a case each, who turn out to be one', () => {
  it('have one case, the older, with all that both said, and whoever was told of either hears it', async () => {
    const [older, younger] = await twoCases();
    world.pass(minutes(4));
    await world.tick();
    await joinPeople(decider(), ben, cleo);
    await world.settle();

    const [going, gone] = [await caseOf(older), await caseOf(younger)];
    expect(going).toMatchObject({ state: 'open', severity: 'critical', interactionCount: 2, absorbed: [younger] });
    expect(gone).toMatchObject({ state: 'resolved', into: older });
    expect(gone.clock).toBeUndefined();
    const resolved = world.events('earshot.case.resolved');
    expect(resolved.map(({ data }) => [data.id, data.to, data.reason])).toEqual([
      [younger, gone.told, `It is the same customer as in case ${older}, and goes on there`],
    ]);
    const updated = world.events('earshot.case.updated').map(({ data }) => data);
    expect(updated).toMatchObject([
      { id: older, to: going.told, reason: `The same customer had another case, ${younger}, which goes on here` },
    ]);
    expect(updated[0]).toMatchObject({
      facts: [{ kind: 'accountNumber', value: '4711' }],
      customer: { handles: [ben, cleo] },
    });
    expect(updated[0]?.interactions).toHaveLength(2);
  });

  it('say more in the one case, whichever way they write', async () => {
    const [older] = await twoCases();
    await joinPeople(decider(), ben, cleo);
    await world.settle();
    await say(
      () => form(world, { token: 't2', text: 'Still nobody here!' }),
      () => mail(world, { id: 'm2', text: 'Hello? Anybody?' }),
    );
    expect(await caseOf(older)).toMatchObject({ interactionCount: 4 });
    expect(world.events('earshot.case.opened')).toHaveLength(2);
  });

  it('have a case each again when they are parted, each with their own words', async () => {
    const [older, younger] = await twoCases();
    await joinPeople(decider(), ben, cleo);
    await world.settle();
    world.pass(minutes(1));
    await partPeople(decider(), ben, []);
    await world.settle();

    const [going, other] = [await caseOf(older), await caseOf(younger)];
    expect([going.state, other.state]).toEqual(['open', 'open']);
    expect(going).toMatchObject({ interactionCount: 1, absorbed: [] });
    expect(other.into).toBeUndefined();
    expect(world.events('earshot.case.reopened').map(({ data }) => data)).toMatchObject([
      { id: younger, customer: { handles: [ben] }, facts: [{ value: '4711' }] },
    ]);
    await say(() => form(world, { token: 't2', text: 'Still nobody here!' }));
    expect(await caseOf(younger)).toMatchObject({ interactionCount: 2 });
    const latest = world.events('earshot.case.updated').at(-1)?.data;
    const interactions = [{ text: 'We are stranded at the wrong hotel' }, { text: 'Still nobody here!' }];
    expect(latest).toMatchObject({ id: younger, interactions });
  });
});

describe('one customer who turns out to be two', () => {
  it('has what only the other said taken out of the case, into one of their own', async () => {
    await say(
      () => mail(world, { id: 'm1', text: 'This is unacceptable, nobody answers.' }),
      () => form(world, { token: 't1', text: 'Hello' }),
    );
    await joinPeople(decider(), ben, cleo);
    await world.settle();
    await say(() => form(world, { token: 't2', text: 'We are stranded at the wrong hotel' }));
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    await partPeople(decider(), ben, []);
    await world.settle();

    const [first, second] = world.events('earshot.case.opened').map(({ data }) => data);
    expect(second).toMatchObject({ severity: 'critical', interactionCount: 1, customer: { handles: [ben] }, to: [] });
    expect(await caseOf(first?.id)).toMatchObject({ interactionCount: 1, state: 'open' });
    await say(
      () => form(world, { token: 't3', text: 'Still stranded!' }),
      () => mail(world, { id: 'm2', text: 'Hello?' }),
    );
    expect(await caseOf(second?.id)).toMatchObject({ interactionCount: 2 });
    expect(await caseOf(first?.id)).toMatchObject({ interactionCount: 2 });
  });

  it('is not forgotten when the case has so many words since that it does not name theirs any more', async () => {
    await say(
      () => mail(world, { id: 'm1', text: 'This is unacceptable, nobody answers.' }),
      () => form(world, { token: 't1', text: 'Hello' }),
    );
    await joinPeople(decider(), ben, cleo);
    await world.settle();
    const more = Array.from({ length: 20 }, (_, n) => () => mail(world, { id: `n${n}`, text: 'Hello?' }));
    await say(() => form(world, { token: 't2', text: 'We are stranded at the wrong hotel' }), ...more);
    await partPeople(decider(), ben, []);
    await world.settle();

    const [first, second] = world.events('earshot.case.opened').map(({ data }) => data);
    expect(second).toMatchObject({ severity: 'critical', interactionCount: 1, customer: { handles: [ben] } });
    expect(await caseOf(first?.id)).toMatchObject({ interactionCount: 21, state: 'open' });
  });
});

describe('one new customer', () => {
  it('who speaks on two channels at the same instant is one, with one case', async () => {
    await Promise.all([
      world.deliver(form(world, { token: 't1', text: 'We are stranded', email: 'cleo@example.com' })),
      world.deliver(mail(world, { id: 'm1', text: 'We are stranded at the wrong hotel' })),
    ]);
    await world.settle();
    const [first] = world.events('earshot.case.opened');
    expect(world.events('earshot.case.opened')).toHaveLength(1);
    expect(await caseOf(first?.data.id)).toMatchObject({ interactionCount: 2 });
  });
});
