import { createVerify } from 'node:crypto';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishCommand, type SNSClient } from '@aws-sdk/client-sns';

import type { LocalSns } from '../../../infra/local/sns/index.ts';
import { clientOf, listener, snsWith, subscriptionOf, topic, until, type Carried } from './sns-setting.ts';

let sns: LocalSns;
let carried: Carried;
let client: SNSClient;
const opened: { close(): Promise<unknown> }[] = [];

beforeEach(async () => {
  ({ sns, carried } = await snsWith());
  opened.push(sns);
  client = clientOf(sns);
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
});

const listen = async (...how: Parameters<typeof listener>) => {
  const one = await listener(...how);
  opened.push(one);
  return one;
};
const attributes = {
  type: { DataType: 'String', StringValue: 'earshot.case.opened' },
  severityRank: { DataType: 'Number', StringValue: '3' },
  to: { DataType: 'String.Array', StringValue: '["front-desk","manager"]' },
};
const publish = (Message = 'hello', input = {}) =>
  client.send(new PublishCommand({ TopicArn: topic, Message, ...input }));
const verify = (pem: string, fields: Record<string, string>, names: string[]): boolean =>
  createVerify('sha256')
    .update(names.map((name) => `${name}\n${fields[name]}\n`).join(''))
    .verify(pem, fields['Signature'] ?? '', 'base64');

