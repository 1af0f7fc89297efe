import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { PublishCommand } from '@aws-sdk/client-sns';

import { phasesOf, waitAfter, type DeliveryPolicy } from '../../../infra/local/sns/retries.ts';
import { clientOf, listener, snsWith, subscriptionOf, topic, until } from './sns-setting.ts';

const opened: { close(): Promise<unknown> }[] = [];
let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-sns-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((one) => one.close()));
  await rm(folder, { recursive: true });
});

const keep = <T extends { close(): Promise<unknown> }>(one: T): T => {
  opened.push(one);
  return one;
};
const isNotice = ({ headers }: { headers: object }) => 'x-amz-sns-subscription-arn' in headers;
const dead = 'arn:aws:sqs:us-east-1:000000000000:dead';
const publish = (sns: { endpoint: string }, Message: string) =>
  clientOf(sns).send(new PublishCommand({ TopicArn: topic, Message }));

describe('what fails', () => {
  it('is tried three times more on 5xx, then goes to the dead letters, and is told without its words', async () => {
    const broken = keep(await listener((posted) => (isNotice(posted) ? 503 : 200)));
    const { sns, carried } = await snsWith();
    keep(sns);
    sns.subscribe({ ...subscriptionOf('crm', 'http', broken.url), deadLetterQueueArn: dead });
    const { MessageId } = await publish(sns, 'private');
    await until(() => carried.queues.length === 1);
    expect(broken.notices().map(({ headers }) => headers['x-amz-sns-message-id'])).toEqual(Array(4).fill(MessageId));
    expect(carried.queues[0]?.arn).toBe(dead);
    expect(JSON.parse(carried.queues[0]?.body ?? '')).toMatchObject({ MessageId, Message: 'private' });
    expect(carried.queues[0]?.attributes).toMatchObject({
      ErrorMessage: { DataType: 'String', StringValue: 'answered 503' },
    });
    expect(carried.printed).toEqual([`undelivered  ${MessageId} to ${topic}:crm: answered 503`]);
  });

  it('waits 20 seconds between tries', async () => {
    const times: number[] = [];
    const broken = keep(
      await listener((posted) => (isNotice(posted) && times.push(Date.now()), isNotice(posted) ? 500 : 200)),
    );
    const { sns, carried } = await snsWith({ secondMilliseconds: 5 });
    keep(sns);
    sns.subscribe({ ...subscriptionOf('crm', 'http', broken.url), deadLetterQueueArn: dead });
    await publish(sns, 'x');
    await until(() => carried.queues.length === 1);
    expect(times.slice(1).every((time, place) => time - (times[place] ?? 0) >= 95)).toBe(true);
  });

  it('is not tried again after a 4xx or a redirect', async () => {
    const gone = keep(await listener((posted) => (isNotice(posted) ? 404 : 200)));
    const moved = keep(await listener((posted) => (isNotice(posted) ? 302 : 200)));
    const { sns, carried } = await snsWith();
    keep(sns);
    sns.subscribe({ ...subscriptionOf('gone', 'http', gone.url), deadLetterQueueArn: dead });
    sns.subscribe({ ...subscriptionOf('moved', 'http', moved.url), deadLetterQueueArn: dead });
    await publish(sns, 'x');
    await until(() => carried.queues.length === 2);
    expect([gone.notices().length, moved.notices().length]).toEqual([1, 1]);
  });

  it('arrives once the other side is up again, also when it had hung', async () => {
    let answers = 0;
    const slow = keep(await listener((posted) => (isNotice(posted) && (answers += 1) < 3 ? 0 : 200)));
    const { sns, carried } = await snsWith({ timeoutMilliseconds: 50 });
    keep(sns);
    sns.subscribe({ ...subscriptionOf('crm', 'http', slow.url), deadLetterQueueArn: dead });
    await publish(sns, 'x');
    await until(() => answers === 3);
    await sns.idle();
    expect(carried.queues).toEqual([]);
  });

  it('never delays another subscription', async () => {
    const hung = keep(await listener(() => 0));
    const quick = keep(await listener());
    const { sns } = await snsWith();
    keep(sns);
    sns.subscribe(subscriptionOf('hung', 'http', hung.url));
    sns.subscribe(subscriptionOf('quick', 'http', quick.url));
    await Promise.all(Array.from({ length: 100 }, (_, place) => publish(sns, `${place}`)));
    await until(() => quick.notices().length === 100);
    expect(new Set(quick.notices().map(({ body }) => JSON.parse(body).Message)).size).toBe(100);
  });

  it('is offered to the dead-letter queue until that takes it', async () => {
    const offered: string[] = [];
    const queue = (arn: string) => {
      offered.push(arn);
      if (offered.length < 3) throw new Error('no such queue');
    };
    const gone = keep(await listener((posted) => (isNotice(posted) ? 400 : 200)));
    const nothing = async () => undefined;
    const { sns, carried } = await snsWith({ deliver: { queue, lambda: nothing, letter: nothing, text: nothing } });
    keep(sns);
    sns.subscribe({ ...subscriptionOf('gone', 'http', gone.url), deadLetterQueueArn: dead });
    const { MessageId } = await publish(sns, 'x');
    await until(() => offered.length === 3);
    expect(carried.printed).toContain(
      `the dead-letter queue ${dead} did not take ${MessageId}: no such queue; it is tried again`,
    );
  });
});

