import {
  GetItemCommand, PutItemCommand, TransactWriteItemsCommand, UpdateTimeToLiveCommand, type DynamoDBClient,
} from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startDynamoDb, type LocalDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { clientOf, createLedger } from '../../stores/bench.ts';

const TableName = 'ledger';
const Item = (pk: string, more = {}) => ({ pk: { S: pk }, sk: { S: 'x' }, ...more });

let store: LocalDynamoDb;
let client: DynamoDBClient;

beforeEach(async () => {
  store = await startDynamoDb({});
  client = clientOf(store.endpoint);
  await createLedger(client, TableName);
});

afterEach(async () => {
  client.destroy();
  await store.close();
});

const put = (pk: string, more = {}) => client.send(new PutItemCommand({ TableName, Item: Item(pk, more) }));

const keysAfter = (position: number, limit: number) =>
  store.records(TableName, position, limit).map(({ dynamodb: { Keys } }) => Keys['pk']?.S);

/** Resolves when the stream says that there is something that `wanted` accepts. */
const until = (wanted: () => boolean): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (wanted()) resolve();
    };
    store.onRecords(TableName, look);
    look();
  });

describe('The local stream', () => {
  it('gives records as Lambda gets them', async () => {
    await put('a', { raw: { B: new Uint8Array([1, 2]) } });
    const now = Date.now() / 1000;
    const [record] = store.records(TableName, 0, 10);
    expect(record).toMatchObject({
      eventName: 'INSERT', eventSource: 'aws:dynamodb', eventVersion: '1.1', awsRegion: 'us-east-1',
      eventSourceARN: expect.stringMatching(/^arn:aws:dynamodb:us-east-1:\d{12}:table\/ledger\/stream\//),
      dynamodb: {
        Keys: Item('a'), NewImage: Item('a', { raw: { B: 'AQI=' } }), StreamViewType: 'NEW_IMAGE',
        SequenceNumber: '000000000000000000001', SizeBytes: 6 + 6 + 5,
      },
    });
    expect(Math.abs(now - (record?.dynamodb.ApproximateCreationDateTime ?? 0))).toBeLessThan(5);
  });

  it('is read on from a position, so many at once', async () => {
    for (const pk of ['a', 'b', 'c', 'd']) await put(pk);
    expect(keysAfter(0, 2)).toEqual(['a', 'b']);
    const last = Number(store.records(TableName, 0, 2).at(-1)?.dynamodb.SequenceNumber);
    expect(keysAfter(last, 10)).toEqual(['c', 'd']);
    expect(keysAfter(4, 10)).toEqual([]);
  });

  it('wakes who waits for it, until that one stops', async () => {
    let wakes = 0;
    const stop = store.onRecords(TableName, () => {
      wakes += 1;
    });
    await client.send(new TransactWriteItemsCommand({ TransactItems: [{ Put: { TableName, Item: Item('a') } }] }));
    expect(wakes).toBe(1);
    stop();
    await put('b');
    expect(wakes).toBe(1);
  });

  it('keeps the order of concurrent writes of one item', async () => {
    await Promise.all(Array.from({ length: 50 }, (_, n) => put('a', { n: { N: String(n) } })));
    const images = store.records(TableName, 0, 100).map(({ dynamodb }) => dynamodb.NewImage?.['n']?.N);
    expect(new Set(images)).toEqual(new Set(Array.from({ length: 50 }, (_, n) => String(n))));
    const { Item: last } = await client.send(new GetItemCommand({ TableName, Key: Item('a'), ConsistentRead: true }));
    expect(images.at(-1)).toBe(last?.['n']?.N);
    expect(store.records(TableName, 0, 100).map(({ eventName }) => eventName)).toEqual([
      'INSERT', ...Array.from({ length: 49 }, () => 'MODIFY'),
    ]);
  });
});

describe('Time to live in the local store', () => {
  it('removes what has expired, says that it did, and leaves the rest', async () => {
    const inSeconds = (seconds: number) => ({ expires: { N: String(Math.floor(Date.now() / 1000) + seconds) } });
    await put('before', inSeconds(-60));
    const specification = { AttributeName: 'expires', Enabled: true };
    await client.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification: specification }));
    await put('later', inSeconds(3600));
    await put('spared', inSeconds(2));
    await put('spared');
    await put('after', inSeconds(3));
    const removals = () => store.records(TableName, 0, 100).filter(({ eventName }) => eventName === 'REMOVE');
    await until(() => removals().some(({ dynamodb }) => dynamodb.Keys['pk']?.S === 'after'));
    expect(removals().map(({ dynamodb }) => dynamodb.Keys['pk']?.S)).toEqual(['before', 'after']);
    expect(removals()[0]?.userIdentity).toEqual({ type: 'Service', principalId: 'dynamodb.amazonaws.com' });
  });
});