describe('an http subscription', () => {
  it('gets a confirmation first, then the envelope with the headers of SNS', async () => {
    const crm = await listen();
    sns.subscribe(subscriptionOf('crm', 'http', crm.url));
    await until(() => crm.posted.length === 1);
    const { MessageId } = await publish('{"a":1}', { Subject: 'Hello', MessageAttributes: attributes });
    await until(() => crm.posted.length === 2);
    const [confirmation, notice] = crm.posted;
    expect(confirmation?.headers).toMatchObject({
      'content-type': 'text/plain; charset=UTF-8',
      'x-amz-sns-message-type': 'SubscriptionConfirmation',
      'x-amz-sns-topic-arn': topic,
    });
    expect(confirmation?.headers).not.toHaveProperty('x-amz-sns-subscription-arn');
    expect(notice?.path).toBe('/hook');
    expect(notice?.headers).toMatchObject({
      'content-type': 'text/plain; charset=UTF-8',
      'user-agent': 'Amazon Simple Notification Service Agent',
      'x-amz-sns-message-type': 'Notification',
      'x-amz-sns-message-id': MessageId,
      'x-amz-sns-topic-arn': topic,
      'x-amz-sns-subscription-arn': `${topic}:crm`,
    });
    expect(JSON.parse(notice?.body ?? '')).toEqual({
      Type: 'Notification',
      MessageId,
      TopicArn: topic,
      Subject: 'Hello',
      Message: '{"a":1}',
      Timestamp: expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
      SignatureVersion: '2',
      Signature: expect.any(String),
      SigningCertURL: `${sns.endpoint}/SimpleNotificationService-local.pem`,
      UnsubscribeURL: expect.stringContaining('Action=Unsubscribe'),
      MessageAttributes: {
        type: { Type: 'String', Value: 'earshot.case.opened' },
        severityRank: { Type: 'Number', Value: '3' },
        to: { Type: 'String.Array', Value: '["front-desk","manager"]' },
      },
    });
  });

  it('can check both signatures against the key at SigningCertURL, and visit the SubscribeURL', async () => {
    const crm = await listen();
    sns.subscribe(subscriptionOf('crm', 'http', crm.url));
    await publish('with Ümlaut 🌊');
    await until(() => crm.posted.length === 2);
    const [confirmation = {}, notice = {}] = crm.posted.map(({ body }) => JSON.parse(body) as Record<string, string>);
    const pem = await (await fetch(notice['SigningCertURL'] ?? '')).text();
    expect(verify(pem, notice, ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type'])).toBe(true);
    const names = ['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'];
    expect(verify(pem, confirmation, names)).toBe(true);
    expect(
      verify(pem, { ...notice, Message: 'forged' }, ['Message', 'MessageId', 'Timestamp', 'TopicArn', 'Type']),
    ).toBe(false);
    expect((await fetch(confirmation['SubscribeURL'] ?? '')).status).toBe(200);
  });

  it('gets the bare message with raw delivery, and the content type of its policy', async () => {
    const crm = await listen();
    const deliveryPolicy = { requestPolicy: { headerContentType: 'application/json' } };
    sns.subscribe({ ...subscriptionOf('crm', 'http', crm.url), rawDelivery: true, deliveryPolicy });
    await publish('{"a":1}', { MessageAttributes: attributes });
    await until(() => crm.notices().length === 1);
    expect(crm.notices()[0]?.body).toBe('{"a":1}');
    expect(crm.notices()[0]?.headers).toMatchObject({
      'content-type': 'application/json',
      'x-amz-sns-rawdelivery': 'true',
      'x-amz-sns-subscription-arn': `${topic}:crm`,
    });
  });

  it('gets its notices even if it never answers the confirmation, or refuses it', async () => {
    const silent = await listen(({ headers }) => (headers['x-amz-sns-message-type'] === 'Notification' ? 200 : 0));
    const stubborn = await listen(({ headers }) => (headers['x-amz-sns-message-type'] === 'Notification' ? 200 : 404));
    sns.subscribe(subscriptionOf('silent', 'http', silent.url));
    sns.subscribe(subscriptionOf('stubborn', 'http', stubborn.url));
    const before = Date.now();
    await publish();
    await until(() => silent.notices().length === 1 && stubborn.notices().length === 1);
    expect(Date.now() - before).toBeLessThan(2000);
  });

  it('is asked for its confirmation only once it is up, and only until it says yes', async () => {
    const port = (await listen()).port;
    await opened.pop()?.close();
    sns.subscribe(subscriptionOf('crm', 'http', `http://127.0.0.1:${port}/hook`));
    await sns.idle();
    const crm = await listen(() => 200, port);
    await publish('one');
    await until(() => crm.notices().length === 1);
    await publish('two');
    await until(() => crm.notices().length === 2);
    expect(crm.posted.map(({ headers }) => headers['x-amz-sns-message-type'])).toEqual([
      'SubscriptionConfirmation',
      'Notification',
      'Notification',
    ]);
  });
});

describe('the other protocols', () => {
  it('sqs gets the envelope, or with raw delivery the bare message and its attributes', async () => {
    sns.subscribe(subscriptionOf('lake', 'sqs', 'arn:aws:sqs:us-east-1:1:lake'));
    sns.subscribe({ ...subscriptionOf('raw', 'sqs', 'arn:aws:sqs:us-east-1:1:raw'), rawDelivery: true });
    const { MessageId } = await publish('hello', { MessageAttributes: attributes });
    await sns.idle();
    const [lake, raw] = carried.queues.toSorted((one, other) => one.arn.localeCompare(other.arn));
    expect(JSON.parse(lake?.body ?? '')).toMatchObject({ Type: 'Notification', MessageId, Message: 'hello' });
    expect(lake?.attributes).toEqual({});
    expect(raw).toEqual({ arn: 'arn:aws:sqs:us-east-1:1:raw', body: 'hello', attributes });
  });

  it('raw delivery to sqs discards a message with more than ten attributes, to the dead letters', async () => {
    const deadLetterQueueArn = 'arn:aws:sqs:us-east-1:1:dead';
    sns.subscribe({
      ...subscriptionOf('raw', 'sqs', 'arn:aws:sqs:us-east-1:1:raw'),
      rawDelivery: true,
      deadLetterQueueArn,
    });
    const eleven = Object.fromEntries(Array.from({ length: 11 }, (_, place) => [`a${place}`, attributes.type]));
    await publish('hello', { MessageAttributes: eleven });
    await sns.idle();
    expect(carried.queues.map(({ arn, body }) => [arn, body])).toEqual([[deadLetterQueueArn, 'hello']]);
  });

  it('lambda gets the event of SNS, where every attribute is a String', async () => {
    const arn = 'arn:aws:lambda:us-east-1:1:function:theirs';
    sns.subscribe(subscriptionOf('theirs', 'lambda', arn));
    const { MessageId } = await publish('hello', { MessageAttributes: attributes });
    await sns.idle();
    expect(carried.events).toEqual([
      {
        arn,
        event: {
          Records: [
            {
              EventSource: 'aws:sns',
              EventVersion: '1.0',
              EventSubscriptionArn: `${topic}:theirs`,
              Sns: expect.objectContaining({
                Type: 'Notification',
                MessageId,
                TopicArn: topic,
                Subject: null,
                Message: 'hello',
                SigningCertUrl: `${sns.endpoint}/SimpleNotificationService-local.pem`,
                MessageAttributes: {
                  type: { Type: 'String', Value: 'earshot.case.opened' },
                  severityRank: { Type: 'String', Value: '3' },
                  to: { Type: 'String', Value: '["front-desk","manager"]' },
                },
              }),
            },
          ],
        },
      },
    ]);
  });

  it('email and sms are handed over as a person would read them', async () => {
    sns.subscribe(subscriptionOf('desk', 'email', 'desk@example.com'));
    sns.subscribe(subscriptionOf('manager', 'sms', '+18765550100'));
    const { MessageId } = await publish('Please call', { Subject: 'A case' });
    await sns.idle();
    expect(carried.letters).toMatchObject([
      { id: MessageId, to: 'desk@example.com', subject: 'A case', text: 'Please call' },
    ]);
    expect(carried.texts).toMatchObject([{ id: MessageId, to: '+18765550100', text: 'Please call' }]);
  });
});

describe('filter policies', () => {
  it('decide over String, Number and String.Array attributes, each subscription for itself', async () => {
    const filtered = (name: string, filterPolicy: object) =>
      sns.subscribe({ ...subscriptionOf(name, 'email', name), filterPolicy: filterPolicy as Record<string, unknown> });
    filtered('front-desk', { to: ['front-desk'] });
    filtered('nobody', { to: ['nobody'] });
    filtered('rank', { severityRank: [{ numeric: ['>=', 3] }] });
    filtered('rank as text', { severityRank: ['3'] });
    filtered('either', { $or: [{ to: ['nobody'] }, { type: [{ prefix: 'earshot.case.' }] }] });
    filtered('everything', {});
    await publish('hello', { MessageAttributes: attributes });
    await sns.idle();
    expect(carried.letters.map(({ to }) => to).toSorted()).toEqual(['either', 'everything', 'front-desk', 'rank']);
  });

  it('let other topics alone', async () => {
    sns.subscribe({ ...subscriptionOf('other', 'email', 'other'), topicArn: `${topic}-other` });
    await publish();
    await sns.idle();
    expect(carried.letters).toEqual([]);
  });
});
