import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PublishCommand, SNSClient } from '@aws-sdk/client-sns';

import { putObject } from '../../infra/local/aws-call.ts';
import { readRunFile } from '../../lib/config/run-file.ts';
import { call, lines } from '../cli/call.ts';
import { configuration } from '../fakes/installation.ts';
import { startRun, type StartedRun, until } from '../local-run/start-run.ts';

const fixtures = path.resolve(import.meta.dirname, '../../lib/providers/ses/fixtures');
const recipients = ['help@bluewater.example'];
const installed = {
  ...configuration,
  sources: [...configuration.sources, { id: 'post', provider: 'ses', brand: 'bluewater', settings: { recipients } }],
};

let folder = '';
let run: StartedRun;
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'earshot-mailbox-'));
  writeFileSync(path.join(folder, 'config.json'), JSON.stringify(installed));
  run = await startRun({ configuration: installed, data: path.join(folder, 'data') });
}, 60_000);
afterAll(async () => {
  await run.close();
  rmSync(folder, { recursive: true });
});

const notices = () => run.entries().flatMap((entry) => (entry.kind === 'notice' ? [entry] : []));

/** What SES tells of a mail that lies there; `verdicts` are those that are not PASS. */
const told = (objectKey: string, verdicts: Readonly<Record<string, string>> = {}): string => {
  const names = ['spamVerdict', 'virusVerdict', 'spfVerdict', 'dkimVerdict', 'dmarcVerdict'];
  const statuses = Object.fromEntries(names.map((name) => [name, { status: verdicts[name] ?? 'PASS' }]));
  const messageId = objectKey.split('/').at(-1);
  const mail = { timestamp: new Date().toISOString(), source: 'ada@example.com', messageId };
  return JSON.stringify({
    notificationType: 'Received', mail, receipt: { recipients, ...statuses, action: { type: 'S3', objectKey } },
  });
};

const tell = async (message: string): Promise<void> => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new SNSClient({ endpoint: run.stores.sns.endpoint, region: 'us-east-1', credentials });
  const TopicArn = readRunFile(path.join(folder, 'data'))?.mailbox?.topic;
  await client.send(new PublishCommand({ TopicArn, Message: message }));
  client.destroy();
};

const put = (objectKey: string, mail: string): Promise<void> => {
  const bucket = readRunFile(path.join(folder, 'data'))?.outputs.ArchiveBucket ?? '';
  return putObject(run.stores.queues.endpoint, bucket, objectKey, mail);
};

const fixture = (name: string): string => readFileSync(path.join(fixtures, `${name}.body.eml`), 'utf8');

const received = (text: string) => () =>
  notices().find(({ type, data }) => type === 'earshot.interaction.received' && data['text'] === text);

