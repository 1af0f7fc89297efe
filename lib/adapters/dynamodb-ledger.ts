import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

import type { Ledger } from '../pipeline/ports.ts';
import type { Key, LedgerRecord } from '../pipeline/records.ts';
import { commits } from './dynamodb-commit.ts';
import { dueShards, type Item, keyItem, keyOf, recordOf } from './dynamodb-items.ts';

const getAll = async (client: DynamoDBClient, table: string, keys: readonly Key[]): Promise<LedgerRecord[]> => {
  if (keys.length === 0) return [];
  const found: Item[] = [];
  let wanted: Item[] | undefined = keys.map(keyItem);
  while (wanted !== undefined && wanted.length > 0) {
    const asked: Item[] = wanted.slice(0, 100);
    const rest: Item[] = wanted.slice(100);
    const answer = await client.send(
      new BatchGetItemCommand({ RequestItems: { [table]: { Keys: asked, ConsistentRead: true } } }),
    );
    found.push(...(answer.Responses?.[table] ?? []));
    wanted = [...rest, ...(answer.UnprocessedKeys?.[table]?.Keys ?? [])];
  }
  return found.map(recordOf);
};

const overdueIn = async (client: DynamoDBClient, table: string, shard: string, asked: { now: string; limit: number }): Promise<Key[]> => {
  const keys: Key[] = [];
  let from: Item | undefined;
  do {
    const page = await client.send(
      new QueryCommand({
        TableName: table,
        IndexName: 'due',
        KeyConditionExpression: 'dueShard = :shard AND due <= :now',
        ExpressionAttributeValues: { ':shard': { S: shard }, ':now': { S: asked.now } },
        ExclusiveStartKey: from,
        Limit: asked.limit - keys.length,
      }),
    );
    keys.push(...(page.Items ?? []).map(keyOf));
    from = page.LastEvaluatedKey;
  } while (from !== undefined && keys.length < asked.limit);
  return keys;
};

const overdue = async (client: DynamoDBClient, table: string, now: string, limit: number): Promise<Key[]> => {
  const shards = await Promise.all(dueShards.map((shard) => overdueIn(client, table, shard, { now, limit })));
  // The longest overdue of each shard first, so that no shard waits for another.
  const longest = Math.max(...shards.map(({ length }) => length));
  return Array.from({ length: longest }, (_, place) => shards.map((keys) => keys[place])).flat().filter((key) => key !== undefined);
};

/** The ledger in DynamoDB. Every fault of the service is thrown as the SDK names it; a lost race is `false`. */
export const dynamodbLedger = (client: DynamoDBClient, table: string): Ledger => ({
  get: async (key) => {
    const { Item } = await client.send(
      new GetItemCommand({ TableName: table, Key: keyItem(key), ConsistentRead: true }),
    );
    return Item === undefined ? undefined : recordOf(Item);
  },
  getAll: (keys) => getAll(client, table, keys),
  latest: async (pk, prefix, limit, before) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName: table,
        KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
        ExpressionAttributeValues: { ':pk': { S: pk }, ':prefix': { S: prefix } },
        ScanIndexForward: false,
        ConsistentRead: true,
        Limit: limit,
        ...(before !== undefined && { ExclusiveStartKey: keyItem({ pk, sk: before }) }),
      }),
    );
    return Items.map(recordOf);
  },
  commit: commits(client, table),
  count: async (key, counter, expires) => {
    const { Attributes } = await client.send(
      new UpdateItemCommand({
        TableName: table,
        Key: keyItem(key),
        UpdateExpression: 'SET expires = :expires ADD #counter :one',
        ExpressionAttributeNames: { '#counter': counter },
        ExpressionAttributeValues: { ':expires': { N: String(expires) }, ':one': { N: '1' } },
        ReturnValues: 'UPDATED_NEW',
      }),
    );
    return Number(Attributes?.[counter]?.N);
  },
  overdue: (now, limit) => overdue(client, table, now, limit),
});
