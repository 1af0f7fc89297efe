import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { type LocalQueues, startQueues } from '../../infra/local/queues.ts';
import { dynamoDbClient, inTheBackground } from '../../lib/adapters/clients.ts';
import { type Queues, sqsQueues } from '../../lib/adapters/sqs-queues.ts';
import { redriveLetters } from '../../lib/cli/redrive-letters.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import { until } from '../local-run/start-run.ts';

let local: LocalQueues;
let queues: Queues;
beforeAll(async () => {
  local = await startQueues();
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  const client = dynamoDbClient(inTheBackground, { region: 'us-east-1', credentials, endpoint: local.endpoint });
  queues = sqsQueues(client, local.endpoint);
});
afterAll(() => local.close());

const ledger = { getAll: async () => [] } as unknown as Ledger;

const everyLetter = (count: number): string[] =>
  Array.from({ length: count }, (_, letter) => `letter ${letter}`).sort();

/** So many letters in a queue of their own. */
const buried = async (name: string, count: number): Promise<string> => {
  const { url } = await local.createQueue(name, {});
  for (const body of everyLetter(count)) await queues.send(url, { body, attributes: {} });
  return url;
};

/** Hands letters on to a list; `holdSeconds` as short as SQS knows it. */
const redriven = async (url: string, changed: Partial<Queues> = {}, handOn = async () => {}): Promise<string[]> => {
  const got: string[] = [];
  const way = {
    words: 'to a list',
    handOn: async ({ message }: { message: { body: string } }) => {
      await handOn();
      got.push(message.body);
    },
  };
  const all: Queues = { ...queues, take: (from) => queues.take(from, 1), ...changed };
  const ended = redriveLetters({ queues: all, ledger, url, way, dry: false, tell: () => undefined });
  await ended.catch((error: unknown) => expect(error).toEqual(new Error('killed')));
  return got;
};

describe('letters that are handed on', () => {
  it('go once each, however many there are', async () => {
    const url = await buried('many', 23);
    expect((await redriven(url)).sort()).toEqual(everyLetter(23));
    expect(await queues.about(url)).toMatchObject({ waiting: 0 });
  });

  it('are never lost when it is killed between sending and deleting: they go again', async () => {
    const url = await buried('killed', 3);
    const remove = async (): Promise<void> => {
      throw new Error('killed');
    };
    const first = await redriven(url, { remove });
    expect(first.sort()).toEqual(everyLetter(3));
    const again: string[] = [];
    await until('all of them again', async () => again.push(...(await redriven(url))) > 0 && again.length >= 3);
    expect(again.sort()).toEqual(everyLetter(3));
    expect(await queues.about(url)).toMatchObject({ waiting: 0 });
  });

  it('stay, all of them, when nobody is there to take one; and are not tried for ever', async () => {
    const url = await buried('closed', 12);
    let tries = 0;
    const got = await redriven(url, {}, async () => {
      tries += 1;
      throw new Error('nobody is there');
    });
    expect([got, tries, (await queues.about(url)).waiting]).toEqual([[], 10, 12]);
  });
});
