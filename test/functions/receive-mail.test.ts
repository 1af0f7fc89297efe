import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { mailReceiver } from '../../functions/receive-mail/mail-receiver.ts';
import { putObject } from '../../infra/local/aws-call.ts';
import { type LocalQueues, startQueues } from '../../infra/local/queues.ts';
import { dynamoDbClient, inTheBackground } from '../../lib/adapters/clients.ts';
import { s3Archive } from '../../lib/adapters/s3-archive.ts';
import { ses } from '../../lib/providers/ses/index.ts';
import { notificationOf } from '../../lib/providers/ses/payload.ts';
import type { Archive } from '../../lib/pipeline/ports.ts';
import { redactInteraction } from '../../lib/pipeline/receive/redact.ts';
import type { QueueEvent } from '../../lib/runtime/queue.ts';
import { configuration, createWorld, type World } from '../fakes/world.ts';

const recipients = ['help@bluewater.example'];
const source = { id: 'help', provider: 'ses', brand: 'bluewater', settings: { recipients } };

let queues: LocalQueues;
let archive: Archive;
beforeAll(async () => {
  queues = await startQueues();
  await queues.createBucket('archive');
  process.env['AWS_ENDPOINT_URL_S3'] = queues.endpoint;
  const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };
  const at = { region: 'us-east-1', credentials, endpoint: queues.endpoint };
  archive = s3Archive(dynamoDbClient(inTheBackground, at), 'archive');
});
afterAll(async () => {
  delete process.env['AWS_ENDPOINT_URL_S3'];
  await queues.close();
});

let world: World;
beforeEach(async () => {
  world = await createWorld();
});
afterEach(() => world.close());

const receiver = (asked: Partial<Archive> = {}, providers = { ses }) =>
  mailReceiver({
    ...world.ports,
    configuration: { ...configuration, sources: [source] },
    providers,
    archive: { ...archive, ...asked },
  });

const put = (name: string, mail: string): Promise<void> => putObject(queues.endpoint, 'archive', name, mail);
const mail = (words: string): string => `From: ada@example.com\r\nSubject: Room\r\n\r\n${words}\r\n`;

const event = (...messages: readonly string[]): QueueEvent => ({
  Records: messages.map((body, place) => ({ messageId: `m${place}`, body, eventSourceARN: 'arn:queue' })),
});
const told = (name: string): string => notificationOf(name, recipients, world.now);
const failed = (...ids: readonly string[]) => ({
  batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })),
});

const heard = async () => {
  await world.settle();
  return world.events('earshot.interaction.received').map(({ data }) => data['text']);
};

