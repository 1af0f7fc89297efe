import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { membersIn, stackCalls, textOf } from './stack-call.ts';

/**
 * The URLs of every queue of a stack, from CloudFormation. Throws an error with the service's own name when it says no.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html
 */
export const stackQueues = async (client: DynamoDBClient, stack: string, endpoint?: string): Promise<string[]> => {
  const call = stackCalls(client, endpoint);
  const queues: string[] = [];
  let next: string | undefined;
  do {
    const xml = await call('ListStackResources', { StackName: stack, ...(next !== undefined && { NextToken: next }) });
    queues.push(...membersIn(xml).filter((member) => textOf(member, 'ResourceType') === 'AWS::SQS::Queue'));
    next = textOf(xml, 'NextToken');
  } while (next !== undefined);
  return queues.flatMap((member) => textOf(member, 'PhysicalResourceId') || []);
};
