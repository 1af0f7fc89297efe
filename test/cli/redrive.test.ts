import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { listener } from '../infra/local/sns-setting.ts';
import { until } from '../local-run/start-run.ts';
import { callHere, lines } from './call.ts';
import { configuration, openRun } from './own-run.ts';
import type { OwnRun } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

interface Line {
  readonly queue: string;
  readonly type?: string;
  readonly subject?: string;
  readonly outcome: string;
  readonly because?: string;
  readonly why?: string;
}

const filter = { type: ['earshot.surge.ended'] };

let answer = 404;
let crm: Awaited<ReturnType<typeof listener>>;
let own: OwnRun;
let sqs: SQSClient;
beforeAll(async () => {
  crm = await listener(() => answer);
  own = await openRun({
    ...configuration,
    subscribers: [
      ...configuration.subscribers,
      { id: 'crm', protocol: 'http', endpoint: crm.url },
      { id: 'lake', protocol: 'sqs', endpoint: 'arn:aws:sqs:us-east-1:123456789012:lake', filter },
      { id: 'ops-room', protocol: 'slack', filter },
    ],
  });
  Object.assign(process.env, own.env);
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  sqs = new SQSClient({ endpoint: own.left().endpoints.sqs, region: 'us-east-1', credentials });
}, 60_000);
afterAll(async () => {
  sqs.destroy();
  await own.close();
  await crm.close();
});
afterEach(() => {
  answer = 404;
});

const queueOf = (part: string): string => own.left().queues.find((url) => url.toLowerCase().includes(part)) ?? '';
const waitingIn = async (QueueUrl: string): Promise<number> => {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
  return Number(Attributes?.ApproximateNumberOfMessages) + Number(Attributes?.ApproximateNumberOfMessagesNotVisible);
};
const text = (StringValue: string) => ({ DataType: 'String', StringValue });
const bury = (whose: string, MessageBody: string, why = 'endpoint gone'): Promise<unknown> => {
  const MessageAttributes = { type: text('earshot.case.opened'), RequestID: text('r-1'), ErrorMessage: text(why) };
  return sqs.send(new SendMessageCommand({ QueueUrl: queueOf(whose), MessageBody, MessageAttributes }));
};
const redriven = async (...args: string[]): Promise<Line[]> =>
  lines<Line>(await callHere('redrive', ...args, '--json'));
/** What was given back can be had again a second later. */
const onceFree = <Seen>(look: () => Promise<Seen>, isThere: (seen: Seen) => boolean): Promise<NonNullable<Seen>> =>
  until('it to be free again', async () => {
    const seen = await look();
    return isThere(seen) ? seen : undefined;
  });
const sent = async (...args: string[]): Promise<Record<string, unknown>> =>
  lines(await callHere('send', ...args, '--json'))[0] ?? {};
/** Somebody writes while the endpoint of `crm` says no, for good. */
const buried = async (words: string): Promise<string> => {
  const dead = queueOf('crmdeadletters');
  const before = await waitingIn(dead);
  const [id = ''] = (await sent('help', '--text', words))['interactions'] as string[];
  await until('a dead letter', async () => (await waitingIn(dead)) > before);
  return id;
};

