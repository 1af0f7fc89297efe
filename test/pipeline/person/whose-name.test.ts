import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { openStore, type Town, type Words } from './people.ts';

/** What a customer is called, where others give an address that is theirs. */
let store: Awaited<ReturnType<typeof openStore>>;
let town: Town;
beforeAll(async () => {
  store = await openStore();
  town = await store.town();
});
afterAll(() => store.close());

const carl = 'email:carl@example.com';
const dora = 'email:dora@example.com';
const hall = 'phone:+441632960002';

it('nobody is called by the name of somebody who is proven to be another and gave the same telephone', async () => {
  await town.hear({ key: 'm1', handles: [carl], channel: 'email', aligned: true, name: 'Carl' });
  await town.hear({ key: 'm2', handles: [dora], channel: 'email', aligned: true, name: 'Dora', minute: 1 });
  await town.hear({ key: 'f1', handles: [carl, hall], name: 'Carl', minute: 2 });
  await town.hear({ key: 'f2', handles: [dora, hall], name: 'Dora', minute: 3 });

  const { customer } = await town.hear({ key: 'm3', handles: [carl], channel: 'email', aligned: true, name: 'Carl', minute: 4 });
  const other = await town.hear({ key: 'm4', handles: [dora], channel: 'email', aligned: true, name: 'Dora', minute: 5 });
  expect([customer.handles, customer.name]).toEqual([[carl, hall], 'Carl']);
  expect([other.customer.handles, other.customer.name]).toEqual([[dora], 'Dora']);
});

const mail: Words = { key: 'm1', handles: [carl], channel: 'email', aligned: true, name: 'Carl' };
const strangers: Words = { key: 'f1', handles: [carl], name: 'You are all fools', minute: 1 };
const form: Words = { key: 'f2', handles: [carl, hall], name: 'Carl', minute: 1 };
const beside: Words = { key: 'f3', handles: [dora, hall], name: 'Dora', minute: 2 };

it.each<[string, string, readonly [Words, ...Words[]]]>([
  ['by a form that gives their address with another name', 'Carl', [mail, strangers]],
  ['by a form that gives their telephone with an address of its own', 'Carl', [form, beside]],
  ['by more names in forms than are kept', 'Carl', [
    mail, ...[1, 2, 3, 4, 5, 6].map((minute) => ({ ...strangers, key: `f${minute}`, name: `Fool ${minute}`, minute })),
  ]],
  ['by a mail that nothing proves', 'Carl', [mail, { ...mail, key: 'm2', aligned: false, name: 'Mallory', minute: 1 }]],
  ['by a form in which HubSpot knows their contact', 'Carl', [
    { ...mail, handles: [carl, 'hubspot:51'] }, { ...strangers, handles: ['hubspot:51', carl] },
  ]],
])('nobody is renamed %s, in whatever order it comes', async (_, name, words) => {
  for (const order of [words, words.toReversed()]) {
    const another = await store.town();
    for (const one of order) await another.hear(one);
    const { customer } = await another.hear({ ...words[0], key: 'again', name: undefined, minute: 9 });
    expect(customer.name).toBe(name);
  }
});

it('a name that is proven later is the name, and of several such the one that was taken up last', async () => {
  const another = await store.town();
  const names = [];
  for (const one of [strangers, mail, { ...mail, key: 'm2', name: 'Carla', minute: 3 }])
    names.push((await another.hear(one)).customer.name);
  expect(names).toEqual(['You are all fools', 'Carl', 'Carla']);
});
