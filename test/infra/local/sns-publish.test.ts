import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishBatchCommand, PublishCommand, SubscribeCommand, type SNSClient } from '@aws-sdk/client-sns';

import type { LocalSns } from '../../../infra/local/sns/index.ts';
import { clientOf, snsWith, subscriptionOf, topic, type Carried } from './sns-setting.ts';

let sns: LocalSns;
let carried: Carried;
let client: SNSClient;

beforeAll(async () => {
  ({ sns, carried } = await snsWith());
  sns.subscribe(subscriptionOf('mail', 'email', 'ada@example.com'));
  client = clientOf(sns);
});
afterAll(() => sns.close());
beforeEach(() => void carried.letters.splice(0));

const publish = (input: object) => client.send(new PublishCommand({ TopicArn: topic, Message: 'hello', ...input }));
const batch = (entries: object[]) =>
  client.send(new PublishBatchCommand({ TopicArn: topic, PublishBatchRequestEntries: entries as [] }));
const text = (StringValue: string) => ({ DataType: 'String', StringValue });

describe('Publish', () => {
  it('answers the id under which the message arrives, whatever characters it has', async () => {
    const Message = 'Café & <b>+100%</b>\r\n"🌊"\u2028';
    const { MessageId } = await publish({ Message, Subject: 'A & B <c>' });
    await sns.idle();
    expect(carried.letters).toEqual([
      { id: MessageId, to: 'ada@example.com', subject: 'A & B <c>', text: Message, at: carried.letters[0]?.at },
    ]);
    expect(Date.parse(carried.letters[0]?.at ?? '')).toBeLessThanOrEqual(Date.now());
  });

  it('takes 256 KiB, attributes counted, and not a byte more', async () => {
    const MessageAttributes = { a: text('b') }; // 1 + 6 + 1 bytes
    await publish({ Message: 'x'.repeat(262_144 - 8), MessageAttributes });
    await expect(publish({ Message: 'x'.repeat(262_144 - 7), MessageAttributes })).rejects.toMatchObject({
      name: 'InvalidParameterException',
      message: 'Invalid parameter: Message too long',
    });
  });

  it.each([
    [{ Message: '' }, 'InvalidParameterException'],
    [{ Subject: 'x'.repeat(101) }, 'InvalidParameterException'],
    [{ Subject: 'Überfall' }, 'InvalidParameterException'],
    [{ Subject: ' begins with a space' }, 'InvalidParameterException'],
    [{ Subject: 'two\nlines' }, 'InvalidParameterException'],
    [{ MessageStructure: 'json', Message: '{"default":"x"}' }, 'InvalidParameterException'],
    [{ MessageAttributes: { a: text('') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { a: text('wave 🌊') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { a: { DataType: 'Strange', StringValue: 'x' } } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { a: { DataType: 'Number', StringValue: 'x' } } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { a: { DataType: 'Number', StringValue: '1000000001' } } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { 'a b': text('x') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { 'AWS.x': text('x') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { 'a..b': text('x') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { '.a': text('x') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { 'a.': text('x') } }, 'InvalidParameterValueException'],
    [{ MessageAttributes: { ['x'.repeat(257)]: text('x') } }, 'InvalidParameterValueException'],
    [{ TopicArn: `${topic}-unknown` }, 'NotFoundException'],
    [{ TopicArn: undefined, PhoneNumber: '+15550100' }, 'InvalidParameterException'],
  ])('refuses %j with %s, and nobody gets anything', async (input, name) => {
    await expect(publish(input)).rejects.toMatchObject({ name });
    await sns.idle();
    expect(carried.letters).toEqual([]);
  });

  it('takes what comes close: dots and dashes in names, labelled types, a subject of 100 characters', async () => {
    const MessageAttributes = {
      'a.b-c_d': { DataType: 'Number.int', StringValue: '-3.5e2' },
      e: { DataType: 'String.x', StringValue: '1' },
    };
    await expect(publish({ Subject: '!'.repeat(100), MessageAttributes })).resolves.toHaveProperty('MessageId');
  });
});

describe('PublishBatch', () => {
  it('answers every entry by its id; a wrong one fails alone', async () => {
    const answer = await batch([
      { Id: 'one', Message: 'first' },
      { Id: 'two', Message: 'x', MessageAttributes: { a: text('') } },
      { Id: 'three', Message: '' },
      { Id: 'four', Message: 'last' },
    ]);
    expect(answer.Successful?.map(({ Id }) => Id)).toEqual(['one', 'four']);
    expect(answer.Failed).toEqual([
      {
        Id: 'two',
        Code: 'ParameterValueInvalid',
        SenderFault: true,
        Message: "The message attribute 'a' must contain a non-empty value for message attribute type 'String'.",
      },
      { Id: 'three', Code: 'InvalidParameter', SenderFault: true, Message: 'Invalid parameter: Empty message' },
    ]);
    await sns.idle();
    expect(carried.letters.map(({ id, text }) => [id, text])).toEqual([
      [answer.Successful?.[0]?.MessageId, 'first'],
      [answer.Successful?.[1]?.MessageId, 'last'],
    ]);
  });

  const many = (count: number, Message = 'x') =>
    Array.from({ length: count }, (_, place) => ({ Id: `e${place}`, Message }));

  it('takes ten entries', async () => {
    expect((await batch(many(10))).Successful).toHaveLength(10);
  });

  it.each([
    [many(11), 'TooManyEntriesInBatchRequestException'],
    [[], 'EmptyBatchRequestException'],
    [[...many(1), ...many(1)], 'BatchEntryIdsNotDistinctException'],
    [[{ Id: 'not plain', Message: 'x' }], 'InvalidBatchEntryIdException'],
    [[{ Id: 'x'.repeat(81), Message: 'x' }], 'InvalidBatchEntryIdException'],
    [many(2, 'x'.repeat(131_073)), 'BatchRequestTooLongException'],
  ])('refuses a batch as SNS does, whole (%#)', async (entries, name) => {
    await expect(batch(entries)).rejects.toMatchObject({ name });
    await sns.idle();
    expect(carried.letters).toEqual([]);
  });
});

describe('what the local SNS cannot do', () => {
  it('is refused by name', async () => {
    const subscribe = new SubscribeCommand({ TopicArn: topic, Protocol: 'email', Endpoint: 'a@b.example' });
    await expect(client.send(subscribe)).rejects.toMatchObject({
      name: 'InvalidAction',
      message: 'The local SNS has no action Subscribe, only Publish, PublishBatch, ConfirmSubscription.',
    });
  });

  it('refuses a subscription whose filter policy SNS would refuse, and a protocol that it does not know', () => {
    const wildcard = { ...subscriptionOf('w', 'email', 'a@b.example'), filterPolicy: { type: [{ wildcard: '*' }] } };
    expect(() => sns.subscribe(wildcard)).toThrow(
      `${topic}:w: SNS refuses its filter policy: type[0]: got {"wildcard":"*"}`,
    );
    expect(() => sns.subscribe(subscriptionOf('w', 'carrier-pigeon', 'coo'))).toThrow(
      'got protocol carrier-pigeon, expected one of http, https',
    );
  });
});
