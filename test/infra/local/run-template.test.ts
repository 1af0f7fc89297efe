import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

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

const dataFolder = (): string => {
  const folder = mkdtempSync(path.join(tmpdir(), 'earshot-data-'));
  closers.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
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

describe('a run of a template', () => {
  it('refuses a resource type that it does not know, by name, before it makes anything', async () => {
    await expect(startTiny({ resources: { Cache: { Type: 'AWS::ElastiCache::CacheCluster' } } })).rejects.toThrow(
      'The template has Cache of type AWS::ElastiCache::CacheCluster, which the local run does not know.',
    );
  });

  it.each([
    [
      'a route to a function that is not there',
      { Route: { Type: 'AWS::ApiGatewayV2::Route', Properties: { RouteKey: 'GET /', Target: 'integrations/none' } } },
      'integration',
    ],
    [
      'a variable that refers to nothing',
      { Worker: lambda({ Environment: { Variables: { LEDGER_TABLE: { Ref: 'Ledger' } } } }) },
      'refers to Ledger',
    ],
    [
      'a schedule that calls nothing',
      {
        Minute: {
          Type: 'AWS::Scheduler::Schedule',
          Properties: {
            ScheduleExpression: 'rate(1 minute)',
            Target: { Arn: 'arn:aws:lambda:us-east-1:000000000000:function:gone' },
          },
        },
      },
      'function:gone',
    ],
  ])('refuses %s', async (_, resources, named) => {
    await expect(startTiny({ functions: { Worker: 'exports.handler = async () => {};' }, resources })).rejects.toThrow(
      named,
    );
  });

  it('calls every schedule when a minute passes, and by itself when the clock runs', async () => {
    const schedule = { ScheduleExpression: 'rate(1 minute)', Target: { Arn: { 'Fn::GetAtt': ['Worker', 'Arn'] } } };
    const rule = {
      ScheduleExpression: 'rate(1 minute)',
      Targets: [{ Id: 'one', Arn: { 'Fn::GetAtt': ['Worker', 'Arn'] }, Input: '{"source":"own"}' }],
    };
    const options: TinyOptions = {
      functions: { Worker: 'exports.handler = async ({ source }) => console.log("tick of " + source);' },
      resources: {
        Worker: lambda(),
        Second: { Type: 'AWS::Scheduler::Schedule', Properties: schedule },
        First: { Type: 'AWS::Events::Rule', Properties: rule },
      },
    };
    const standing = await start(options);
    await standing.tick();
    await until('both ticks', () => standing.lines.length === 2);
    expect([...standing.lines].sort()).toEqual(['Worker  tick of aws.scheduler', 'Worker  tick of own']);
    const running = await start({ ...options, minuteMilliseconds: 20 });
    await until('ticks of a clock', () => running.lines.filter((line) => line.endsWith('own')).length > 2);
  });

  it('refuses a data folder that another run has, and takes it when that run is over', async () => {
    const data = dataFolder();
    const first = await start({ data });
    await expect(startTiny({ data })).rejects.toThrow(
      `${data} is in use by process ${process.pid}: stop it, or give this run another folder with EARSHOT_DATA.`,
    );
    await first.close();
    await (await startTiny({ data })).close();
  });

  it('finds everything again after a restart', async () => {
    const data = dataFolder();
    const options: TinyOptions = { data, resources: { Ledger: table, Work: queue() } };
    const first = await startTiny(options);
    await put(first, 'kept');
    first.stores.queues.send('arn:aws:sqs:us-east-1:000000000000:earshot-local-Work', 'waiting');
    await first.close();
    const second = await start(options);
    const { Items } = await callStore({
      endpoint: second.stores.dynamoDb.endpoint,
      service: 'dynamodb',
      action: 'Scan',
      input: { TableName: 'earshot-local-Ledger' },
    });
    expect(Items).toEqual([{ pk: { S: 'kept' } }]);
    expect(await received(second, 'Work')).toBe('waiting');
  });
});
