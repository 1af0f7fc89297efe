import { type DynamoDBClient, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';

import type { Forget } from '../pipeline/ports.ts';
import type { LedgerRecord } from '../pipeline/records.ts';
import { isLostRace } from './dynamodb-commit.ts';
import { keyItem, writeOf } from './dynamodb-items.ts';

const removalOf = (TableName: string, record: LedgerRecord) => ({
  Delete: {
    TableName,
    Key: keyItem(record),
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: { ':seen': { N: String(record.version) } },
  },
});

/** How records go from one table at once, instead of whenever their time to live is looked at: in one transaction. */
export const dynamodbForget = (client: DynamoDBClient, table: string): Forget => async (changes, gone) => {
  const TransactItems = [
    ...changes.map((change) => writeOf(table, change)),
    ...gone.map((record) => removalOf(table, record)),
  ];
  if (TransactItems.length === 0) return true;
  try {
    await client.send(new TransactWriteItemsCommand({ TransactItems }));
    return true;
  } catch (error) {
    if (isLostRace(error)) return false;
    throw error;
  }
};
