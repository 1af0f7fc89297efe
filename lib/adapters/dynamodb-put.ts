import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import type { LedgerRecord } from '../pipeline/records.ts';
import { newAttributesOf } from './dynamodb-items.ts';
import { type Address, signedCalls } from './signed-call.ts';

const base64 = ({ buffer, byteOffset, byteLength }: Uint8Array): string =>
  Buffer.from(buffer, byteOffset, byteLength).toString('base64');

/** A value as it travels: https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_AttributeValue.html */
const wire = (value: unknown): object => {
  if (typeof value === 'string') return { S: value };
  if (typeof value === 'number') return { N: String(value) };
  if (typeof value === 'boolean') return { BOOL: value };
  if (value === null) return { NULL: true };
  if (value instanceof Uint8Array) return { B: base64(value) };
  return Array.isArray(value) ? { L: value.map(wire) } : { M: wireItem(value as object) };
};

const wireItem = (values: object): Record<string, object> => {
  const item: Record<string, object> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) item[name] = wire(value);
  return item;
};

/** Where the client's own calls go: regions, partitions, other endpoints are the SDK's business. */
const addressOf = (client: DynamoDBClient): (() => Address | undefined) => {
  let address: Address | undefined;
  client.middlewareStack.add(
    (next) => (args) => {
      const { protocol, hostname, port, path } = args.request as Address;
      address = { protocol, hostname, port, path };
      return next(args);
    },
    { step: 'finalizeRequest' },
  );
  return () => address;
};

const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': 'DynamoDB_20120810.PutItem' };

const isRefused = (body: Buffer): boolean => body.includes('#ConditionalCheckFailedException"');

/** The first try of a put: stored, or refused since it is there already, or `undefined`: nobody knows. */
export type FirstTry = (record: LedgerRecord) => Promise<boolean | undefined>;

/**
 * Puts a record that must not exist yet by one request, past the SDK's middlewares: they take a third of a PutItem, as
 * much as everything else that a delivery needs. Whatever is not a plain yes or no is `undefined`, and so is the first
 * one of all: then ask the SDK, which knows where to ask, how to try again, and what the fault is called.
 */
export const firstTry = (client: DynamoDBClient, table: string): FirstTry => {
  const address = addressOf(client);
  const call = signedCalls(client, 'dynamodb');
  return async (record) => {
    const to = address();
    if (to === undefined) return undefined;
    const Item = wireItem(newAttributesOf(record));
    const body = JSON.stringify({ TableName: table, Item, ConditionExpression: 'attribute_not_exists(pk)' });
    try {
      const answer = await call({ method: 'POST', ...to, headers, body });
      if (answer.status === 200) return true;
      return isRefused(answer.body) ? false : undefined;
    } catch {
      // Most often a connection that died while the function slept. The SDK tries again, and throws what is worse.
      return undefined;
    }
  };
};
