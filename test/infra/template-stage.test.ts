import { describe, expect, it } from '@jest/globals';

import { idOf, propertiesOf, sample, subscriptionOf, templateOf } from './sample.ts';

describe('a stage', () => {
  const hook = {
    ...sample,
    subscribers: [...sample.subscribers, { id: 'hook', protocol: 'http' as const, endpoint: 'http://127.0.0.1:8080/' }],
  };

  it('refuses plain http where notices would travel', () => {
    expect(() => templateOf('main', hook)).toThrow('Subscriber hook has the protocol http in the stage main');
    expect(subscriptionOf(templateOf('local', hook), 'hook')).toMatchObject({
      Protocol: 'http',
      Endpoint: 'http://127.0.0.1:8080/',
    });
  });

  it('that is local has the queue that was meant, under its own name', () => {
    const local = templateOf('local');
    const names = propertiesOf(local, 'AWS::SQS::Queue').flatMap(([, { QueueName }]) => QueueName ?? []);
    expect(names).toEqual(['lake']);
    expect(subscriptionOf(local, 'lake')).toMatchObject({
      Protocol: 'sqs',
      Endpoint: { 'Fn::GetAtt': [idOf(local, 'AWS::SQS::Queue', 'lakequeue'), 'Arn'] },
    });
  });

  it('that tells nobody by Slack and the like has no notifier', () => {
    const subscribers = sample.subscribers.filter(({ protocol }) => protocol === 'email' || protocol === 'sms');
    const functions = propertiesOf(templateOf('main', { ...sample, subscribers }), 'AWS::Lambda::Function');
    expect(functions).toHaveLength(5);
  });
});
