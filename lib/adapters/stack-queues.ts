import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';

const valueOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`, 'u').exec(xml)?.[1]?.replaceAll('&amp;', '&');

// The list nests in the answer, and a member of it has members of its own only as an empty element.
const members = /<member>(?:(?!<\/?member>)[^])*<\/member>/gu;

/**
 * The URLs of every queue of a stack, from CloudFormation. Credentials, region and time-outs are the given client's.
 * Throws an error with the service's own name when it says no.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html
 */
export const stackQueues = async (client: DynamoDBClient, stack: string, endpoint?: string): Promise<string[]> => {
  const address = addressAt(endpoint ?? `https://cloudformation.${await client.config.region()}.amazonaws.com`);
  const request = signedCalls(client, 'cloudformation');
  const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
  const urls: string[] = [];
  let next: string | undefined = '';
  while (next !== undefined) {
    const form = new URLSearchParams({ Action: 'ListStackResources', Version: '2010-05-15', StackName: stack });
    if (next !== '') form.set('NextToken', next);
    const { status, body } = await request({ method: 'POST', ...address, headers, body: form.toString() });
    const xml = body.toString();
    if (status !== 200) {
      const name = valueOf(xml, 'Code') ?? `CloudFormation${status}`;
      const message = `CloudFormation answered ListStackResources with ${status} (${name}), expected 200.`;
      throw Object.assign(new Error(message), { name });
    }
    for (const [member] of xml.matchAll(members)) {
      if (valueOf(member, 'ResourceType') === 'AWS::SQS::Queue') urls.push(valueOf(member, 'PhysicalResourceId') ?? '');
    }
    next = valueOf(xml, 'NextToken');
  }
  return urls.filter((url) => url !== '');
};
