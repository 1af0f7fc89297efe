import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { putObject } from '../../infra/local/aws-call.ts';
import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import { startQueues } from '../../infra/local/queues.ts';
import { startSecrets } from '../../infra/local/secrets.ts';
import { startSns } from '../../infra/local/sns/index.ts';
import { secrets } from '../fakes/installation.ts';
import { createLedgerTable } from '../fakes/table.ts';

export const table = 'ledger';
const bucket = 'archive';
const arnOf = (topic: string): string => `arn:aws:sns:us-east-1:000000000000:${topic}`;
const topics = ['notices', 'letters', 'texts'] as const;

/** One message that SNS handed on. */
export interface Published {
  readonly topic: (typeof topics)[number];
  readonly body: string;
}

/**
 * What Lambda itself puts into every environment, with the embedded stores where AWS would be.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/configuration-envvars.html#configuration-envvars-runtime
 */
const surroundings = (endpoints: Readonly<Record<string, string>>): Record<string, string> => ({
  AWS_REGION: 'us-east-1',
  AWS_ACCESS_KEY_ID: 'test',
  AWS_SECRET_ACCESS_KEY: 'test',
  AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
  AWS_LAMBDA_FUNCTION_NAME: 'tested',
  AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
  AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '512',
  AWS_LAMBDA_LOG_GROUP_NAME: '/aws/lambda/tested',
  AWS_LAMBDA_LOG_STREAM_NAME: 'stream',
  TZ: ':UTC',
  ...endpoints,
});

/** The embedded stores, with all that the functions work on, and the variables by which they find it. */
export const openAws = async (subscribers: Readonly<Record<string, readonly string[]>> = {}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-lambda-'));
  const secretsFile = path.join(folder, 'secrets.json');
  writeFileSync(secretsFile, JSON.stringify({ ...secrets, subscribers }));
  const published: Published[] = [];
  const queue = (arn: string, body: string): void => {
    const topic = topics.find((name) => arn.endsWith(name));
    if (topic) published.push({ topic, body });
  };
  const none = (): never => {
    throw new Error('Nobody is subscribed in this way.');
  };
  const [dynamoDb, queues, secretsManager, sns] = await Promise.all([
    startDynamoDb({}),
    startQueues(),
    startSecrets({ file: secretsFile }),
    startSns({ deliver: { queue, lambda: none, letter: none, text: none } }),
  ]);
  await queues.createBucket(bucket);
  for (const name of topics) {
    sns.createTopic(arnOf(name));
    const subscriptionArn = `${arnOf(name)}:all`;
    const endpoint = `arn:aws:sqs:us-east-1:000000000000:${name}`;
    sns.subscribe({ topicArn: arnOf(name), subscriptionArn, protocol: 'sqs', endpoint, rawDelivery: true });
  }
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const client = new DynamoDBClient({ endpoint: dynamoDb.endpoint, region: 'us-east-1', credentials });
  await createLedgerTable(client, table);
  return {
    folder,
    published,
    /** The table's stream so far, as an event source mapping would deliver it. */
    streamed: () => dynamoDb.records(table, 0, 1000),
    surroundings: surroundings({
      AWS_ENDPOINT_URL_DYNAMODB: dynamoDb.endpoint,
      AWS_ENDPOINT_URL_SNS: sns.endpoint,
      AWS_ENDPOINT_URL_S3: queues.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secretsManager.endpoint,
    }),
    /** What the template grants, by name. */
    granted: {
      LEDGER_TABLE: table,
      ARCHIVE_BUCKET: bucket,
      SECRETS_ID: 'secrets',
      NOTICES_TOPIC: arnOf('notices'),
      LETTERS_TOPIC: arnOf('letters'),
      TEXTS_TOPIC: arnOf('texts'),
      PUBLIC_URL: 'https://earshot.example',
    },
    delivered: () => sns.idle(),
    /** Puts an object where SES would. */
    put: (name: string, body: string) => putObject(queues.endpoint, bucket, name, body),
    close: async (): Promise<void> => {
      client.destroy();
      await sns.close();
      await Promise.all([dynamoDb.close(), queues.close(), secretsManager.close()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
export type Aws = Awaited<ReturnType<typeof openAws>>;
