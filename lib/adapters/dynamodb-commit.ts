import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  PutItemCommand,
  TransactionCanceledException,
  TransactionConflictException,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';

import type { Change, Ledger } from '../pipeline/ports.ts';
import { putOf, updateOf, writeOf } from './dynamodb-items.ts';
import { firstTry } from './dynamodb-put.ts';

// Reasons that mean "somebody was faster"; every other reason is a fault of ours or of the service.
const lostRaces = new Set(['ConditionalCheckFailed', 'TransactionConflict', 'None']);

/** Whether a write was refused because somebody else was faster. */
export const isLostRace = (error: unknown): boolean =>
  error instanceof ConditionalCheckFailedException ||
  error instanceof TransactionConflictException ||
  (error instanceof TransactionCanceledException &&
    (error.CancellationReasons ?? []).every(({ Code }) => Code === undefined || lostRaces.has(Code)));

/** How the ledger commits to one table: one change by itself, several in one transaction. */
export const commits = (client: DynamoDBClient, table: string): Ledger['commit'] => {
  const tryFirst = firstTry(client, table);

  const put = async (after: Change['after']): Promise<boolean> => {
    const outcome = await tryFirst(after);
    if (outcome === undefined) await client.send(new PutItemCommand(putOf(table, after)));
    return outcome ?? true;
  };

  const commit = async (changes: readonly Change[]): Promise<boolean> => {
    const [only] = changes;
    if (only === undefined) return true;
    if (changes.length > 1) {
      const TransactItems = changes.map((change) => writeOf(table, change));
      await client.send(new TransactWriteItemsCommand({ TransactItems }));
      return true;
    }
    if (only.before === undefined) return put(only.after);
    await client.send(new UpdateItemCommand(updateOf(table, only.before, only.after)));
    return true;
  };

  return async (changes) => {
    try {
      return await commit(changes);
    } catch (error) {
      if (isLostRace(error)) return false;
      throw error;
    }
  };
};
