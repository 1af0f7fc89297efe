import { afterAll, beforeAll, describe } from '@jest/globals';

import { createWorld } from '../fakes/world.ts';
import { stores, type OpenStore } from '../stores/stores.ts';
import { complaints } from './first-light/complaints.ts';
import { customers } from './first-light/customers.ts';
import { outages } from './first-light/outages.ts';
import { tiers } from './first-light/tiers.ts';

const present = stores.filter(({ missing }) => missing === undefined);

for (const { name, missing } of stores) {
  if (missing !== undefined) process.stderr.write(`first light: ${name} is left out, because ${missing}\n`);
}

describe.each(present)('on $name', ({ open }) => {
  let store: OpenStore;
  beforeAll(async () => {
    store = await open();
  }, 60_000);
  afterAll(() => store.close());

  for (const suite of [complaints, customers, tiers, outages]) {
    suite(() => createWorld(undefined, store.endpoint));
  }
});
