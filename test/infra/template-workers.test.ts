import { describe, expect, it } from '@jest/globals';

import { idOf, only, propertiesOf, templateOf } from './sample.ts';

const template = templateOf('main');
const tick = { 'Fn::GetAtt': [idOf(template, 'AWS::Lambda::Function', 'Tick'), 'Arn'] };

describe('the workers', () => {
  it('follow the stream so that one bad record neither blocks the others nor is lost', () => {
    const [[, mapping] = ['', {}]] = propertiesOf(template, 'AWS::Lambda::EventSourceMapping').filter(([id]) =>
      id.includes('Follow'),
    );
    expect(mapping).toEqual({
      EventSourceArn: { 'Fn::GetAtt': [idOf(template, 'AWS::DynamoDB::Table', 'Ledger'), 'StreamArn'] },
      FunctionName: { Ref: idOf(template, 'AWS::Lambda::Function', 'Follow') },
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 25,
      MaximumBatchingWindowInSeconds: 0,
      ParallelizationFactor: 4,
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 5,
      MaximumRecordAgeInSeconds: 3600,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      DestinationConfig: {
        OnFailure: { Destination: { 'Fn::GetAtt': [idOf(template, 'AWS::S3::Bucket', 'Archive'), 'Arn'] } },
      },
      FilterCriteria: { Filters: [{ Pattern: '{"dynamodb":{"NewImage":{"due":{"S":[{"exists":true}]}}}}' }] },
    });
  });

  it('are called every minute by two clocks in two services', () => {
    expect(only(template, 'AWS::Events::Rule')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      State: 'ENABLED',
      Targets: [{ Arn: tick }],
    });
    expect(only(template, 'AWS::Scheduler::Schedule')).toMatchObject({
      ScheduleExpression: 'rate(1 minute)',
      FlexibleTimeWindow: { Mode: 'OFF' },
      Target: { Arn: tick },
    });
  });

  it('cannot be called by a topic, so that no notice comes back to those who wrote it', () => {
    const called = propertiesOf(template, 'AWS::Lambda::Permission').map(([, { Principal, FunctionName }]) => [
      Principal,
      FunctionName,
    ]);
    const bySns = called.filter(([principal]) => principal === 'sns.amazonaws.com').map(([, name]) => name);
    expect(bySns).toEqual(['arn:aws:lambda:us-east-1:123456789012:function:score']);
  });

  it('run on Node 24 and arm64, traced, and write plain lines', () => {
    const functions = propertiesOf(template, 'AWS::Lambda::Function');
    expect(functions).toHaveLength(6);
    for (const [, settings] of functions) {
      expect(settings).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        TracingConfig: { Mode: 'Active' },
        LoggingConfig: { LogFormat: 'Text' },
      });
    }
  });
});