describe('a mail in the mailbox', () => {
  it('is read where SES put it, and announced, with what SES found out', async () => {
    await put('mail/post/o3vrnil0e2ic28trm7dfhrc2v0', fixture('direct'));
    await tell(told('mail/post/o3vrnil0e2ic28trm7dfhrc2v0', { spfVerdict: 'GRAY' }));
    const notice = await until('the notice', received('There are no towels in room 204, for the third day.'));
    expect(notice.data).toMatchObject({
      source: 'post',
      provider: 'ses',
      channel: 'email',
      subject: 'No towels in 204',
      author: { name: 'Ada Byron', handles: ['email:ada@example.com'] },
      proof: { spf: 'gray', dkim: 'pass', dmarc: 'pass', spam: 'pass', virus: 'pass', envelopeFrom: 'ada@example.com' },
    });
  });

  it('is one, although it was told of twice, and came on a second way under another id', async () => {
    const heard = notices().length;
    await tell(told('mail/post/o3vrnil0e2ic28trm7dfhrc2v0'));
    await put('mail/post/7fe5sj4ab81tfsv3b6vpc0qntq', fixture('forwarded-beside'));
    await tell(told('mail/post/7fe5sj4ab81tfsv3b6vpc0qntq'));
    // What came after them has been heard, so they had their time.
    await put('mail/post/later', 'From: ben@example.com\r\nSubject: Later\r\n\r\nOne more thing.\r\n');
    await tell(told('mail/post/later'));
    await until('the later one', received('One more thing.'));
    const since = notices().slice(heard).filter(({ type }) => type === 'earshot.interaction.received');
    expect(since.map(({ data }) => data['text'])).toEqual(['One more thing.']);
  });

  it('with a virus, or that is no mail, is kept where it lies and told of', async () => {
    await put('mail/post/infected', fixture('virus'));
    await tell(told('mail/post/infected', { virusVerdict: 'FAIL' }));
    await put('mail/post/broken', 'there is nothing of a mail here');
    await tell(told('mail/post/broken'));
    const quarantined = (raw: string) => () =>
      notices().find(({ type, data }) => type === 'earshot.delivery.quarantined' && data['raw'] === raw);
    const infected = await until('the virus', quarantined('mail/post/infected'));
    expect(infected.data['reason']).toMatch(/^Amazon SES found a virus in this mail/);
    await until('the broken one', quarantined('mail/post/broken'));
  });

  it('is nothing when SES only tries out its rule', async () => {
    const heard = notices().length;
    await tell('You have subscribed your topic to receive notifications from Amazon SES.');
    await tell(told('mail/post/AMAZON_SES_SETUP_NOTIFICATION'));
    await put('mail/post/after', 'From: ben@example.com\r\nSubject: After\r\n\r\nAfter the trial.\r\n');
    await tell(told('mail/post/after'));
    await until('the one after', received('After the trial.'));
    expect(notices()).toHaveLength(heard + 1);
    expect(run.lines.join('\n')).not.toContain('unavailable');
  });

  it('that is not there yet is not given up: the message waits for its next try', async () => {
    await tell(told('mail/post/late'));
    const isMissing = (): boolean => run.lines.some((line) => line.includes('"error":"MailMissing"'));
    await expect(until('the failed try', isMissing)).resolves.toBe(true);
  });
});

describe('the operator', () => {
  const env = () => ({ EARSHOT_DATA: path.join(folder, 'data'), EARSHOT_CONFIG: path.join(folder, 'config.json') });

  it('hands in a mail by earshot send, and is told that nothing is posted there', async () => {
    const sent = await call(['send', 'post', '--text', 'Handed in by hand', '--json'], { env: env() });
    expect([sent.code, sent.error]).toEqual([0, '']);
    expect(lines(sent)).toEqual([{ source: 'post', mail: expect.stringMatching(/^mail\/post\/[0-9a-f]{40}$/) }]);
    const notice = await until('the mail', received('Handed in by hand'));
    const explained = await call(['explain', String(notice.data['id'])], { env: env() });
    expect(explained.out).toContain('By its way: through a queue that only AWS itself can fill.');
    expect(explained.out).toMatch(/raw bytes \(message\/rfc822\) in the archive as mail\/post\/[0-9a-f]{40}/);
    const raw = await call(['explain', String(notice.data['id']), '--raw'], { env: env() });
    expect(raw.out).toContain('\r\n\r\nHanded in by hand\r\n');
    const posted = await call(['send', 'post', '--url', run.url], { env: env() });
    const instead = expect.stringContaining('write to help@bluewater.example instead');
    expect([posted.code, posted.error]).toEqual([2, instead]);
  });

  it('finds nothing wrong with a source without a secret, and no door to it', async () => {
    const sources = await call(['sources'], { env: env() });
    expect(sources.out).toMatch(/^post +ses +not watched +needs no secret/m);
    const doctor = await call(['doctor'], { env: env() });
    expect(doctor.out).not.toContain('secrets of post');
    const answer = await fetch(`${run.url}/in/post`, {
      method: 'POST', headers: { 'content-type': 'message/rfc822' }, body: fixture('direct'),
    });
    expect(answer.status).toBe(404);
  });
});
