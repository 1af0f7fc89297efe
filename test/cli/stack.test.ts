import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import * as z from 'zod/mini';

import { Configuration } from '../../lib/domain/configuration.ts';
import { startDeployment } from '../fakes/deployment.ts';
import { until } from '../local-run/start-run.ts';
import { callWithin } from './call-within.ts';
import { begin, call, type Called, lines } from './call.ts';
import { configuration, type Explained, openRun, type OwnRun, words } from './own-run.ts';

// Each test starts several processes, and the machine may have other things to do.
jest.setTimeout(60_000);

const region = ['--region', 'us-east-1'] as const;
const deployed = ['--stack', 'Earshot-main', ...region] as const;

let own: OwnRun;
let aws: Awaited<ReturnType<typeof startDeployment>>;
let env: Record<string, string>;

const onStack = (...args: string[]): Promise<Called> => callWithin([...args, ...deployed], env);

// The run of this machine stands for what is in AWS: the command line is told nothing but the name of a stack, and finds
// neither the run's folder nor a configuration file.
beforeAll(async () => {
  own = await openRun();
  const { url, outputs, endpoints, queues } = own.left();
  const ours = { ...outputs, WebhookUrl: `${url}/in/`, ReceiveFunction: 'receive', AlarmsTopic: 'arn:aws:sns:…' };
  const bundle = JSON.stringify(z.parse(Configuration, configuration));
  const files = { 'index.js': 'exports.handler = () => {};', 'configuration.json': bundle };
  aws = await startDeployment({ 'Earshot-main': ours, Website: { WebhookUrl: 'https://example.com' } }, files, queues);
  env = {
    HOME: '/nowhere',
    EARSHOT_DATA: '/nowhere',
    EARSHOT_CONFIG: '/nowhere.json',
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_ACCESS_KEY_ID: 'some',
    AWS_SECRET_ACCESS_KEY: 'body',
    AWS_ENDPOINT_URL: aws.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: endpoints.secretsmanager,
  };
}, 60_000);
afterAll(async () => {
  await own.close();
  await aws.close();
});

describe('on a deployed stack, by its name', () => {
  it('sends, and lists and explains the case that it opens', async () => {
    const said = ['--text', 'This is the worst hotel. Nobody answers.', '--json'];
    const sent = await call(['send', 'contact', ...said, ...deployed], { env });
    expect(lines(sent)).toEqual([expect.objectContaining({ source: 'contact', status: 200, accepted: 1 })]);
    const { subject } = await own.noticeOf('earshot.case.opened');
    const [cases, story] = [await onStack('cases', '--json'), await onStack('explain', subject, '--json')];
    expect(lines(cases)).toEqual([expect.objectContaining({ id: subject, severity: 'high', told: ['front-desk'] })]);
    const [explained] = lines<Explained>(story);
    expect(words(explained as Explained, 'told')).toMatch(/^Tier 1: front-desk\./);
  });

  it('finds its dead letters, and reads what is kept of it once more', async () => {
    const letters = await onStack('redrive', '--json');
    const again = await onStack('replay', '--since', 'PT1H', '--dry-run');
    expect(lines(letters)).toEqual([{ name: 'front-desk', waiting: 0 }, { name: 'quarantine', waiting: 0 }]);
    expect(again.error).toMatch(/^\d+ deliver.* read once more: everything is as it was\. Nothing was changed\.\n$/);
  });

  it('knows the sources and their secrets from what was deployed, and finds nothing wrong', async () => {
    const [sources, doctor] = [await onStack('sources', '--json'), await onStack('doctor')];
    expect(lines(sources)).toEqual([
      expect.objectContaining({ id: 'contact', state: 'speaking', secrets: 1 }),
      expect.objectContaining({ id: 'help', state: 'not watched', secrets: 1 }),
    ]);
    expect([doctor.code, doctor.out]).toEqual([0, expect.stringContaining('ok     pipeline: stack Earshot-main\n')]);
    expect(doctor.out).toContain('ok     configuration: as deployed, 2 sources; /nowhere.json here is another one\n');
  });

  it('tells live what becomes of a case, without a word of the customer, until it is interrupted', async () => {
    const { subject, data } = await own.noticeOf('earshot.case.opened');
    const tail = begin(['tail', ...deployed, '--json'], { env });
    await until('what was there before', () => tail.seen.out.includes('Tier 1: front-desk.'));
    const acknowledge = { method: 'POST', body: new URLSearchParams({ name: 'Grace' }) };
    expect((await fetch(`${String(data['link'])}/acknowledge`, acknowledge)).status).toBe(200);
    await until('the new one', () => tail.seen.out.includes('By Grace'));
    tail.kill('SIGINT');
    const ended = await tail.ended;
    expect([ended.code, ended.out]).toEqual([0, expect.not.stringContaining('worst hotel')]);
    const told = lines(ended).filter((line) => line['case'] === subject).map(({ what }) => what);
    expect([...new Set(told)].slice(0, 4)).toEqual(['said', 'opened', 'told', 'acknowledged']);
  });

  it('keeps what a person thinks of a severity, by the brands that were deployed', async () => {
    const { subject } = await own.noticeOf('earshot.case.opened');
    const kept = await onStack('feedback', subject, 'too-high', '--by', 'Grace');
    expect([kept.code, kept.out]).toEqual([0, `Kept: high is too high for case ${subject}.\n`]);
    const listed = lines(await onStack('feedback', '--list', '--json'));
    expect(listed).toEqual([expect.objectContaining({ case: subject, verdict: 'too-high', by: { name: 'Grace' } })]);
  });

  it('shows a customer and erases them, archive included', async () => {
    const { data } = await own.noticeOf('earshot.interaction.received');
    const [first] = (data['author'] as { handles: string[] }).handles;
    const [shown] = lines(await onStack('customers', 'show', String(first), '--json'));
    expect(shown?.['handles']).toContainEqual(expect.objectContaining({ handle: first }));
    const erased = await onStack('erase', String(first), '--yes', '--json');
    expect([erased.code, lines(erased)]).toEqual([0, [expect.objectContaining({ erased: true })]]);
  });
});

describe('says what was got and what to do', () => {
  it('when the stack, or who asks for it, is not what it should be', async () => {
    const wrong = [
      ['Earshot-other', env, 'no stack Earshot-other in us-east-1; expected one that npx cdk deploy made'],
      ['Website', env, 'Website (UPDATE_COMPLETE) has no output LedgerTable, ArchiveBucket, SecretsId, ReceiveFunction; '],
      ['Earshot-main', { ...env, AWS_ACCESS_KEY_ID: '' }, 'No AWS credentials were found: sign in, or name a profile'],
      ['Earshot-main', { ...env, AWS_ACCESS_KEY_ID: 'other' }, 'AWS does not know these credentials: sign in again.'],
    ] as const;
    for (const [stack, whose, expected] of wrong) {
      const { code, out, error } = await callWithin(['cases', '--stack', stack, ...region], whose);
      expect([code, out, error]).toEqual([1, '', expect.stringContaining(expected)]);
    }
  });
});