describe('mails from the mailbox', () => {
  it('are read, each for itself: one that is not there comes again, and the others do not wait for it', async () => {
    await put('mail/help/one', mail('No towels.'));
    await put('mail/help/two', mail('No soap.'));
    const batch = event(told('mail/help/one'), told('mail/help/missing'), told('mail/help/two'));
    expect(await receiver()(batch)).toEqual(failed('m1'));
    expect(await heard()).toEqual(['No towels.', 'No soap.']);
    expect(world.logged).toEqual([{ level: 'error', what: 'unavailable', fields: { id: 'm1', error: 'MailMissing' } }]);
    // The whole batch may come again, as when the function ran out of time.
    await put('mail/help/missing', mail('No water.'));
    expect(await receiver()(batch)).toEqual(failed());
    expect(await heard()).toEqual(['No towels.', 'No soap.', 'No water.']);
  });

  it('lie there once: a second copy goes, and the one that the record names stays, however often it comes', async () => {
    const [direct, forwarded] = ['direct', 'forwarded-beside'].map((name) =>
      readFileSync(path.resolve(import.meta.dirname, `../../lib/providers/ses/fixtures/${name}.body.eml`), 'utf8'),
    );
    await put('mail/help/first', direct ?? '');
    await put('mail/help/second', forwarded ?? '');
    for (const name of ['first', 'first', 'second', 'second', 'first']) {
      expect(await receiver()(event(told(`mail/help/${name}`)))).toEqual(failed());
    }
    expect(await heard()).toHaveLength(1);
    expect((await archive.get('mail/help/first'))?.length).toBeGreaterThan(0);
    expect(await archive.get('mail/help/second')).toBeUndefined();
  });

  it('that were taken back are not missed when they are told of once more', async () => {
    await put('mail/help/erased', mail('No towels.'));
    const again = event(told('mail/help/erased'));
    await receiver()(again);
    await world.settle();
    const [received] = world.events('earshot.interaction.received');
    await redactInteraction({ ...world.ports, archive }, String(received?.data['id']), world.now, 'erased');
    expect(await archive.get('mail/help/erased')).toBeUndefined();
    expect(await receiver()(again)).toEqual(failed());
  });

  it('come again when the archive or the ledger does not answer, and nothing of them is in the log', async () => {
    const away = async (): Promise<never> => {
      throw new Error('sentinel-words');
    };
    expect(await receiver({ get: away })(event(told('mail/help/one')))).toEqual(failed('m0'));
    const broken = mailReceiver({
      ...world.ports,
      configuration: { ...configuration, sources: [source] },
      providers: { ses },
      archive,
      ledger: { ...world.ports.ledger, commit: away },
    });
    await put('mail/help/one', mail('No towels.'));
    expect(await broken(event(told('mail/help/one')))).toEqual(failed('m0'));
    expect(JSON.stringify(world.logged)).not.toContain('sentinel');
  });

  it('are asked for by their own source and name only, whatever a message says', async () => {
    const asked: string[] = [];
    const get = async (name: string): Promise<undefined> => void asked.push(name);
    const elsewhere = [
      'raw/help/one', 'mail/one', 'mail/help/', 'mail/help/../../raw/help/one', 'mail/help/..', 'mail/../x',
      'mail/help/a/b',
    ];
    const answer = await receiver({ get })(event(...elsewhere.map(told)));
    expect(answer).toEqual(failed(...elsewhere.map((_, place) => `m${place}`)));
    expect(asked).toEqual([]);
  });

  it('of a source that is not there any more, or that is posted to, are not taken', async () => {
    await put('mail/gone/one', mail('No towels.'));
    expect(await receiver()(event(told('mail/gone/one')))).toEqual(failed('m0'));
    await put('mail/help/one', mail('No towels.'));
    const posted = { ses: { ...ses, proves: 'sender' as const } };
    expect(await receiver({}, posted)(event(told('mail/help/one')))).toEqual(failed('m0'));
    expect(await heard()).toEqual([]);
  });

  it('that name no object, and messages that nobody can read, come again and rest in the end', async () => {
    const nameless = JSON.stringify({ notificationType: 'Received', mail: { messageId: 'one' }, receipt: {} });
    expect(await receiver()(event(nameless, '{"mail":1}', '{'))).toEqual(failed('m0', 'm1', 'm2'));
  });

  it('are nothing when SES and SNS only try things out', async () => {
    const wrapped = JSON.stringify({ Type: 'Notification', Message: told('mail/help/AMAZON_SES_SETUP_NOTIFICATION') });
    const trials = ['You have subscribed a topic.', told('mail/help/AMAZON_SES_SETUP_NOTIFICATION'), wrapped];
    expect(await receiver()(event(...trials))).toEqual(failed());
    expect(await heard()).toEqual([]);
  });

  it('are not fetched beyond the most that SES takes; a larger one is kept where it lies, and told of', async () => {
    const most: (number | undefined)[] = [];
    const get: Archive['get'] = async (_, atMost) => {
      most.push(atMost);
      return Buffer.alloc(41_943_041, 'a');
    };
    expect(await receiver({ get })(event(told('mail/help/huge')))).toEqual(failed());
    expect(most).toEqual([41_943_041]);
    await world.settle();
    const [quarantined] = world.events('earshot.delivery.quarantined');
    expect(quarantined?.data).toMatchObject({ source: 'help', raw: 'mail/help/huge' });
    expect(quarantined?.data['reason']).toMatch(/^Got a mail of more than 41943040 bytes/);
  });

  it('have waited since SES took them, however long it took us', async () => {
    await put('mail/help/one', mail('No towels.'));
    const message = told('mail/help/one');
    world.pass(40 * 60_000);
    await receiver()(event(message));
    await world.settle();
    const [received] = world.events('earshot.interaction.received');
    expect(received?.data['receivedAt']).toBe('2026-11-21T08:00:00.000Z');
  });
});

describe('the archive', () => {
  it('gives no more than the first bytes when it is asked for no more', async () => {
    await put('mail/help/one', 'abcdef');
    expect((await archive.get('mail/help/one', 4))?.toString()).toBe('abcd');
    expect((await archive.get('mail/help/one', 100))?.toString()).toBe('abcdef');
    await put('mail/help/empty', '');
    expect((await archive.get('mail/help/empty', 4))?.length).toBe(0);
    expect(await archive.get('mail/help/none', 4)).toBeUndefined();
  });
});
