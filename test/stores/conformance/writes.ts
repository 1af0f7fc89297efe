import {
  BatchGetItemCommand, BatchWriteItemCommand, DeleteItemCommand, GetItemCommand, PutItemCommand, UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect } from '@jest/globals';

import { refused, type Check } from '../bench.ts';

const Key = { pk: { S: 'a' }, sk: { S: 'x' } };
const names = { '#version': 'version' };

/** What holds of writing single items, and several without a transaction. */
export const writes: readonly Check[] = [
  ['puts an item that must be new only once, and shows the one in the way', async ({ client, table: TableName }) => {
    const put = (word: string) =>
      client.send(new PutItemCommand({
        TableName, Item: { ...Key, word: { S: word } }, ConditionExpression: 'attribute_not_exists(pk)',
        ReturnValuesOnConditionCheckFailure: 'ALL_OLD',
      }));
    await put('first');
    expect(await refused(put('second'))).toMatchObject({
      name: 'ConditionalCheckFailedException', Item: { ...Key, word: { S: 'first' } },
    });
    const { Item } = await client.send(new GetItemCommand({ TableName, Key, ConsistentRead: true }));
    expect(Item).toEqual({ ...Key, word: { S: 'first' } });
  }],
  ['changes an item only from the version that was seen', async ({ client, table: TableName }) => {
    const update = (from: string, to: string) =>
      client.send(new UpdateItemCommand({
        TableName, Key, UpdateExpression: 'SET #version = :to', ConditionExpression: '#version = :from',
        ExpressionAttributeNames: names, ExpressionAttributeValues: { ':from': { N: from }, ':to': { N: to } },
        ReturnValues: 'ALL_NEW',
      }));
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, version: { N: '1' } } }));
    expect((await update('1', '2')).Attributes).toEqual({ ...Key, version: { N: '2' } });
    expect((await refused(update('1', '3'))).name).toBe('ConditionalCheckFailedException');
    const { Attributes } = await client.send(new DeleteItemCommand({ TableName, Key, ReturnValues: 'ALL_OLD' }));
    expect(Attributes).toEqual({ ...Key, version: { N: '2' } });
  }],
  ['reads update expressions alike', async ({ client, table: TableName }) => {
    const Item = {
      ...Key, list: { L: [{ S: 'one' }] }, gone: { S: 'yes' }, tags: { SS: ['p', 'q'] }, map: { M: { in: { N: '1' } } },
    };
    await client.send(new PutItemCommand({ TableName, Item }));
    const { Attributes } = await client.send(new UpdateItemCommand({
      TableName, Key, ReturnValues: 'ALL_NEW',
      UpdateExpression:
        'SET #l = list_append(#l, :more), kept = if_not_exists(kept, :two), #m.#in = #m.#in + :two ' +
        'REMOVE gone ADD hits :two DELETE tags :q',
      ExpressionAttributeNames: { '#l': 'list', '#m': 'map', '#in': 'in' },
      ExpressionAttributeValues: { ':more': { L: [{ S: 'two' }] }, ':two': { N: '2' }, ':q': { SS: ['q'] } },
    }));
    expect(Attributes).toEqual({
      ...Key, list: { L: [{ S: 'one' }, { S: 'two' }] }, tags: { SS: ['p'] }, map: { M: { in: { N: '3' } } },
      kept: { N: '2' }, hits: { N: '2' },
    });
  }],
  ['counts from nothing, for many at once, and says how many there are', async ({ client, table: TableName }) => {
    const count = () =>
      client.send(new UpdateItemCommand({
        TableName, Key, UpdateExpression: 'SET expires = :expires ADD #counter :one',
        ExpressionAttributeNames: { '#counter': 'signature wrong' },
        ExpressionAttributeValues: { ':expires': { N: '60' }, ':one': { N: '1' } }, ReturnValues: 'UPDATED_NEW',
      }));
    const counted = await Promise.all([count(), count(), count()]);
    expect(new Set(counted.map(({ Attributes }) => Attributes?.['signature wrong']?.N))).toEqual(new Set(['1', '2', '3']));
    expect((await count()).Attributes).toEqual({ expires: { N: '60' }, 'signature wrong': { N: '4' } });
  }],
  ['removes places of a list as they were before the update', async ({ client, table: TableName }) => {
    const L = ['a', 'b', 'c', 'd'].map((S) => ({ S }));
    await client.send(new PutItemCommand({ TableName, Item: { ...Key, list: { L } } }));
    const { Attributes } = await client.send(new UpdateItemCommand({
      TableName, Key, UpdateExpression: 'REMOVE #l[0], #l[2] SET #l[1] = :e',
      ExpressionAttributeNames: { '#l': 'list' },
      ExpressionAttributeValues: { ':e': { S: 'e' } }, ReturnValues: 'ALL_NEW',
    }));
    expect(Attributes?.['list']).toEqual({ L: [{ S: 'e' }, { S: 'd' }] });
  }],
  ['takes an item of 400 KB and refuses one byte more, counted in UTF-8', async ({ client, table: TableName }) => {
    // Names and keys: pk a, sk x, body = 2 + 1 + 2 + 1 + 4 bytes; é is two.
    const put = (body: string) => client.send(new PutItemCommand({ TableName, Item: { ...Key, body: { S: body } } }));
    await put('é'.repeat(204_795));
    expect((await refused(put(`${'é'.repeat(204_795)}e`))).name).toBe('ValidationException');
    const grow = client.send(new UpdateItemCommand({
      TableName, Key, UpdateExpression: 'SET more = :more', ExpressionAttributeValues: { ':more': { S: 'e' } },
    }));
    expect((await refused(grow)).name).toBe('ValidationException');
  }],
  ['writes and reads in batches', async ({ client, table: TableName }) => {
    const Item = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });
    const put = (pk: string) => ({ PutRequest: { Item: Item(pk) } });
    const write = (requests: object[]) =>
      client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
    await write([put('a'), put('b')]);
    await write([{ DeleteRequest: { Key: Item('a') } }, put('c')]);
    const Keys = ['a', 'b', 'c'].map(Item);
    const RequestItems = { [TableName]: { Keys, ConsistentRead: true } };
    const { Responses } = await client.send(new BatchGetItemCommand({ RequestItems }));
    expect(Responses?.[TableName]?.map(({ pk }) => pk?.S).toSorted()).toEqual(['b', 'c']);
    expect((await refused(write([put('d'), put('d')]))).name).toBe('ValidationException');
  }],
];
