import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

const character = (entity: string, name: string): string => {
  const code = /^#(?:x([\da-f]+)|(\d+))$/iu.exec(name);
  if (code === null) return entities[name] ?? entity;
  return String.fromCodePoint(code[1] === undefined ? Number(code[2]) : Number.parseInt(code[1], 16));
};

/** The text of the first element of that name. The service's answers hold neither attributes in them nor CDATA. */
export const textOf = (xml: string, element: string): string | undefined =>
  new RegExp(`<${element}>([^<]*)</${element}>`, 'u').exec(xml)?.[1]?.replaceAll(/&([#\w]+);/gu, character);

// Lists nest in an answer, but no member that is asked for holds another.
const innermostMember = /<member>(?:(?!<\/?member>)[^])*<\/member>/gu;

/** The members of the lists in an answer that hold no list themselves. */
export const membersIn = (xml: string): string[] => [...xml.matchAll(innermostMember)].map(([member]) => member);

const refusal = (action: string, status: number, xml: string): Error => {
  const name = textOf(xml, 'Code') ?? `CloudFormation${status}`;
  return Object.assign(new Error(`CloudFormation answered ${action} with ${status} (${name}), expected 200.`), { name });
};

/**
 * Single requests to CloudFormation, since its client is a whole package for a call or two. Credentials, region and
 * time-outs are the given client's. Answers XML; throws an error with the service's own name when it says no.
 */
export const stackCalls = (client: DynamoDBClient, endpoint?: string) => {
  const request = signedCalls(client, 'cloudformation');
  return async (action: string, input: Readonly<Record<string, string>>): Promise<string> => {
    const address = addressAt(endpoint ?? `https://cloudformation.${await client.config.region()}.amazonaws.com`);
    const headers = { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' };
    const form = new URLSearchParams({ Action: action, Version: '2010-05-15', ...input });
    const { status, body } = await request({ method: 'POST', ...address, headers, body: form.toString() });
    if (status !== 200) throw refusal(action, status, body.toString());
    return body.toString();
  };
};
