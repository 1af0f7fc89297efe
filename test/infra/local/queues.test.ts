import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as after } from 'node:timers/promises';

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';

import { startQueues, type LocalQueues } from '../../../infra/local/queues.ts';

const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
const sqsOf = ({ endpoint }: { endpoint: string }) =>
  new SQSClient({ endpoint, region: 'us-east-1', credentials, maxAttempts: 1 });
const s3Of = ({ endpoint }: { endpoint: string }) =>
  new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true, maxAttempts: 1 });

let folder: string;
const opened: LocalQueues[] = [];
const start = async (...options: Parameters<typeof startQueues>) => {
  const queues = await startQueues(...options);
  opened.push(queues);
  return queues;
};

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'earshot-queues-'));
});
afterEach(async () => {
  await Promise.all(opened.splice(0).map((queues) => queues.close()));
  await rm(folder, { recursive: true });
});

const receive = async (queues: { endpoint: string }, QueueUrl: string) =>
  (
    await sqsOf(queues).send(
      new ReceiveMessageCommand({
        QueueUrl,
        MaxNumberOfMessages: 10,
        MessageAttributeNames: ['All'],
        MessageSystemAttributeNames: ['All'],
      }),
    )
  ).Messages ?? [];

describe('a queue of this machine', () => {
  it('has the ARN of this account, takes messages from the SDK and gives them back', async () => {
    const queues = await start();
    const { url, arn } = await queues.createQueue('lake', { VisibilityTimeout: '60' });
    expect(arn).toBe('arn:aws:sqs:us-east-1:000000000000:lake');
    await sqsOf(queues).send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'hello' }));
    const [message] = await receive(queues, url);
    expect(message?.Body).toBe('hello');
    await sqsOf(queues).send(new DeleteMessageCommand({ QueueUrl: url, ReceiptHandle: message?.ReceiptHandle }));
    expect(await receive(queues, url)).toEqual([]);
  });

  it('takes from inside whatever AWS takes, emoji and attributes too, whoever owns it by its ARN', async () => {
    const queues = await start();
    const { url } = await queues.createQueue('lake', {});
    const to = { DataType: 'String.Array', StringValue: '["ada"]' };
    queues.send('arn:aws:sqs:us-east-1:123456789012:lake', 'Thanks 🌊', { to });
    expect(await receive(queues, url)).toMatchObject([{ Body: 'Thanks 🌊', MessageAttributes: { to } }]);
  });

  it('says which queue it does not have', async () => {
    const queues = await start();
    expect(() => queues.send('arn:aws:sqs:us-east-1:1:nowhere', 'x')).toThrow(
      'arn:aws:sqs:us-east-1:1:nowhere is not a queue of this machine: make it first.',
    );
  });

  it('moves what was received too often to its dead-letter queue', async () => {
    const queues = await start({ path: folder });
    const dead = await queues.createQueue('dead', {});
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount: 1 });
    const { url, arn } = await queues.createQueue('lake', { VisibilityTimeout: '0', RedrivePolicy });
    queues.send(arn, 'poison');
    expect(await receive(queues, url)).toHaveLength(1);
    expect(await receive(queues, url)).toHaveLength(0);
    expect(await receive(queues, dead.url)).toMatchObject([{ Body: 'poison' }]);
  });

  it('listens on loopback and nowhere else', async () => {
    const queues = await start();
    const outside = Object.values(networkInterfaces())
      .flat()
      .find((one) => one && !one.internal && one.family === 'IPv4');
    expect(queues.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    // The same port is still free on every other address of this machine.
    const probe = createServer();
    await new Promise<void>((resolve, reject) => {
      probe.once('error', reject);
      probe.listen(Number(new URL(queues.endpoint).port), outside?.address ?? '127.0.0.2', resolve);
    });
    await new Promise((resolve) => probe.close(resolve));
  });
});

describe('on disk', () => {
  it('keeps messages, attributes and objects over a stop and a start, on another port', async () => {
    const first = await startQueues({ path: folder });
    await first.createBucket('archive');
    const { url, arn } = await first.createQueue('lake', { VisibilityTimeout: '60' });
    first.send(arn, 'kept');
    await s3Of(first).send(new PutObjectCommand({ Bucket: 'archive', Key: 'raw/1', Body: Buffer.from([0, 255, 10]) }));
    await first.close();

    const again = await start({ path: folder });
    await again.createBucket('archive');
    const { url: newUrl } = await again.createQueue('lake', { VisibilityTimeout: '90' });
    expect(newUrl).not.toBe(url);
    const { Attributes } = await sqsOf(again).send(
      new GetQueueAttributesCommand({ QueueUrl: newUrl, AttributeNames: ['VisibilityTimeout'] }),
    );
    expect(Attributes).toEqual({ VisibilityTimeout: '90' });
    expect(await receive(again, newUrl)).toMatchObject([{ Body: 'kept' }]);
    const { Body } = await s3Of(again).send(new GetObjectCommand({ Bucket: 'archive', Key: 'raw/1' }));
    expect(await Body?.transformToByteArray()).toEqual(new Uint8Array([0, 255, 10]));
  });

  it('keeps over a second start what came after the first', async () => {
    const lake = 'arn:aws:sqs:us-east-1:000000000000:lake';
    const first = await startQueues({ path: folder });
    await first.createQueue('lake', {});
    await first.close();
    const second = await startQueues({ path: folder });
    second.send(lake, 'later');
    await second.close();
    const third = await start({ path: folder });
    expect(await receive(third, (await third.createQueue('lake', {})).url)).toMatchObject([{ Body: 'later' }]);
  });

  const module = new URL('../../../infra/local/queues.ts', import.meta.url).href;
  const child = `
    import { startQueues } from ${JSON.stringify(module)};
    const queues = await startQueues({ path: process.argv[1] });
    await queues.createBucket('archive');
    await queues.createQueue('lake', { VisibilityTimeout: '1' });
    console.log(queues.endpoint);`;

  it('keeps what was answered 200 when the process is killed', async () => {
    const running = spawn(process.execPath, ['--no-warnings', '--input-type=module', '-e', child, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await running.stdout.take(1).toArray()) as [Buffer];
    const endpoint = line.toString().trim();
    const url = `${endpoint}/000000000000/lake`;
    const bodies = Array.from({ length: 20 }, (_, place) => `message ${place}`);
    await Promise.all(
      bodies.map((MessageBody) => sqsOf({ endpoint }).send(new SendMessageCommand({ QueueUrl: url, MessageBody }))),
    );
    await s3Of({ endpoint }).send(new PutObjectCommand({ Bucket: 'archive', Key: 'raw', Body: 'bytes' }));
    expect(await receive({ endpoint }, url)).toHaveLength(10); // Under way when the process dies.
    const exited = new Promise((resolve) => running.once('exit', resolve));
    running.kill('SIGKILL');
    await exited;

    const again = await start({ path: folder });
    const { url: newUrl } = await again.createQueue('lake', {});
    const found = new Set<string | undefined>();
    const deadline = Date.now() + 10_000;
    while (found.size < 20 && Date.now() < deadline) {
      for (const { Body } of await receive(again, newUrl)) found.add(Body);
      await after(20);
    }
    expect(found).toEqual(new Set(bodies));
    const { Body } = await s3Of(again).send(new GetObjectCommand({ Bucket: 'archive', Key: 'raw' }));
    expect(await Body?.transformToString()).toBe('bytes');
  });
});
