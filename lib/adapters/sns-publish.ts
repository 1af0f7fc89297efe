import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { addressAt, signedCalls } from './signed-call.ts';

/** A message for one topic, with its attributes as SNS has them. */
export interface Publication {
  readonly topic: string;
  readonly message: string;
  readonly subject?: string;
  readonly attributes?: Readonly<Record<string, { readonly type: string; readonly value: string }>>;
}

const formOf = ({ topic, message, subject, attributes = {} }: Publication): URLSearchParams => {
  const form = new URLSearchParams({ Action: 'Publish', Version: '2010-03-31', TopicArn: topic, Message: message });
  if (subject !== undefined) form.set('Subject', subject);
  for (const [place, [name, { type, value }]] of Object.entries(attributes).entries()) {
    const entry = `MessageAttributes.entry.${place + 1}`;
    form.set(`${entry}.Name`, name);
    form.set(`${entry}.Value.DataType`, type);
    form.set(`${entry}.Value.StringValue`, value);
  }
  return form;
};

/**
 * Publishes on any topic, as the operator does it: credentials and time-outs are the given client's, and `endpoint` is
 * where SNS is when that is not AWS. Throws when it says no.
 */
export const snsPublish =
  (client: DynamoDBClient, endpoint?: string) =>
  async (publication: Publication): Promise<void> => {
    const region = publication.topic.split(':')[3] ?? '';
    const { status } = await signedCalls(client, 'sns')({
      method: 'POST',
      ...addressAt(endpoint ?? `https://sns.${region}.amazonaws.com`),
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: formOf(publication).toString(),
    });
    if (status !== 200) throw new Error(`SNS answered ${status} to a message for ${publication.topic}, expected 200.`);
  };
