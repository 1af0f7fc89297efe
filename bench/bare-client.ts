import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';

// What anybody would write: the SDK's own client with its own settings, and one call.
const client = new DynamoDBClient({});

/** Puts one body, as it came, under one key: the least that keeping a delivery in DynamoDB can cost with the SDK. */
export const handler = ({ pk, body }: { readonly pk: string; readonly body: string }) =>
  client.send(new PutItemCommand({ TableName: process.env.LEDGER_TABLE, Item: { pk: { S: pk }, raw: { S: body } } }));
