import {
  BatchWriteItemCommand, DeleteItemCommand, PutItemCommand, TransactWriteItemsCommand, UpdateItemCommand,
  type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { startDynamoDb, type LocalDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { clientOf, createLedger, refused } from '../../stores/bench.ts';

const TableName = 'ledger';
const ReturnConsumedCapacity = 'INDEXES';
const Key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });
const due = (time: string) => ({ dueShard: { S: '0' }, due: { S: time } });
const body = (characters: number) => ({ body: { S: 'x'.repeat(characters) } });

let store: LocalDynamoDb;
let client: DynamoDBClient;

beforeAll(async () => {
  store = await startDynamoDb({});
  client = clientOf(store.endpoint);
  await createLedger(client, TableName);
});

afterAll(async () => {
  client.destroy();
  await store.close();
});

const put = async (Item: Record<string, { S: string }>) =>
  (await client.send(new PutItemCommand({ TableName, Item, ReturnConsumedCapacity }))).ConsumedCapacity;

describe('The local store tells what a write consumed', () => {
  it('for a put, with its index entry', async () => {
    expect(await put({ ...Key('put'), ...due('1'), ...body(1500) })).toEqual({
      TableName, CapacityUnits: 3, Table: { CapacityUnits: 2 },
      GlobalSecondaryIndexes: { due: { CapacityUnits: 1 } },
    });
  });

  it('for an update that moves the due time, and one that does not', async () => {
    await put({ ...Key('update'), ...due('1') });
    const update = async (UpdateExpression: string) => {
      const ExpressionAttributeValues = { ':v': { S: '2' } };
      const change = { TableName, Key: Key('update'), UpdateExpression, ExpressionAttributeValues };
      const answer = await client.send(new UpdateItemCommand({ ...change, ReturnConsumedCapacity }));
      return answer.ConsumedCapacity?.CapacityUnits;
    };
    expect(await update('SET due = :v')).toBe(3);
    expect(await update('SET word = :v')).toBe(1);
  });

  it('for a deletion', async () => {
    await put({ ...Key('delete'), ...due('1'), ...body(2500) });
    const { ConsumedCapacity } = await client.send(
      new DeleteItemCommand({ TableName, Key: Key('delete'), ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(ConsumedCapacity).toEqual({ TableName, CapacityUnits: 4 });
  });

  it('for a batch, each item rounded up by itself', async () => {
    const requests = [500, 3500].map((size) => ({ PutRequest: { Item: { ...Key(`batch-${size}`), ...body(size) } } }));
    const { ConsumedCapacity } = await client.send(
      new BatchWriteItemCommand({ RequestItems: { [TableName]: requests }, ReturnConsumedCapacity: 'TOTAL' }),
    );
    expect(ConsumedCapacity).toEqual([{ TableName, CapacityUnits: 5 }]);
  });

  it('for a transaction: the table twice, the index once, and reads for its repeat', async () => {
    await put(Key('checked'));
    const ConditionCheck = { TableName, Key: Key('checked'), ConditionExpression: 'attribute_exists(pk)' };
    const Item = { ...Key('transact'), ...due('1'), ...body(1500) };
    const TransactItems = [{ Put: { TableName, Item } }, { ConditionCheck }];
    const wish = { TransactItems, ClientRequestToken: 'once', ReturnConsumedCapacity } as const;
    const first = await client.send(new TransactWriteItemsCommand(wish));
    expect(first.ConsumedCapacity).toEqual([{
      TableName, CapacityUnits: 7, WriteCapacityUnits: 7,
      Table: { CapacityUnits: 6, WriteCapacityUnits: 6 },
      GlobalSecondaryIndexes: { due: { CapacityUnits: 1, WriteCapacityUnits: 1 } },
    }]);
    const repeat = await client.send(new TransactWriteItemsCommand(wish));
    expect(repeat.ConsumedCapacity?.[0]).toMatchObject({ CapacityUnits: 4, ReadCapacityUnits: 4 });
  });

  it('and counts what a refused write consumed, which no answer tells', async () => {
    await put({ ...Key('refused'), ...body(1500) });
    const before = store.writeUnits();
    const condition = { TableName, ConditionExpression: 'attribute_not_exists(pk)' };
    await refused(client.send(new PutItemCommand({ ...condition, Item: Key('refused') })));
    expect(store.writeUnits() - before).toBe(2);
    const TransactItems = ['refused', 'other'].map((pk) => ({ Put: { ...condition, Item: Key(pk) } }));
    await refused(client.send(new TransactWriteItemsCommand({ TransactItems })));
    expect(store.writeUnits() - before).toBe(2 + 4 + 2);
  });
});