describe('redrive on a local run', () => {
  it('lists what lies where, changes nothing, and hands nothing on that is not named', async () => {
    await buried('Good morning');
    const found = await redriven();
    expect(found).toEqual([
      { name: 'crm', waiting: 1 }, { name: 'front-desk', waiting: 0 }, { name: 'lake', waiting: 0 },
      { name: 'ops-room', waiting: 0 }, { name: 'quarantine', waiting: 0 },
    ]);
    const dry = await redriven('--all', '--dry-run');
    expect(dry).toMatchObject([
      { queue: 'crm', type: 'earshot.interaction.received', outcome: 'would be handed on', why: 'answered 404' },
    ]);
    expect([crm.notices().length, await redriven()]).toEqual([1, found]);
  });

  it('posts to a machine as SNS does; what is turned down again stays, and makes it fail', async () => {
    const still = await onceFree(() => callHere('redrive', 'crm'), ({ out }) => out !== '');
    const why = 'left: its endpoint answered 404, expected 2xx';
    expect([still.code, still.out]).toEqual([1, expect.stringContaining(why)]);
    expect(still.error).toMatch(/^crm: 1 left \(posted to 127\.0\.0\.1:\d+\)\.\n$/);
    answer = 204;
    expect(await onceFree(() => redriven('crm'), ({ length }) => length > 0)).toMatchObject([{ outcome: 'handed on' }]);
    const [first, , last] = crm.notices();
    expect(last?.body).toBe(first?.body);
    expect(last?.headers).toMatchObject({ 'x-amz-sns-message-id': first?.headers['x-amz-sns-message-id'] });
    expect(await waitingIn(queueOf('crmdeadletters'))).toBe(0);
  });

  it('gives a queue what it missed, without what was written beside it when it was given up', async () => {
    await bury('lakedeadletters', '{"id":"one"}');
    expect(await redriven('lake')).toMatchObject([{ outcome: 'handed on', why: 'endpoint gone' }]);
    const QueueUrl = queueOf('/lake');
    const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] }));
    const MessageAttributes = { type: text('earshot.case.opened') };
    expect(Messages).toMatchObject([{ Body: '{"id":"one"}', MessageAttributes }]);
    expect(Object.keys(Messages?.[0]?.MessageAttributes ?? {})).toEqual(['type']);
  });

  it('puts what our own notifier gave up back into its queue', async () => {
    await bury('opsroomdeadletters', '{"id":"one"}');
    const { code, error } = await callHere('redrive', 'ops-room');
    expect([code, error]).toEqual([0, expect.stringMatching(/^ops-room: 1 handed on \(into .*opsroomqueue/)]);
    expect([await waitingIn(queueOf('opsroomdeadletters')), await waitingIn(queueOf('opsroomqueue'))]).toEqual([0, 1]);
  });

  it('sends a letter to the one person who missed it', async () => {
    const topic = Object.keys(own.template.Resources).find((id) => /FanOutLetters(?!.*Policy)/.test(id)) ?? '';
    const envelope = {
      Type: 'Notification', MessageId: 'm-1', TopicArn: `arn:aws:sns:us-east-1:000000000000:earshot-local-${topic}`,
      Subject: 'A case', Message: 'Somebody waits',
      MessageAttributes: { to: { Type: 'String.Array', Value: '["manager","front-desk"]' } },
    };
    await bury('frontdeskdeadletters', JSON.stringify(envelope));
    expect(await redriven('front-desk')).toMatchObject([{ outcome: 'handed on' }]);
    const letter = await until('the letter', () => own.entries().find((entry) => entry.kind === 'letter'));
    expect(letter).toMatchObject({ to: 'desk@bluewater.example', subject: 'A case', text: 'Somebody waits' });
  });

  it('throws words away that were taken back since', async () => {
    const id = await buried('Never mind');
    await callHere('erase', await handleOf(id), '--yes');
    await until('the event', () => crm.notices().some(({ body }) => body.includes('earshot.interaction.redacted')));
    answer = 200;
    const outcomes = (await redriven('crm')).map(({ type, outcome }) => [type, outcome]);
    expect(outcomes).toEqual(expect.arrayContaining([
      ['earshot.interaction.received', 'thrown away'], ['earshot.interaction.redacted', 'handed on'],
    ]));
  });

  it('reads the quarantine once more', async () => {
    const file = own.write('drifted.json', { MessageID: 'm-9', From: 7 });
    await sent('help', '--file', file);
    const { code, out } = await callHere('redrive', 'quarantine');
    expect([code, out]).toEqual([0, expect.stringContaining('unreadable still: ')]);
    expect(await redriven()).toContainEqual({ name: 'quarantine', waiting: 1 });
  });

  const handleOf = async (id: string): Promise<string> => {
    const [story] = lines(await callHere('explain', id, '--json'));
    return /email:\S+/.exec(JSON.stringify(story))?.[0].replace(/["\\,].*/, '') ?? '';
  };
});

describe('redrive', () => {
  it.each([
    ['names and everything', ['crm', '--all'], 'expected one of them'],
    ['a queue of nobody', ['--queue', 'https://sqs.example/1/q'], 'whose letters are in it'],
  ])('refuses %s with 2', async (_, args, expected) => {
    const { code, error } = await callHere('redrive', ...args);
    expect([code, error]).toEqual([2, expect.stringContaining(expected)]);
  });

  it('says whose letters there are when a name has none', async () => {
    const { code, error } = await callHere('redrive', 'sentinel');
    expect([code, error]).toEqual([2, expect.stringContaining('crm, front-desk, lake, ops-room, quarantine')]);
    expect(error).not.toContain('sentinel');
  });
});
