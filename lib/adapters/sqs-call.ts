import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';

const refusal = (action: string, status: number, body: Buffer): Error => {
  const type = /"__type"\s*:\s*"([^"]+)"/.exec(body.toString())?.[1]?.split('#').at(-1) ?? `Status${status}`;
  return Object.assign(new Error(`SQS answered ${action} with ${status} (${type}), expected 200.`), { name: type });
};

type Answer = Readonly<Record<string, unknown>>;

/** One action of SQS on one queue. Throws an error with the service's own name when it says no. */
export type CallQueue = (action: string, url: string, input: object) => Promise<Answer>;

/**
 * Single requests, through the parts that the DynamoDB client brings along: the SQS client would be one more package for
 * a handful of calls.
 */
export const queueCalls = (client: DynamoDBClient): CallQueue => {
  const request = signedCalls(client, 'sqs');
  return async (action, url, input) => {
    const headers = { 'content-type': 'application/x-amz-json-1.0', 'x-amz-target': `AmazonSQS.${action}` };
    const { origin } = new URL(url);
    const asked = { method: 'POST', ...addressAt(origin), headers, body: JSON.stringify(input) };
    const { status, body } = await request(asked);
    if (status !== 200) throw refusal(action, status, body);
    return body.length === 0 ? {} : (JSON.parse(body.toString()) as Answer);
  };
};
