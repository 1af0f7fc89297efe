import { afterAll, beforeAll, expect, it } from '@jest/globals';

import { openStore, type Town } from './people.ts';

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