describe('the retry schedule', () => {
  const waits = (protocol: string, policy?: DeliveryPolicy) => {
    const phases = phasesOf(protocol, policy);
    return Array.from({ length: 8 }, (_, place) => waitAfter(place + 1, phases));
  };

  it('is the one of SNS for each protocol', () => {
    expect(waits('https')).toEqual([20, 20, 20, undefined, undefined, undefined, undefined, undefined]);
    expect(waits('email').slice(0, 4)).toEqual([10, 10, 10, expect.closeTo(75.56, 1)]);
    expect(waits('sqs').slice(0, 6)).toEqual([0, 0, 0, 1, 1, 1]);
    expect(waitAfter(100_015, phasesOf('lambda'))).toBe(20);
    expect(waitAfter(100_016, phasesOf('lambda'))).toBeUndefined();
  });

  it('follows the delivery policy of an http subscription', () => {
    const healthyRetryPolicy = {
      numRetries: 6,
      numNoDelayRetries: 1,
      numMinDelayRetries: 1,
      numMaxDelayRetries: 1,
      minDelayTarget: 10,
      maxDelayTarget: 30,
    };
    expect(waits('https', { healthyRetryPolicy })).toEqual([0, 10, 10, 20, 30, 30, undefined, undefined]);
    expect(waits('https', { healthyRetryPolicy: { numRetries: 0 } })[0]).toBeUndefined();
  });
});

const module = new URL('../../../infra/local/sns/index.ts', import.meta.url).href;
const child = `
  import { startSns } from ${JSON.stringify(module)};
  const [folder, topic, url] = process.argv.slice(1);
  const nothing = async () => undefined;
  const sns = await startSns({ path: folder, deliver: { queue: nothing, lambda: nothing, letter: nothing, text: nothing } });
  sns.createTopic(topic);
  sns.subscribe({ topicArn: topic, subscriptionArn: topic + ':crm', protocol: 'http', endpoint: url });
  console.log(sns.endpoint);`;

/** An SNS in a process of its own, to be killed. */
const spawnSns = async (url: string) => {
  const running = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', child, folder, topic, url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = (await running.stdout.take(1).toArray()) as [Buffer];
  return { endpoint: line.toString().trim(), running };
};

describe('what was answered 200', () => {
  it('survives kill -9, and goes out after the next start', async () => {
    let up = false;
    const crm = keep(await listener((posted) => (isNotice(posted) && !up ? 0 : 200)));
    const { endpoint, running } = await spawnSns(crm.url);
    // A notice waits for the answer to the confirmation, so with the first one that answer has been taken down.
    await publish({ endpoint }, 'the first message');
    await until(() => crm.posted.some(isNotice));
    await Promise.all(Array.from({ length: 49 }, (_, place) => publish({ endpoint }, `message ${place}`)));
    const exited = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await exited;
    up = true;
    const before = crm.posted.length;
    const { sns } = await snsWith({ path: folder });
    keep(sns);
    sns.subscribe(subscriptionOf('crm', 'http', crm.url));
    const told = () => crm.posted.slice(before).filter(isNotice).map(({ body }) => JSON.parse(body).Message);
    await until(() => new Set(told()).size === 50);
    await sns.idle();
    // What the killed process had on the wire may still arrive, and a machine that is busy for longer than a notice
    // waits may confirm once more; nothing is missing, and nothing else comes.
    expect(new Set(told()).size).toBe(50);
    expect(crm.posted.slice(before).length - told().length).toBeLessThanOrEqual(1);
    // Two processes start here, on a machine that runs other tests beside it.
  }, 90_000);

  it('is not sent a second time after a stop and a start', async () => {
    const crm = keep(await listener());
    const first = await snsWith({ path: folder });
    first.sns.subscribe(subscriptionOf('crm', 'http', crm.url));
    await publish(first.sns, 'x');
    await until(() => crm.notices().length === 1);
    await first.sns.idle();
    await first.sns.close();
    const { sns } = await snsWith({ path: folder });
    keep(sns);
    sns.subscribe(subscriptionOf('crm', 'http', crm.url));
    await publish(sns, 'y');
    await until(() => crm.notices().length === 2);
    expect(crm.notices().map(({ body }) => JSON.parse(body).Message)).toEqual(['x', 'y']);
  });
});
