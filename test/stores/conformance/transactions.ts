import {
  GetItemCommand, PutItemCommand, TransactGetItemsCommand, TransactWriteItemsCommand, type TransactWriteItem,
} from '@aws-sdk/client-dynamodb';
import { expect } from '@jest/globals';

import { refused, type Bench, type Check } from '../bench.ts';

const Key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });

const counted = (TableName: string, pk: string, from: number): TransactWriteItem => ({
  Update: {
    TableName, Key: Key(pk), UpdateExpression: 'SET n = :to', ConditionExpression: 'n = :from',
    ExpressionAttributeValues: { ':from': { N: String(from) }, ':to': { N: String(from + 1) } },
    ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
  },
});

const put = (TableName: string, pk: string, n: number): TransactWriteItem => ({
  Put: { TableName, Item: { ...Key(pk), n: { N: String(n) } }, ConditionExpression: 'attribute_not_exists(pk)' },
});

const transact = ({ client }: Bench, TransactItems: TransactWriteItem[], ClientRequestToken?: string) =>
  client.send(new TransactWriteItemsCommand({ TransactItems, ClientRequestToken }));

const value = async ({ client, table: TableName }: Bench, pk: string): Promise<string | undefined> =>
  (await client.send(new GetItemCommand({ TableName, Key: Key(pk), ConsistentRead: true }))).Item?.['n']?.N;

/** What holds of all-or-nothing writes and reads. */
export const transactions: readonly Check[] = [
  ['does all actions of a transaction', async (bench) => {
    const { table } = bench;
    await transact(bench, [put(table, 'a', 1), put(table, 'b', 1), put(table, 'c', 1)]);
    const check = { TableName: table, Key: Key('c'), ConditionExpression: 'attribute_exists(pk)' };
    const Delete = { TableName: table, Key: Key('b') };
    await transact(bench, [counted(table, 'a', 1), { Delete }, { ConditionCheck: check }]);
    expect([await value(bench, 'a'), await value(bench, 'b'), await value(bench, 'c')]).toEqual(['2', undefined, '1']);
  }],
  ['does none when one condition fails, and gives each action its reason', async (bench) => {
    const { table } = bench;
    await transact(bench, [put(table, 'a', 1), put(table, 'b', 5)]);
    const failed = await refused(transact(bench, [counted(table, 'a', 1), counted(table, 'b', 4), put(table, 'c', 1)]));
    expect(failed.name).toBe('TransactionCanceledException');
    expect(failed.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed', 'None']);
    expect(failed.CancellationReasons?.[1]?.Item).toEqual({ ...Key('b'), n: { N: '5' } });
    expect([await value(bench, 'a'), await value(bench, 'b'), await value(bench, 'c')]).toEqual(['1', '5', undefined]);
  }],
  ['stops at a failed check without changing what was checked', async (bench) => {
    const check = { TableName: bench.table, Key: Key('z'), ConditionExpression: 'attribute_exists(pk)' };
    const failed = await refused(transact(bench, [put(bench.table, 'a', 1), { ConditionCheck: check }]));
    expect(failed.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ConditionalCheckFailed']);
    expect(await value(bench, 'a')).toBeUndefined();
  }],
  ['does a transaction once under one token, and refuses the token for another', async (bench) => {
    await transact(bench, [put(bench.table, 'a', 1)]);
    await transact(bench, [counted(bench.table, 'a', 1)], 'token');
    await transact(bench, [counted(bench.table, 'a', 1)], 'token');
    expect(await value(bench, 'a')).toBe('2');
    const other = await refused(transact(bench, [counted(bench.table, 'a', 2)], 'token'));
    expect(other.name).toBe('IdempotentParameterMismatchException');
  }],
  ['forgets a token whose transaction was cancelled', async (bench) => {
    await refused(transact(bench, [counted(bench.table, 'a', 1)], 'cancelled'));
    await transact(bench, [put(bench.table, 'a', 1)]);
    await transact(bench, [counted(bench.table, 'a', 1)], 'cancelled');
    expect(await value(bench, 'a')).toBe('2');
  }],
  ['takes a hundred actions, not more, and none twice on one item', async (bench) => {
    const many = (count: number) => Array.from({ length: count }, (_, place) => put(bench.table, `many-${place}`, 1));
    await transact(bench, many(100));
    expect(await value(bench, 'many-99')).toBe('1');
    expect((await refused(transact(bench, many(101)))).name).toBe('ValidationException');
    const twice = { Put: { TableName: bench.table, Item: Key('a') } };
    expect((await refused(transact(bench, [twice, twice]))).name).toBe('ValidationException');
    expect(await value(bench, 'a')).toBeUndefined();
  }],
  ['calls a table that is not there by its own exception', async (bench) => {
    expect((await refused(transact(bench, [put('nowhere', 'a', 1)]))).name).toBe('ResourceNotFoundException');
  }],
  ['cancels when an update makes an item too large', async (bench) => {
    const { client, table: TableName } = bench;
    await client.send(new PutItemCommand({ TableName, Item: { ...Key('a'), body: { S: 'x'.repeat(409_000) } } }));
    const Update = {
      TableName, Key: Key('a'), UpdateExpression: 'SET more = :more',
      ExpressionAttributeValues: { ':more': { S: 'x'.repeat(1000) } },
    };
    const failed = await refused(transact(bench, [put(TableName, 'b', 1), { Update }]));
    expect(failed.CancellationReasons?.map(({ Code }) => Code)).toEqual(['None', 'ValidationError']);
    expect(await value(bench, 'b')).toBeUndefined();
  }],
  ['reads several items at one moment, in the order of asking', async (bench) => {
    await transact(bench, [put(bench.table, 'a', 1), put(bench.table, 'b', 2)]);
    const get = (pk: string) => ({ Get: { TableName: bench.table, Key: Key(pk), ProjectionExpression: 'n' } });
    const { Responses } = await bench.client.send(
      new TransactGetItemsCommand({ TransactItems: [get('b'), get('missing'), get('a')] }),
    );
    expect(Responses?.map(({ Item }) => Item?.['n']?.N)).toEqual(['2', undefined, '1']);
  }],
];
