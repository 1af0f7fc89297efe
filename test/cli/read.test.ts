import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { call, lines, repository } from './call.ts';

interface Line {
  readonly file: string;
  readonly interactions?: readonly Record<string, unknown>[];
  readonly error?: string;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'earshot-read-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const fixture = (provider: string, name: string): string =>
  path.join(repository, 'lib/providers', provider, 'fixtures', `${name}.body.json`);

const mail = (text: string): string =>
  JSON.stringify({
    FromFull: { Email: 'ann@example.com', Name: 'Ann' },
    Subject: 'Room',
    TextBody: text,
    MessageID: 'm-1',
  });

const write = (name: string, text: string): string => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  utimesSync(file, new Date('2026-03-03T12:00:00Z'), new Date('2026-03-03T12:00:00Z'));
  return file;
};

describe('read', () => {
  it('tells what would be stored of each file, one line each, as the configured source', async () => {
    const file = write('mail.json', mail('No towels.'));
    const called = await call(['read', 'postmark', file, fixture('postmark', 'drifted')]);
    const [first, second] = lines<Line>(called);
    expect([called.code, called.error, first?.file]).toEqual([0, '', file]);
    expect(first?.interactions).toEqual([
      expect.objectContaining({
        id: expect.stringMatching(/^01KJSS3GG0[0-9A-Z]{16}$/),
        brand: 'bluewater',
        source: 'help',
        provider: 'postmark',
        channel: 'email',
        kind: 'mail',
        text: 'No towels.',
        subject: 'Room',
        receivedAt: '2026-03-03T12:00:00.000Z',
        author: { name: 'Ann', handles: ['email:ann@example.com'] },
      }),
    ]);
    expect(second).toEqual({ file: fixture('postmark', 'drifted'), error: expect.stringMatching(/^Got no sender/) });
  });

  it('says the same with --json, and needs no configuration', async () => {
    const file = write('bare.json', mail('No soap.'));
    const env = { EARSHOT_CONFIG: path.join(folder, 'none.json') };
    const [line] = lines<Line>(await call(['read', 'postmark', file, '--json'], { env }));
    expect(line?.interactions).toEqual([expect.objectContaining({ source: 'postmark', text: 'No soap.' })]);
  });

  it('tells also of what is ignored and taken back', async () => {
    const [like, deletion] = [fixture('twitter', 'activity-like'), fixture('twitter', 'activity-delete')];
    expect(lines(await call(['read', 'twitter', like, deletion]))).toEqual([
      { file: like, interactions: [], ignored: ['a like, follow, mute or block adds no words'] },
      { file: deletion, interactions: [], redacted: ['post:1900000000000000123'] },
    ]);
  });

  it.each(['mime', 'ses'])('reads mail files as they are, as %s and without a running pipeline', async (provider) => {
    const head = 'From: Ann <ann@example.com>\r\nSubject: Room\r\nX-SES-Virus-Verdict: FAIL\r\nMessage-ID: <m-1@example.com>';
    const [letter, empty] = [write('letter.eml', `${head}\r\n\r\nNo towels.\r\n`), write('empty.eml', 'nothing')];
    const clean = write('clean.eml', `${head.replace('FAIL', 'PASS')}\r\n\r\nNo towels.\r\n`);
    const [infected, read, nothing] = lines<Line>(await call(['read', provider, letter, clean, empty]));
    expect(read?.interactions).toEqual([
      expect.objectContaining({
        provider, kind: 'mail', text: 'No towels.', conversation: 'm-1@example.com',
        author: { name: 'Ann', handles: ['email:ann@example.com'] },
      }),
    ]);
    expect(infected?.error?.startsWith('Amazon SES found a virus') ?? false).toBe(provider === 'ses');
    expect(nothing?.error).toMatch(/^Got bytes without a header of a mail/);
  });

  it('reads a notification of SES that holds the mail, and tells of one that does not', async () => {
    const [held, lies] = [fixture('ses', 'content-base64'), fixture('ses', 'lies-in-bucket')];
    const [first, second] = lines<Line>(await call(['read', 'ses', held, lies]));
    expect(first?.interactions).toEqual([expect.objectContaining({ text: 'The café was closed.' })]);
    expect(second).toMatchObject({ interactions: [], ignored: [expect.stringMatching(/lies in the bucket$/)] });
  });

  it('refuses a mail file for a provider that sends none, by line', async () => {
    const file = write('letter.eml', 'From: ann@example.com\r\n\r\nsentinel-words\r\n');
    const called = await call(['read', 'typeform', file]);
    expect(called.out).toContain('Got a mail file, expected what typeform sends: application/json.');
    expect(called.out).not.toContain('sentinel-words');
  });

  it('fails when a file cannot be opened, and reads the others all the same', async () => {
    const [missing, there] = [path.join(folder, 'missing.json'), write('mail.json', mail('No towels.'))];
    const called = await call(['read', 'postmark', missing, there]);
    expect(called.code).toBe(1);
    expect(lines<Line>(called).map(({ error, interactions }) => error ?? interactions?.length)).toEqual([
      'Got a file that cannot be opened (ENOENT), expected a raw body.',
      1,
    ]);
  });
});
