import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { call, lines } from './call.ts';
import { until } from '../local-run/start-run.ts';
import { configuration, openRun } from './own-run.ts';
import type { OwnRun } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

interface Shown {
  readonly id: string;
  readonly handles: readonly { readonly handle: string; readonly strength: string; readonly username?: string }[];
  readonly links: readonly { readonly strength: string; readonly by?: string }[];
  readonly facts: readonly { readonly kind: string; readonly value: string; readonly said: object }[];
  readonly suggestions: readonly { readonly handle: string; readonly strength: string }[];
}

const brands = [...configuration.brands, { id: 'harbor', name: 'Harbor Hotel' }];

let own: OwnRun;
beforeAll(async () => {
  const more = [
    { id: 'pier', provider: 'typeform', brand: 'harbor' },
    { id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '1001' } },
  ];
  own = await openRun({ ...configuration, brands, sources: [...configuration.sources, ...more] });
  const mail = (From: string, MessageID: string, TextBody: string) =>
    own.write(`${MessageID}.json`, { From, MessageID, TextBody });
  const said = [
    ['Ada Byron <ada@example.com>', 'm-1', 'Room 412 has no light. Ask bob@example.com!'],
    ['Bob <bob@example.com>', 'm-2', 'The lift is slow'],
    ['Ada Byron <ada@work.example>', 'm-3', 'Booking BW-77120, still dark'],
  ] as const;
  for (const [from, id, text] of said) await own.sent('help', '--file', mail(from, id, text));
  await until(
    'three mails',
    () => own.notices().filter(({ type }) => type === 'earshot.interaction.received').length === 3 || undefined,
  );
}, 60_000);
afterAll(() => own.close());

const shown = async (...args: string[]): Promise<Shown[]> =>
  lines<Shown>(await own.earshot('customers', ...args, '--json'));
const handlesIn = (all: readonly Shown[]): string[][] =>
  all
    .map(({ handles }) => handles.map(({ handle }) => handle))
    .toSorted((one, other) => String(one).localeCompare(String(other)));

