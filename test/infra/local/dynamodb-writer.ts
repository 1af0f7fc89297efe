import { writeSync } from 'node:fs';

import { TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

import { startDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { clientOf, createLedger } from '../../stores/bench.ts';

// Run by the test of `kill -9`: changes groups of records in transactions for ever and says what was acknowledged.
const TableName = 'ledger';
const [, , path, from] = process.argv;
const store = await startDynamoDb({ path });
const client = clientOf(store.endpoint);
if (from === '0') await createLedger(client, TableName);

const put = (pk: string, n: number) => ({
  Put: {
    TableName,
    Item: { pk: { S: pk }, sk: { S: 'x' }, n: { N: String(n) }, due: { S: String(n) }, dueShard: { S: '0' } },
  },
});

const write = async (group: number): Promise<never> => {
  for (let n = Number(from) + 1; ; n += 1) {
    const TransactItems = Array.from({ length: 20 }, (_, member) => put(`${group}-${member}`, n));
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    // Not through a stream: nothing said shall wait in this process.
    writeSync(1, `${group} ${n}\n`);
  }
};

await Promise.all([0, 1].map(write));
