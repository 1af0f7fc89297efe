import { afterEach, describe, expect, it } from '@jest/globals';

import { callStore } from '../../../infra/local/aws-call.ts';
import type { Run } from '../../../infra/local/run-template.ts';
import { until } from '../../local-run/start-run.ts';
import { lambda, startTiny } from '../../local-run/tiny-run.ts';
import type { TinyOptions } from '../../local-run/tiny-run.ts';

const closers: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close();
});

const start = async (options: TinyOptions) => {
  const run = await startTiny(options);
  closers.push(run.close);
  return run;
};

const table = {
  Type: 'AWS::DynamoDB::Table',
  Properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  },
};
const queue = (Properties: Record<string, unknown> = {}) => ({ Type: 'AWS::SQS::Queue', Properties });
const mapping = (source: unknown, Properties: Record<string, unknown>) => ({
  Type: 'AWS::Lambda::EventSourceMapping',
  Properties: {
    EventSourceArn: source,
    FunctionName: { Ref: 'Worker' },
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...Properties,
  },
});

const put = (run: Run, pk: string, more: Record<string, unknown> = {}) =>
  callStore({
    endpoint: run.stores.dynamoDb.endpoint,
    service: 'dynamodb',
    action: 'PutItem',
    input: { TableName: 'earshot-local-Ledger', Item: { pk: { S: pk }, ...more } },
  });

const received = async (run: Run, name: string): Promise<string | undefined> => {
  const { endpoint } = run.stores.queues;
  const input = { QueueUrl: `${endpoint}/000000000000/earshot-local-${name}` };
  const { Messages } = await callStore({ endpoint, service: 'sqs', action: 'ReceiveMessage', input });
  return (Messages as { Body: string }[] | undefined)?.[0]?.Body;
};

const printsKeys = `exports.handler = async ({ Records }) => {
  const keys = Records.map(({ dynamodb }) => dynamodb.Keys.pk.S);
  for (const key of keys) console.log('key ' + key);
  const bad = Records.filter(({ dynamodb }) => dynamodb.Keys.pk.S === 'bad');
  return { batchItemFailures: bad.map(({ dynamodb }) => ({ itemIdentifier: dynamodb.SequenceNumber })) };
};`;

describe('an event source mapping', () => {
  it('hands changes of a table to its function, those that the filter admits, in order', async () => {
    const filter = {
      Filters: [{ Pattern: JSON.stringify({ dynamodb: { NewImage: { due: { S: [{ exists: true }] } } } }) }],
    };
    const run = await start({
      functions: { Worker: printsKeys },
      resources: {
        Ledger: table,
        Worker: lambda(),
        Stream: mapping(
          { 'Fn::GetAtt': ['Ledger', 'StreamArn'] },
          { FilterCriteria: filter, StartingPosition: 'TRIM_HORIZON' },
        ),
      },
    });
    await put(run, 'one', { due: { S: 'now' } });
    await put(run, 'no due');
    await put(run, 'two', { due: { S: 'now' } });
    await until('both records', () => run.lines.includes('Worker  key two'));
    expect(run.lines).toEqual(['Worker  key one', 'Worker  key two']);
  });

  it('gives up a record after its retries, tells the destination, and goes on', async () => {
    const onFailure = { OnFailure: { Destination: { 'Fn::GetAtt': ['GivenUp', 'Arn'] } } };
    const rules = { BatchSize: 1, MaximumRetryAttempts: 1, DestinationConfig: onFailure };
    const run = await start({
      functions: { Worker: printsKeys },
      resources: {
        Ledger: table,
        GivenUp: queue(),
        Worker: lambda(),
        Stream: mapping({ 'Fn::GetAtt': ['Ledger', 'StreamArn'] }, rules),
      },
    });
    await put(run, 'bad');
    await put(run, 'good');
    const body = await until('the message in the destination', () => received(run, 'GivenUp'));
    await until('the next record', () => run.lines.includes('Worker  key good'));
    expect(run.lines.filter((line) => line.endsWith('key bad'))).toHaveLength(2);
    expect(JSON.parse(body)).toMatchObject({
      requestContext: { condition: 'RetryAttemptsExhausted', approximateInvokeCount: 2 },
      DDBStreamBatchInfo: { batchSize: 1, startSequenceNumber: '000000000000000000001' },
    });
  });

  it('hands messages of a queue to its function; what fails comes again and ends among the dead letters', async () => {
    const dead = {
      RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 2 },
      VisibilityTimeout: 1,
    };
    const run = await start({
      functions: {
        Worker: `exports.handler = async ({ Records }) => {
          for (const { body, eventSourceARN } of Records) console.log(body + ' of ' + eventSourceARN.split('-').pop());
          return { batchItemFailures: Records.filter(({ body }) => body === 'bad').map(({ messageId }) => ({ itemIdentifier: messageId })) };
        };`,
      },
      resources: {
        Dead: queue(),
        Work: queue(dead),
        Worker: lambda(),
        Mapping: mapping({ 'Fn::GetAtt': ['Work', 'Arn'] }, { BatchSize: 10 }),
      },
    });
    run.stores.queues.send('arn:aws:sqs:us-east-1:000000000000:earshot-local-Work', 'bad');
    run.stores.queues.send('arn:aws:sqs:us-east-1:000000000000:earshot-local-Work', 'good');
    expect(await until('the dead letter', () => received(run, 'Dead'))).toBe('bad');
    expect(run.lines.filter((line) => line === 'Worker  bad of Work')).toHaveLength(2);
    expect(run.lines.filter((line) => line === 'Worker  good of Work')).toHaveLength(1);
  });
});
