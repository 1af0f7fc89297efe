import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { membersIn, stackCalls, textOf } from './stack-call.ts';

/** What a deployed stack says of itself. */
export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_ROLLBACK_COMPLETE`, … */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const outputsIn = (xml: string): DeployedStack['outputs'] =>
  Object.fromEntries(
    membersIn(xml).map((member) => [textOf(member, 'OutputKey') ?? '', textOf(member, 'OutputValue') ?? '']),
  );

const noneOf = (name: string, region: string): Error => {
  const message = `CloudFormation knows no stack ${name} in ${region}; expected one that npx cdk deploy made, such as ` +
    'Earshot-main. Compare --region and AWS_PROFILE with where it was deployed.';
  return Object.assign(new Error(message), { name: 'ValidationError' });
};

/**
 * Asks CloudFormation for one stack. Throws an error with the service's own name when it says no: `ValidationError` when
 * there is no such stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
export const describeStack = async (
  client: DynamoDBClient,
  name: string,
  endpoint?: string,
): Promise<DeployedStack> => {
  const region = await client.config.region();
  const xml = await stackCalls(client, endpoint)('DescribeStacks', { StackName: name }).catch((error: unknown) => {
    throw error instanceof Error && error.name === 'ValidationError' ? noneOf(name, region) : error;
  });
  return { status: textOf(xml, 'StackStatus') ?? 'unknown', outputs: outputsIn(xml) };
};