describe('customers on a local run', () => {
  it('shows who somebody is, how well that is known, what they said where, and who else they may be', async () => {
    const [ada] = await shown('show', 'Ada@example.com');
    expect(ada?.handles).toMatchObject([{ handle: 'email:ada@example.com', strength: 'stated' }]);
    expect(ada?.facts).toMatchObject([
      { kind: 'room', value: '412', said: { source: 'help', handle: 'email:ada@example.com' } },
    ]);
    expect(ada?.suggestions).toMatchObject([
      { handle: 'email:bob@example.com', strength: 'stated' },
      { handle: 'email:ada@work.example', strength: 'guessed' },
    ]);
    const { out } = await own.earshot('customers', 'show', ada?.id ?? '');
    expect(out).toMatch(/^customer \w{26}, Ada Byron\n/);
    expect(out).toContain('email:ada@work.example  guessed: a like name');
  });

  it('joins two and parts them again, and both say who decided', async () => {
    const [joined] = await shown('join', 'ada@example.com', 'ada@work.example', '--by', 'Grace');
    expect(joined?.handles.map(({ handle }) => handle)).toEqual(['email:ada@example.com', 'email:ada@work.example']);
    expect(joined?.links).toMatchObject([{ strength: 'joined', by: 'Grace' }, { strength: 'stated' }]);
    expect(joined?.facts.map(({ value }) => value)).toEqual(['412', 'BW-77120']);
    const parted = await shown('part', 'ada@work.example');
    expect(handlesIn(parted)).toEqual([['email:ada@example.com'], ['email:ada@work.example']]);
  });

  it('erases one when that is said twice, and then knows nobody of that handle', async () => {
    const would = lines(await own.earshot('erase', 'ada@example.com', '--json'));
    expect(would).toMatchObject([{ handles: ['email:ada@example.com'], interactions: 1, erased: false }]);
    expect(await shown('show', 'ada@example.com')).toHaveLength(1);
    const { code, out } = await own.earshot('erase', 'ada@example.com', '--yes');
    expect([code, out]).toEqual([0, expect.stringMatching(/^Erased customer \w{26}: 1 interaction in 0 cases, 1 handle\./)]);
    expect(out).not.toContain('ada@');
    const again = await own.earshot('erase', 'ada@example.com');
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('knows no such customer')]);
    await own.noticeOf('earshot.interaction.redacted');
  });

  it('asks whose number is meant where two brands have it, and takes no other', async () => {
    for (const source of ['contact', 'pier']) {
      const answers = [{ type: 'text', text: 'The lift hums', field: { id: 'a', ref: 'words', type: 'long_text' } }];
      const form_response = { form_id: 'f', token: source, hidden: { member_id: '123' }, answers };
      const file = own.write(`${source}.json`, { event_id: source, event_type: 'form_response', form_response });
      await own.sent(source, '--file', file);
    }
    const choices = 'expected member:bluewater/123 or member:harbor/123';
    const several = await until('two forms', async () => {
      const { code, error } = await own.earshot('customers', 'show', 'member:123');
      return error.includes(choices) ? code : undefined;
    });
    expect(several).toBe(1);
    const both = await own.earshot('erase', 'member:123', '--yes');
    expect([both.code, both.error]).toEqual([1, expect.stringContaining(choices)]);
    const { out } = await own.earshot('erase', 'member:bluewater/123', '--yes');
    expect(out).toMatch(/^Erased customer \w{26}: 1 interaction in 0 cases, 1 handle\./);
    // Said again, it would find the only one left, who is somebody else.
    const again = await own.earshot('erase', 'member:123', '--yes');
    expect([again.code, again.error]).toEqual([1, expect.stringContaining('expected member:harbor/123')]);
    expect(handlesIn(await shown('show', 'member:123'))).toEqual([['member:harbor/123']]);
  });

  it('shows the name that an account goes by on X, as people know it, with the account', async () => {
    await own.sent('x', '--file', 'lib/providers/twitter/fixtures/mention.body.json');
    const [ada] = await until('the post', async () => {
      const found = await own.earshot('customers', 'show', 'twitter:2002', '--json');
      return found.code === 0 ? lines<Shown>(found) : undefined;
    });
    expect(ada?.handles).toMatchObject([{ handle: 'twitter:2002', strength: 'proven', username: 'ada_l' }]);
    const { out } = await own.earshot('customers', 'show', 'twitter:2002');
    expect(out).toContain('  twitter:2002, @ada_l  proven  since 2026-03-03 09:05:07Z');
  });

  it('erases one of a deployed stack, with the files in its archive, by the names of the table and the bucket', async () => {
    const words = 'The ptarmigan of room 7 is broken and nobody comes, I am furious';
    const bytes = Buffer.from('bytes of a ptarmigan');
    const Attachments = [{ Name: 'p.jpg', ContentType: 'image/jpeg', ContentLength: bytes.length, Content: bytes.toString('base64') }];
    const file = own.write('m-4.json', { From: 'Cy <cy@example.com>', MessageID: 'm-4', TextBody: words, Attachments });
    const { interactions } = await own.sent('help', '--file', file);
    const [id = ''] = interactions as string[];
    const letter = () => own.entries().find((entry) => entry.kind === 'letter' && entry.text.includes('ptarmigan'));
    await until('the letter', letter);

    const { table, bucket, dynamodb, s3 } = own.deployed();
    const env = {
      ...own.env, EARSHOT_DATA: '/nowhere', AWS_ENDPOINT_URL_DYNAMODB: dynamodb, AWS_ENDPOINT_URL_S3: s3,
      AWS_ACCESS_KEY_ID: 'some', AWS_SECRET_ACCESS_KEY: 'body',
    };
    const at = ['erase', 'cy@example.com', '--table', table, '--region', 'us-east-1'];
    const half = await call(at, { env });
    expect([half.code, half.error]).toEqual([2, expect.stringContaining('Got --table without --bucket')]);
    const archived = `${s3}/${bucket}/files/help/${id.slice(10)}/${createHash('sha256').update(bytes).digest('hex')}`;
    expect((await fetch(archived)).status).toBe(200);
    const { code, out } = await call([...at, '--bucket', bucket, '--yes'], { env });
    expect([code, out]).toEqual([0, expect.stringMatching(/^Erased customer \w{26}: 1 interaction in 1 case, 1 handle\./)]);
    expect((await fetch(archived)).status).toBe(404);

    // The local run is told as any subscriber is, and keeps nothing of it on its own page either.
    await until('the end of the letter', () => letter() === undefined || undefined);
    expect(JSON.stringify(own.entries())).not.toMatch(/ptarmigan|cy@example\.com/);
    expect(readFileSync(path.join(own.env.EARSHOT_DATA, 'desk.jsonl'), 'utf8')).not.toMatch(/ptarmigan|cy@example\.com/);
  });

  it('fails with 1 for somebody who is not there, and with 2 for what is no handle, quoting neither', async () => {
    const unknown = await own.earshot('customers', 'show', 'sentinel@example.com');
    expect([unknown.code, unknown.error]).toEqual([1, expect.stringContaining('knows no such customer')]);
    for (const args of [
      ['show', 'sentinel'],
      ['join', 'a@example.com'],
      ['sentinel', 'a@example.com'],
    ]) {
      const { code, error } = await call(['customers', ...args], { env: own.env });
      expect([code, error]).toEqual([2, expect.stringContaining('expected')]);
      expect(error).not.toContain('sentinel');
    }
    expect(unknown.error).not.toContain('sentinel');
  });
});
