import {
  BatchWriteItemCommand, DeleteItemCommand, PutItemCommand, TransactWriteItemsCommand, UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { expect } from '@jest/globals';

import { refused, type Check } from '../bench.ts';

const Key = (pk: string) => ({ pk: { S: pk }, sk: { S: 'x' } });
const Item = (pk: string, n: string) => ({ ...Key(pk), n: { N: n } });

/** What holds of the records of changes. */
export const streams: readonly Check[] = [
  ['tells every change of an item once, in order, with its new image', async ({ client, table: TableName, told }) => {
    await client.send(new PutItemCommand({ TableName, Item: Item('a', '1') }));
    await client.send(new UpdateItemCommand({
      TableName, Key: Key('a'), UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': { N: '2' } },
    }));
    await client.send(new DeleteItemCommand({ TableName, Key: Key('a') }));
    expect(await told()).toEqual([
      { what: 'INSERT', pk: 'a', image: Item('a', '1') },
      { what: 'MODIFY', pk: 'a', image: Item('a', '2') },
      { what: 'REMOVE', pk: 'a' },
    ]);
  }],
  ['tells nothing of a write that changes nothing', async ({ client, table: TableName, told }) => {
    const tags = { ...Item('a', '1'), tags: { SS: ['p', 'q'] } };
    await client.send(new PutItemCommand({ TableName, Item: tags }));
    await client.send(new PutItemCommand({ TableName, Item: { ...tags, tags: { SS: ['q', 'p'] } } }));
    await client.send(new UpdateItemCommand({
      TableName, Key: Key('a'), UpdateExpression: 'SET n = :n', ExpressionAttributeValues: { ':n': { N: '1' } },
    }));
    await client.send(new DeleteItemCommand({ TableName, Key: Key('never') }));
    await refused(client.send(new PutItemCommand({
      TableName, Item: Item('a', '9'), ConditionExpression: 'attribute_not_exists(pk)',
    })));
    expect((await told()).map(({ what }) => what)).toEqual(['INSERT']);
  }],
  ['tells of batches and transactions, not of what was only checked', async ({ client, table: TableName, told }) => {
    const requests = [{ PutRequest: { Item: Item('a', '1') } }, { PutRequest: { Item: Item('b', '1') } }];
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: requests } }));
    const ConditionCheck = { TableName, Key: Key('b'), ConditionExpression: 'attribute_exists(pk)' };
    await client.send(new TransactWriteItemsCommand({
      TransactItems: [
        { Put: { TableName, Item: Item('a', '2') } }, { ConditionCheck }, { Put: { TableName, Item: Item('c', '1') } },
      ],
    }));
    const changes = await told();
    expect(changes.filter(({ pk }) => pk === 'a').map(({ what, image }) => [what, image])).toEqual([
      ['INSERT', Item('a', '1')],
      ['MODIFY', Item('a', '2')],
    ]);
    const said = changes.map(({ what, pk }) => `${what} ${pk}`);
    expect(said.toSorted()).toEqual(['INSERT a', 'INSERT b', 'INSERT c', 'MODIFY a']);
  }],
];
