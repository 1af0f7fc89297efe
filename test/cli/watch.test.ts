import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';

import { until } from '../local-run/start-run.ts';
import { begin, call, lines, repository } from './call.ts';
import { configuration, openRun, words } from './own-run.ts';
import type { OwnRun } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

let own: OwnRun;
beforeAll(async () => {
  own = await openRun();
}, 60_000);
afterAll(() => own.close());

describe('on a local run', () => {
  it('fails when the delivery is refused, and counts it by source', async () => {
    await own.sent('contact');
    await own.noticeOf('earshot.interaction.received');
    const refused = await own.earshot('send', 'help', '--secret', 'user:guessed');
    expect([refused.code, refused.out]).toEqual([1, expect.stringMatching(/^401 {2}refused: No live secret/)]);
    const lastHeard = expect.any(String);
    expect(lines(await own.earshot('sources', '--json'))).toEqual([
      expect.objectContaining({ id: 'contact', state: 'speaking', lastHeard, secrets: 1, refusedToday: {} }),
      expect.objectContaining({ id: 'help', state: 'not watched', secrets: 1, refusedToday: { 'signature wrong': 1 } }),
    ]);
  });

  it('reads a deployed stack by the name of its table, and says what is missing for the rest', async () => {
    const { table, dynamodb } = own.deployed();
    const env = { ...own.env, EARSHOT_DATA: '/nowhere', AWS_ENDPOINT_URL_DYNAMODB: dynamodb };
    const signedIn = { ...env, AWS_ACCESS_KEY_ID: 'some', AWS_SECRET_ACCESS_KEY: 'body' };
    const seen = await call(['sources', '--table', table, '--region', 'us-east-1', '--json'], { env: signedIn });
    expect([seen.code, lines(seen).map(({ id }) => id)]).toEqual([0, ['contact', 'help']]);
    expect(seen.error).toBe('Give --secrets-id to have the live secrets counted.\n');
    const wrong = await call(['cases', '--table', 'other', '--region', 'us-east-1'], { env: signedIn });
    expect([wrong.code, wrong.error]).toEqual([1, expect.stringMatching(/^earshot: There is no such table/)]);
  });

  it('explains what nobody could read, and gives its bytes back', async () => {
    const file = path.join(repository, 'lib/providers/postmark/fixtures/drifted.body.json');
    const { status, quarantined } = await own.sent('help', '--file', file);
    expect(status).toBe(202);
    const story = await own.explained(String(quarantined));
    expect([story.type, words(story, 'quarantined')]).toEqual(['quarantine', expect.stringMatching(/^Got no sender/)]);
    expect((await own.earshot('explain', String(quarantined), '--raw')).out).toBe(readFileSync(file, 'utf8'));
  });

  it('tells live what comes in and goes out, until it is interrupted', async () => {
    const tail = begin(['tail'], { env: own.env });
    await until('what was there before', () => tail.seen.out.includes('earshot.delivery.quarantined'));
    const [id] = (await own.sent('help', '--text', 'Good morning'))['interactions'] as [string];
    await until('the new one', () => tail.seen.out.includes(`out   earshot.interaction.received  ${id}`));
    tail.kill('SIGINT');
    expect((await tail.ended).code).toBe(0);
  });

  it('finds nothing wrong, and says what is when a secret is missing', async () => {
    const fine = await own.earshot('doctor');
    expect([fine.code, fine.out]).toEqual([0, expect.stringContaining(`ok     pipeline: the local run on ${own.url}`)]);
    const sources = [...configuration.sources, { id: 'x', provider: 'twitter', brand: 'bluewater' }];
    own.write('config.json', { ...configuration, sources, triage: { secondOpinion: { service: 'comprehend' } } });
    const ill = await own.earshot('doctor');
    expect([ill.code, ill.out]).toEqual([1, expect.stringContaining('WRONG  secrets of x: none')]);
    expect(ill.out).toContain('ok     second opinion: configured, and not asked in the local run');
  });
});

it('says that the run is gone when it ended, also when it had no time to say farewell', async () => {
  const data = mkdtempSync(path.join(tmpdir(), 'earshot-gone-'));
  const outputs = { LedgerTable: 'a', ArchiveBucket: 'b', SecretsId: 'c' };
  const nowhere = 'http://127.0.0.1:9';
  const endpoints = { dynamodb: nowhere, s3: nowhere, sqs: nowhere, sns: nowhere, secretsmanager: nowhere };
  const left = { url: nowhere, pid: 1, region: 'us-east-1', outputs, queues: [], endpoints };
  writeFileSync(path.join(data, 'run.json'), JSON.stringify(left));
  const { code, out } = await call(['doctor'], { env: { EARSHOT_DATA: data } });
  expect([code, out]).toEqual([1, expect.stringContaining(`does not answer on ${nowhere}: start it with npm start`)]);
  rmSync(data, { recursive: true });
});
