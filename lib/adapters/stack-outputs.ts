import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';

/** What a deployed stack says of itself. */
export interface DeployedStack {
  /** `CREATE_COMPLETE`, `UPDATE_ROLLBACK_COMPLETE`, … */
  readonly status: string;
  readonly outputs: Readonly<Record<string, string>>;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const character = (entity: string, name: string): string => {
  const code = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name);
  if (code === null) return entities[name] ?? entity;
  return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
};

/** The text of the first element of that name. The service's answers hold neither attributes in them nor CDATA. */
const textOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`, 'u').exec(xml)?.[1]?.replaceAll(/&([#\w]+);/gu, character);

// Lists nest in the answer, but no member of the list of outputs holds another.
const innermostMember = /<member>(?:(?!<\/?member>)[^])*<\/member>/gu;

const outputsIn = (xml: string): DeployedStack['outputs'] => {
  const members = [...xml.matchAll(innermostMember)].map(([member]) => member);
  return Object.fromEntries(
    members.map((member) => [textOf(member, 'OutputKey') ?? '', textOf(member, 'OutputValue') ?? '']),
  );
};

const refusal = (status: number, xml: string, name: string, region: string): Error => {
  const code = textOf(xml, 'Code') ?? `CloudFormation${status}`;
  const none = `CloudFormation knows no stack ${name} in ${region}; expected one that npx cdk deploy made, such as ` +
    'Earshot-main. Compare --region and AWS_PROFILE with where it was deployed.';
  const message = code === 'ValidationError' ? none : `CloudFormation answered ${status} (${code}), expected 200.`;
  return Object.assign(new Error(message), { name: code });
};

/**
 * Asks CloudFormation for one stack, by a single request: its client is a whole package for one call. Credentials,
 * region and time-outs are the given client's. Throws an error with the service's own name when it says no:
 * `ValidationError` when there is no such stack.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html
 */
export const describeStack = async (
  client: DynamoDBClient,
  name: string,
  endpoint?: string,
): Promise<DeployedStack> => {
  const region = await client.config.region();
  const { status, body } = await signedCalls(client, 'cloudformation')({
    method: 'POST',
    ...addressAt(endpoint ?? `https://cloudformation.${region}.amazonaws.com`),
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams({ Action: 'DescribeStacks', Version: '2010-05-15', StackName: name }).toString(),
  });
  const xml = body.toString();
  if (status !== 200) throw refusal(status, xml, name, region);
  return { status: textOf(xml, 'StackStatus') ?? 'unknown', outputs: outputsIn(xml) };
};
