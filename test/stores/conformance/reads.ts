import {
  DescribeTableCommand, DescribeTimeToLiveCommand, PutItemCommand, QueryCommand, TransactWriteItemsCommand,
  UpdateItemCommand, UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import { expect } from '@jest/globals';

import { refused, type Bench, type Check } from '../bench.ts';

const Key = (pk: string, sk = 'x') => ({ pk: { S: pk }, sk: { S: sk } });

const put = ({ client, table: TableName }: Bench, pk: string, due?: string) =>
  client.send(new PutItemCommand({
    TableName,
    Item: { ...Key(pk), dueShard: { S: '0' }, word: { S: 'w' }, ...(due !== undefined && { due: { S: due } }) },
  }));

const due = async ({ client, table: TableName }: Bench, until: string) =>
  (await client.send(new QueryCommand({
    TableName, IndexName: 'due', KeyConditionExpression: 'dueShard = :shard AND due <= :until',
    ExpressionAttributeValues: { ':shard': { S: '0' }, ':until': { S: until } },
  }))).Items ?? [];

const keysOf = async (bench: Bench, until: string) => (await due(bench, until)).map(({ pk }) => pk?.S);

/** What holds of the sparse index, of paging, and of what is told about a table. */
export const reads: readonly Check[] = [
  ['lists what is due by time, keys only, without what has no due time', async (bench) => {
    await put(bench, 'late', '2026-01-03');
    await put(bench, 'early', '2026-01-01');
    await put(bench, 'done');
    await put(bench, 'future', '2026-02-01');
    expect(await due(bench, '2026-01-31')).toEqual([
      { ...Key('early'), dueShard: { S: '0' }, due: { S: '2026-01-01' } },
      { ...Key('late'), dueShard: { S: '0' }, due: { S: '2026-01-03' } },
    ]);
  }],
  ['moves an entry when its due time moves, and drops it with its due time', async (bench) => {
    const { client, table: TableName } = bench;
    await put(bench, 'a', '2026-01-01');
    await put(bench, 'b', '2026-01-02');
    const ExpressionAttributeValues = { ':due': { S: '2026-01-03' } };
    const Update = { TableName, Key: Key('a'), UpdateExpression: 'SET due = :due', ExpressionAttributeValues };
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Update }] }));
    expect(await keysOf(bench, '2026-01-31')).toEqual(['b', 'a']);
    await client.send(new UpdateItemCommand({ TableName, Key: Key('b'), UpdateExpression: 'REMOVE due' }));
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Delete: { TableName, Key: Key('a') } }] }));
    expect(await keysOf(bench, '2026-01-31')).toEqual([]);
  }],
  ['refuses an empty due time', async (bench) => {
    expect((await refused(put(bench, 'a', ''))).name).toBe('ValidationException');
  }],
  ['pages through a partition from its end', async ({ client, table: TableName }) => {
    for (const sk of ['1', '2', '3']) await client.send(new PutItemCommand({ TableName, Item: Key('p', sk) }));
    const query = {
      TableName, KeyConditionExpression: 'pk = :p', ExpressionAttributeValues: { ':p': { S: 'p' } },
      ScanIndexForward: false, Limit: 2, ConsistentRead: true,
    };
    const first = await client.send(new QueryCommand(query));
    expect(first.Items?.map(({ sk }) => sk?.S)).toEqual(['3', '2']);
    const rest = await client.send(new QueryCommand({ ...query, ExclusiveStartKey: first.LastEvaluatedKey }));
    expect(rest.Items?.map(({ sk }) => sk?.S)).toEqual(['1']);
  }],
  ['tells of its stream and its time to live', async ({ client, table: TableName }) => {
    const { Table } = await client.send(new DescribeTableCommand({ TableName }));
    expect(Table?.StreamSpecification).toEqual({ StreamEnabled: true, StreamViewType: 'NEW_IMAGE' });
    expect(Table?.LatestStreamArn).toContain(`table/${TableName}/stream/`);
    const enable = () => client.send(new UpdateTimeToLiveCommand({
      TableName, TimeToLiveSpecification: { AttributeName: 'expires', Enabled: true },
    }));
    await enable();
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
    expect(TimeToLiveDescription).toEqual({ TimeToLiveStatus: 'ENABLED', AttributeName: 'expires' });
    expect((await refused(enable())).name).toBe('ValidationException');
  }],
];
