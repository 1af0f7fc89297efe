import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { signLink } from '../../lib/pipeline/links.ts';
import { notificationOf } from '../../lib/providers/ses/payload.ts';
import type { HttpResult } from '../../lib/runtime/http.ts';
import { form, mail, post } from '../fakes/deliveries.ts';
import { secrets } from '../fakes/installation.ts';
import { deliveryEvent, httpEvent, minuteEvent, queueEvent } from './events.ts';
import { grants, names, openInstallation, ringQueue, signingSecret, type Installation } from './installation.ts';
import { whyNoRuntime } from './runtime.ts';

const missing = whyNoRuntime();
if (missing !== undefined) process.stderr.write(`the runtime: left out, because ${missing}\n`);
const suite = missing === undefined ? describe : describe.skip;

const now = new Date();
const stranded = 'Stuck in a van on the way to the wrong hotel, sentinel-words';

let installed: Installation;
const deliver = async (event: object): Promise<HttpResult & { readonly json: Record<string, unknown> }> => {
  const result = await installed.invoke<HttpResult>('receive', event);
  return { ...result, json: JSON.parse(result.body) as Record<string, unknown> };
};

suite("the bundles, in Lambda's own runtime", () => {
  beforeAll(async () => {
    installed = await openInstallation();
  }, 60_000);
  afterAll(() => installed.close());
  let caseId = '';

  it('receive: takes a signed delivery of the HTTP API, a repeat of it, and no forgery', async () => {
    const event = deliveryEvent(post({ now }, { id: '1001', text: stranded }));
    const first = await deliver(event);
    expect(first).toMatchObject({ statusCode: 200, json: { accepted: 1, duplicates: 0, ignored: 0 } });
    const second = await deliver(event);
    expect(second).toMatchObject({ statusCode: 200, json: { ...first.json, accepted: 0, duplicates: 1 } });
    const forged = await deliver(deliveryEvent(post({ now }, { id: '1002', text: stranded, secret: 'guessed' })));
    expect(forged).toMatchObject({ statusCode: 401, headers: { 'content-type': 'application/problem+json' } });
  });

  it('receive: answers a challenge and a load balancer', async () => {
    const source = { routeKey: 'ANY /in/{source}', method: 'GET', path: '/in/x', parameters: { source: 'x' } };
    const challenge = await deliver(httpEvent({ ...source, query: { crc_token: 'challenge-1' } }));
    const response_token = `sha256=${createHmac('sha256', 'x-secret').update('challenge-1').digest('base64')}`;
    expect(challenge).toMatchObject({ statusCode: 200, json: { response_token } });
    const health = await deliver(httpEvent({ routeKey: 'GET /health', method: 'GET', path: '/health' }));
    expect(health).toMatchObject({ statusCode: 200, json: { status: 'ok' } });
  });

  it('follow: tells of what the stream brought, and asks for nothing again', async () => {
    let seen = 0;
    for (let records = installed.aws.streamed(); records.length > seen; records = installed.aws.streamed()) {
      const Records = records.slice(seen).filter(({ dynamodb }) => dynamodb.NewImage?.['due'] !== undefined);
      seen = records.length;
      expect(await installed.invoke('follow', { Records })).toEqual({ batchItemFailures: [] });
    }
    await installed.aws.delivered();
    const notices = installed.aws.published.filter(({ topic }) => topic === 'notices');
    const events = notices.map(({ body }) => JSON.parse(body) as { type: string; subject: string });
    expect(events.map(({ type }) => type)).toEqual([
      'earshot.interaction.received', 'earshot.case.opened', 'earshot.case.escalated',
    ]);
    expect(installed.aws.published.filter(({ topic }) => topic === 'letters')).toHaveLength(1);
    caseId = events[1]?.subject ?? '';
  });

  it('desk: shows a case and takes an act of a form, without which nothing changes', async () => {
    const expiresAt = new Date(now.getTime() + 3_600_000);
    const token = signLink(secrets.links, { case: caseId, tier: 1, subscriber: 'front-desk', expiresAt });
    const page = { routeKey: 'GET /case/{token}', method: 'GET', path: `/case/${token}`, parameters: { token } };
    const shown = await installed.invoke<HttpResult>('desk', httpEvent(page));
    expect(shown).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/html; charset=utf-8' } });
    expect(shown.body).toContain('wrong hotel');
    const pressed = await installed.invoke<HttpResult>('desk', httpEvent({
      routeKey: 'POST /case/{token}/{action}',
      method: 'POST',
      path: `/case/${token}/acknowledge`,
      parameters: { token, action: 'acknowledge' },
      headers: { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' },
      body: Buffer.from('name=Grace'),
    }));
    expect(JSON.parse(pressed.body)).toMatchObject({
      done: 'acknowledged', case: { id: caseId, state: 'acknowledged', acknowledgedBy: { name: 'Grace' } },
    });
  });

  it('tick: sweeps, and watches the sources that should speak', async () => {
    expect(await installed.invoke('tick', minuteEvent)).toEqual({ done: 0, left: 0 });
    expect(installed.aws.streamed().at(-1)?.dynamodb.Keys).toMatchObject({ pk: { S: 'source#help' } });
  });

  it('notify: brings a notice from the queue to its subscriber, signed, and gives back what is none', async () => {
    const notice = installed.aws.published.find(({ topic }) => topic === 'notices')?.body ?? '';
    expect(await installed.invoke('notify', queueEvent('m1', notice, ringQueue))).toEqual({ batchItemFailures: [] });
    expect(JSON.parse(installed.rung[0]?.body ?? '')).toEqual(JSON.parse(notice));
    expect(installed.rung[0]?.headers['webhook-signature']).toMatch(/^v1,/);
    expect(await installed.invoke('notify', queueEvent('m2', '{}', ringQueue))).toEqual({
      batchItemFailures: [{ itemIdentifier: 'm2' }],
    });
  });

  it('receive-mail: reads a mail that SES put into the archive, and has one that is not there come again', async () => {
    await installed.aws.put('mail/post/m1', 'From: ada@sentinel.example\r\nSubject: Room\r\n\r\nNo sentinel-towels.\r\n');
    const told = (name: string): object => queueEvent(name, notificationOf(`mail/post/${name}`, [], now), 'arn:mails');
    expect(await installed.invoke('receive-mail', told('m1'))).toEqual({ batchItemFailures: [] });
    expect(await installed.invoke('receive-mail', told('m2'))).toEqual({ batchItemFailures: [{ itemIdentifier: 'm2' }] });
    expect(JSON.stringify(installed.aws.streamed().at(-1))).toContain('No sentinel-towels.');
  });

  it('no log holds what a customer said, nor any secret', () => {
    const log = installed.log();
    expect(log).toContain('"what":"refused"');
    for (const sentinel of ['sentinel', 'Grace', 'x-secret', signingSecret, 'guessed', ...secrets.links]) {
      expect(log).not.toContain(sentinel);
    }
  });

  it.each(names.flatMap((name) => grants[name].map((variable) => [name, variable] as const)))(
    '%s does not start without %s, and says what to do',
    async (name, variable) => {
      const { [variable]: _without, ...environment } = installed.environmentOf(name);
      const { initFailure } = await installed.start(name, environment);
      const { errorMessage } = await initFailure;
      expect(errorMessage).toBe(`The environment variable ${variable} is missing: grant it in infra/.`);
    },
  );

  it('while the ledger is away, a provider is asked to come again, and nothing looks acknowledged', async () => {
    const nowhere = { AWS_ENDPOINT_URL_DYNAMODB: 'http://127.0.0.1:9' };
    const receive = await installed.start('receive', { ...installed.environmentOf('receive'), ...nowhere });
    const desk = await installed.start('desk', { ...installed.environmentOf('desk'), ...nowhere });
    for (const delivery of [form({ now }, { token: 't', text: 'Hello' }), mail({ now }, { id: 'm', text: 'Hello' })]) {
      expect(await receive.invoke(deliveryEvent(delivery))).toMatchObject({
        statusCode: 503, headers: { 'retry-after': '30', 'content-type': 'application/problem+json' },
      });
    }
    const token = signLink(secrets.links, { case: caseId, tier: 1, expiresAt: new Date(now.getTime() + 3_600_000) });
    const parameters = { token, action: 'acknowledge' };
    const route = { routeKey: 'POST /case/{token}/{action}', method: 'POST', path: '/case/t/acknowledge' };
    const answer = await desk.invoke(httpEvent({ ...route, parameters, body: Buffer.from('name=Grace') }));
    expect(answer).toMatchObject({ statusCode: 503 });
  });
});
