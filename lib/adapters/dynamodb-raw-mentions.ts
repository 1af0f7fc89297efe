import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

import type { MentionsAsked, RawMention, RawMentions } from '../pipeline/ports.ts';
import type { Key } from '../pipeline/records.ts';
import type { Item } from './dynamodb-items.ts';

const filter = ['#type IN (:interaction, :quarantine)', 'attribute_exists(#raw)', '#id >= :from', '#id < :before'];

const mentionOf = (item: Item): RawMention => {
  const { pk, sk, type, id, source, raw, readAt } = unmarshall(item) as RawMention & {
    readonly raw?: { readonly archived?: string; readonly beside?: Key };
    readonly readAt?: string;
  };
  return { pk, sk, type, id, source, archived: raw?.archived, beside: raw?.beside, read: readAt !== undefined };
};

/** Reads through one table for them; the bytes themselves stay there. */
export const dynamodbRawMentions = (client: DynamoDBClient, table: string): RawMentions =>
  async function* ({ source, from, before }: MentionsAsked) {
    let next: Item | undefined;
    do {
      const { Items = [], ScannedCount = 0, LastEvaluatedKey } = await client.send(
        new ScanCommand({
          TableName: table,
          FilterExpression: [...filter, ...(source === undefined ? [] : ['#source = :source'])].join(' AND '),
          ProjectionExpression: 'pk, sk, #type, #id, #source, #raw.archived, #raw.beside, readAt',
          ExpressionAttributeNames: { '#type': 'type', '#id': 'id', '#source': 'source', '#raw': 'raw' },
          ExpressionAttributeValues: {
            ':interaction': { S: 'interaction' },
            ':quarantine': { S: 'quarantine' },
            ':from': { S: from },
            ':before': { S: before },
            ...(source !== undefined && { ':source': { S: source } }),
          },
          ExclusiveStartKey: next,
        }),
      );
      yield { seen: ScannedCount, found: Items.map(mentionOf) };
      next = LastEvaluatedKey;
    } while (next !== undefined);
  };
