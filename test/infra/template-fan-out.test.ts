import { describe, expect, it } from '@jest/globals';

import { idOf, propertiesOf, sample, subscriptionOf, templateOf } from './sample.ts';

const template = templateOf('main');
const topic = (name: string) => ({ Ref: idOf(template, 'AWS::SNS::Topic', name) });
const queueArn = (words: string) => ({ 'Fn::GetAtt': [idOf(template, 'AWS::SQS::Queue', words), 'Arn'] });

describe('the fan-out', () => {
  it('gives a person what is addressed to them and nothing else, in their own kind of words', () => {
    expect(subscriptionOf(template, 'front-desk')).toMatchObject({
      TopicArn: topic('Letters'),
      Protocol: 'email',
      Endpoint: 'desk@bluewater.example',
      FilterPolicy: { to: ['front-desk'] },
    });
    expect(subscriptionOf(template, 'manager')).toMatchObject({
      TopicArn: topic('Texts'),
      Protocol: 'sms',
      Endpoint: '+18765550100',
      FilterPolicy: { to: ['manager'] },
    });
  });

  it('gives a machine what its filter admits, or everything', () => {
    expect(subscriptionOf(template, 'crm')).toMatchObject({
      TopicArn: topic('Notices'),
      Protocol: 'https',
      Endpoint: 'https://crm.bluewater.example/earshot',
      FilterPolicy: { severity: ['high', 'critical'] },
    });
    expect(subscriptionOf(template, 'lake')).toMatchObject({
      TopicArn: topic('Notices'),
      Protocol: 'sqs',
      Endpoint: 'arn:aws:sqs:us-east-1:123456789012:lake',
    });
    expect(subscriptionOf(template, 'lake')).not.toHaveProperty('FilterPolicy');
    expect(subscriptionOf(template, 'score')).toMatchObject({
      Protocol: 'lambda',
      FilterPolicy: { channel: ['twitter'] },
    });
  });

  it('serves Slack and PagerDuty raw through a queue of their own', () => {
    expect(subscriptionOf(template, 'ops-room')).toMatchObject({
      TopicArn: topic('Notices'),
      Protocol: 'sqs',
      Endpoint: queueArn('Notifieropsroom'),
      RawMessageDelivery: true,
      FilterPolicy: { $or: [{ to: ['ops-room'] }, { severity: ['critical'] }] },
    });
    expect(subscriptionOf(template, 'on-call')).toMatchObject({
      Endpoint: queueArn('Notifieroncall'),
      RawMessageDelivery: true,
      FilterPolicy: { to: ['on-call'] },
    });
  });

  it('keeps what a subscriber could not be told for 14 days in a dead-letter queue of its own', () => {
    for (const { id } of sample.subscribers) {
      const dead = queueArn(`FanOut${id.replaceAll('-', '')}deadletters`);
      expect(subscriptionOf(template, id)).toMatchObject({
        FilterPolicyScope: 'MessageAttributes',
        RedrivePolicy: { deadLetterTargetArn: dead },
      });
    }
    for (const [, queue] of propertiesOf(template, 'AWS::SQS::Queue'))
      expect(queue).toMatchObject({ MessageRetentionPeriod: 1_209_600 });
  });

  it('gives an HTTPS subscriber that is down most of the hour that SNS allows', () => {
    const retries = subscriptionOf(template, 'crm').DeliveryPolicy.healthyRetryPolicy;
    const backOff =
      retries.numRetries - retries.numNoDelayRetries - retries.numMinDelayRetries - retries.numMaxDelayRetries;
    const longest =
      retries.numMinDelayRetries * retries.minDelayTarget +
      (backOff + retries.numMaxDelayRetries) * retries.maxDelayTarget;
    expect(longest).toBe(2702);
  });

  it('tries a message of the notifier 20 times, and reports failures one by one', () => {
    for (const id of ['opsroom', 'oncall']) {
      const [, queue] =
        propertiesOf(template, 'AWS::SQS::Queue').find(([name]) => name.includes(`Notifier${id}`)) ?? [];
      expect(queue).toMatchObject({
        VisibilityTimeout: 180,
        RedrivePolicy: { maxReceiveCount: 20, deadLetterTargetArn: queueArn(`FanOut${id}deadletters`) },
      });
      const mappings = propertiesOf(template, 'AWS::Lambda::EventSourceMapping').map(([, mapping]) => mapping);
      expect(mappings).toContainEqual({
        EventSourceArn: queueArn(`Notifier${id}`),
        FunctionName: { Ref: idOf(template, 'AWS::Lambda::Function', 'Notify') },
        BatchSize: 10,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
      });
    }
  });

  it('admits topics and nobody else to the queues, over TLS only', () => {
    for (const [, { PolicyDocument }] of propertiesOf(template, 'AWS::SQS::QueuePolicy')) {
      const [refuse, admit, ...more] = PolicyDocument.Statement;
      expect(refuse).toMatchObject({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } });
      expect(admit).toMatchObject({ Action: 'sqs:SendMessage', Principal: { Service: 'sns.amazonaws.com' } });
      expect(admit.Condition.ArnEquals['aws:SourceArn'].Ref).toMatch(/^EarshotFanOut(Notices|Letters|Texts)|^EarshotMailboxMails/);
      expect(more).toEqual([]);
    }
  });
});
