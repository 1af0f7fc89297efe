import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { clientOf, createLedger, type Check } from './bench.ts';
import { reads } from './conformance/reads.ts';
import { streams } from './conformance/streams.ts';
import { transactions } from './conformance/transactions.ts';
import { writes } from './conformance/writes.ts';
import { stores, type OpenStore } from './stores.ts';

const checks: readonly Check[] = [...writes, ...transactions, ...reads, ...streams];
const present = stores.filter(({ missing }) => missing === undefined);

for (const { name, missing } of stores) {
  if (missing !== undefined) process.stderr.write(`conformance: ${name} is left out, because ${missing}\n`);
}

describe.each(present)('$name', ({ open }) => {
  let store: OpenStore;
  let client: DynamoDBClient;

  beforeAll(async () => {
    store = await open();
    client = clientOf(store.endpoint);
  }, 60_000);

  afterAll(async () => {
    client.destroy();
    await store.close();
  });

  it.each(checks.map(([promise, keeps], place) => ({ promise, keeps, table: `ledger-${place}` })))(
    '$promise',
    async ({ keeps, table }) => {
      await createLedger(client, table);
      await expect(keeps({ client, table, told: () => store.told(table) })).resolves.toBeUndefined();
    },
  );
});
