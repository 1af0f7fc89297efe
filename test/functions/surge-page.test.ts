import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { fieldsOf } from '../../functions/desk/action.ts';
import { casePage } from '../../functions/desk/page.ts';
import { serve } from '../../functions/desk/serve.ts';
import { keys } from '../../lib/pipeline/keys.ts';
import type { HttpEvent } from '../../lib/runtime/http.ts';
import { flood, pass, postsOf } from '../fakes/crowd.ts';
import { createWorld, minutes, post, type World } from '../fakes/world.ts';

let world: World;
let guests: readonly number[];
beforeAll(async () => {
  world = await createWorld();
  guests = await flood(world, 12);
});
afterAll(() => world.close());

/** Of the page that the first letter leads to, where all of them can be taken. */
const token = (): string => {
  const letter = world.published.find(({ topic }) => topic === 'letters');
  return /I have all of them":\n\S*\/case\/([\w-]+)/u.exec(letter?.message ?? '')?.[1] ?? '';
};
/** Presses the button of a form on the page, as a browser does. */
const press = async (page: string, button: string) => {
  const form = page.split('<form').find((one) => one.includes(`>${button}</button>`)) ?? '';
  const hidden = [...form.matchAll(/name="(\w+)" value="(\w+)"/gu)].map(([, name, value]) => `${name}=${value}`);
  const action = /action="[^"]*\/([\w-]+)"/u.exec(form)?.[1];
  const body = [...hidden, 'name=Grace'].join('&');
  const event = { body, isBase64Encoded: false, headers: {} } as unknown as HttpEvent;
  return serve(world.ports, { token: token(), action }, fieldsOf(event), world.now);
};
const show = () => serve(world.ports, { token: token() }, undefined, world.now);
const ofType = (topic: string, type: string) => world.published.filter((one) => one.topic === topic && one.attributes.type === type);
const states = async (): Promise<string[]> => {
  const ids = world.events('earshot.case.opened').map(({ data }) => String(data.id));
  const records = await world.ports.ledger.getAll(ids.map(keys.case));
  return records.flatMap((record) => (record.type === 'case' ? [record.case.state] : []));
};

describe('a person who has the whole surge in hand', () => {
  it('finds a button for all of them on the page that the letter leads to, which changes nothing by being looked at', async () => {
    const page = casePage(await show());
    expect(page).toContain('I have all 12 customers of this surge');
    expect(new Set(await states())).toEqual(new Set(['open']));
  });

  it('presses it once, and everybody who was told hears who has them', async () => {
    const page = casePage(await press(casePage(await show()), 'I have all of them'));
    await world.settle();
    expect(page).toContain('All of them are yours until 07:00');
    expect(page).toContain('Grace has all of them until 07:00');
    const [letter, ...more] = ofType('letters', 'earshot.surge.acknowledged');
    expect(letter?.subject).toMatch(/^Taken Bluewater Resorts: Grace has all 12 customers/);
    expect(more).toEqual([]);
    expect(casePage(await press(page, 'I have all of them'))).not.toContain('Thank you. All');
  });

  it('is asked about none of them when their clocks ring, nor about those who come later', async () => {
    await flood(world, 3);
    await pass(world, 5, 5, 5);
    expect(new Set(await states())).toEqual(new Set(['acknowledged']));
    expect(ofType('texts', 'earshot.surge.updated')).toEqual([]);
    expect(world.events('earshot.case.escalated').filter(({ data }) => data.tier === 2)).toEqual([]);
  });

  it('hears of who is in danger all the same, at once and tier by tier', async () => {
    const mia = { user: '700001', screenName: 'mia', name: 'Mia' };
    await world.deliver(post(world, { id: '71', text: 'Emergency! My child is unconscious', ...mia }));
    await world.settle();
    expect(ofType('letters', 'earshot.case.escalated').at(-1)?.subject).toMatch(/^CRITICAL .*Mia/);
    await pass(world, 5, 5);
    expect(ofType('texts', 'earshot.case.escalated').at(-1)?.message).toContain('Mia');
  });

  it('hears by name of one of them who turns out to be in danger, and the tiers of that one go on', async () => {
    const [guest] = guests;
    const named = { user: `${guest}`, screenName: `guest${guest}`, name: `Guest ${guest}` };
    await world.deliver(post(world, { id: '72', text: 'There is smoke here, my child is unconscious', ...named }));
    await world.settle();
    expect((await states()).filter((state) => state === 'open')).toHaveLength(2);
    const reopened = world.events('earshot.case.reopened').map(({ data }) => data);
    const reason = 'Grace had all of them, but this customer may be in danger';
    expect(reopened).toMatchObject([{ severity: 'critical', to: ['front-desk'], tier: 1, reason }]);
    await pass(world, 5);
    expect(ofType('texts', 'earshot.case.escalated').at(-1)?.message).toContain(`Guest ${guest}`);
  });

  it('is told once, with everybody, when that ran out while they still wait; and then the tiers go on', async () => {
    const before = ofType('letters', 'earshot.case.reopened').length;
    await pass(world, 240, 2);
    expect(ofType('letters', 'earshot.case.reopened')).toHaveLength(before);
    const [again, ...more] = world.events('earshot.surge.updated').filter(({ data }) => /ran out/u.test(String(data.reason)));
    expect(again?.data).toMatchObject({ to: ['front-desk'], reason: 'Grace had all of them, but the acknowledgement ran out' });
    expect(more).toEqual([]);
    await pass(world, 5, 3);
    const texts = ofType('texts', 'earshot.surge.updated');
    expect(texts).toHaveLength(1);
    expect(texts[0]?.message).toMatch(/^SURGE 15 customers: is angry/);
  });
});

describe('a critical one of a surge', () => {
  it('is told of at once by name among all the others, and at the next tier', async () => {
    const other = await createWorld();
    const posts = postsOf(other, 11);
    const ada = post(other, { id: '81', text: 'There is smoke, my child is unconscious', user: '81', screenName: 'ada', name: 'Ada' });
    for (const { delivery } of posts.slice(0, 10)) await other.deliver(delivery);
    await other.deliver(ada);
    for (const { delivery } of posts.slice(10)) await other.deliver(delivery);
    await other.settle();
    const told = (topic: string) => other.published.filter((one) => one.topic === topic && one.attributes.severity === 'critical');
    expect(told('letters').map(({ subject }) => subject)).toEqual([expect.stringMatching(/^CRITICAL .*Ada/)]);
    other.pass(minutes(5));
    await pass(other, 0);
    expect(told('texts').map(({ message }) => message)).toEqual([expect.stringContaining('Ada')]);
    await other.close();
  });
});
