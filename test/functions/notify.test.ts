import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, describe, expect, it } from '@jest/globals';

import { notifier } from '../../functions/notify/notifier.ts';
import type { QueueRecord } from '../../lib/runtime/queue.ts';
import { httpPost } from '../../lib/adapters/http-post.ts';
import type { LogFields } from '../../lib/pipeline/ports.ts';
import { caseNotice, received } from '../protocols/notices.ts';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A receiver on this machine; answers its address, and what it was sent. */
const listen = async (answer: (request: IncomingMessage, response: ServerResponse) => void) => {
  const got: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      got.push(body);
      answer(request, response);
    });
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/T/B/secret`, got };
};

const status =
  (code: number, headers = {}) =>
  (_: IncomingMessage, response: ServerResponse) => {
    response.writeHead(code, headers).end('x');
  };

const record = (body: unknown, id = 'message-1', queue = 'arn:queue'): QueueRecord => ({
  messageId: id,
  body: typeof body === 'string' ? body : JSON.stringify(body),
  eventSourceARN: queue,
});

const start = (secrets: readonly string[], protocol: 'slack' | 'email' = 'slack') => {
  const lines: [string, string, LogFields | undefined][] = [];
  const notify = notifier({
    configuration: {
      brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'America/Jamaica' }],
      subscribers: [{ id: 'ops-room', protocol }],
    },
    queues: { 'arn:queue': 'ops-room' },
    secrets: {
      ofSubscriber: (id) =>
        id === 'ops-room' ? Promise.resolve(secrets) : Promise.reject(new Error(`unexpected ${id}`)),
    },
    post: httpPost({ deadlineMs: 2000, maxAnswerBytes: 1000 }),
    clock: () => new Date('2026-11-21T02:14:20.000Z'),
    log: (level, what, fields) => lines.push([level, what, fields]),
    allowLoopback: true,
  });
  return { notify, lines };
};

const failed = { batchItemFailures: [{ itemIdentifier: 'message-1' }] };

describe('the notifier', () => {
  it('posts a notice to the subscriber whose queue it came from', async () => {
    const { url, got } = await listen(status(200));
    const { notify, lines } = start([url]);
    expect(await notify({ Records: [record(caseNotice('escalated'))] })).toEqual({ batchItemFailures: [] });
    expect(got).toHaveLength(1);
    expect(JSON.parse(got[0] ?? '')).toMatchObject({
      text: 'HIGH Bluewater Resorts: Ada Lovelace - is locked out of the room',
    });
    expect(lines).toEqual([]);
  });

  it('fails only what did not go', async () => {
    const { url } = await listen(status(200));
    const { notify } = start([url]);
    const event = {
      Records: [record(caseNotice('escalated'), 'good'), record('not JSON', 'bad'), record(received, 'fine')],
    };
    expect(await notify(event)).toEqual({ batchItemFailures: [{ itemIdentifier: 'bad' }] });
  });

  it('leaves to a later try what a later try can help', async () => {
    const { url } = await listen(status(503));
    const { notify, lines } = start([url]);
    expect(await notify({ Records: [record(caseNotice('escalated'))] })).toEqual(failed);
    expect(lines).toEqual([['warn', 'postponed', { id: 'message-1', why: 'ops-room: answered 503: x' }]]);
  });

  it.each([
    ['a refusal for good', caseNotice('escalated'), 410, 'ops-room: answered 410: x'],
    [
      'what is not a notice',
      { type: 'earshot.case.escalated', data: {} },
      200,
      'ops-room: what lay in the queue is not a notice',
    ],
  ])('logs %s as undelivered, and fails it so that it ends in the dead letters', async (_, body, code, why) => {
    const { url } = await listen(status(code));
    const { notify, lines } = start([url]);
    expect(await notify({ Records: [record(body)] })).toEqual(failed);
    expect(lines).toEqual([['error', 'undelivered', { id: 'message-1', why }]]);
  });

  it('posts nothing for a secret that leads elsewhere, and does not log it', async () => {
    const { notify, lines } = start(['https://evil.example/services/T/B/secret']);
    expect(await notify({ Records: [record(caseNotice('escalated'))] })).toEqual(failed);
    expect(lines[0]?.slice(0, 2)).toEqual(['error', 'undelivered']);
    expect(JSON.stringify(lines)).not.toContain('evil');
  });

  it('names a queue that belongs to nobody, or to SNS', async () => {
    const { notify } = start([]);
    expect(await notify({ Records: [record(caseNotice('escalated'), 'message-1', 'arn:other')] })).toEqual(failed);
    const native = start([], 'email');
    await native.notify({ Records: [record(caseNotice('escalated'))] });
    expect(native.lines[0]?.[2]?.why).toContain('SNS itself serves email');
  });
});

describe('a POST', () => {
  it('follows no redirect', async () => {
    const target = await listen(status(200));
    const { url } = await listen(status(302, { location: target.url }));
    const { notify, lines } = start([url]);
    expect(await notify({ Records: [record(caseNotice('escalated'))] })).toEqual(failed);
    expect(lines[0]?.[2]?.why).toBe('ops-room: answered 302: x');
    expect(target.got).toEqual([]);
  });

  it('ends at its deadline when nobody answers', async () => {
    const { url } = await listen(() => undefined);
    const { notify, lines } = start([url]);
    expect(await notify({ Records: [record(caseNotice('escalated'))] })).toEqual(failed);
    expect(lines[0]?.[2]?.why).toBe('ops-room: no answer within 2000 ms');
  });

  it('reads no more of an endless answer than it must', async () => {
    const { url } = await listen((_, response) => {
      response.writeHead(200);
      const pour = (): boolean => response.write('x'.repeat(60_000));
      response.on('drain', pour);
      pour();
    });
    const answer = await httpPost({ deadlineMs: 5000, maxAnswerBytes: 1000 })({ url, headers: {}, body: '' });
    expect(answer).toEqual({ status: 200, body: 'x'.repeat(1000) });
  });

  it('says why nobody could be reached, without the address', async () => {
    const answer = await httpPost({ deadlineMs: 1000, maxAnswerBytes: 1000 })({
      url: 'http://127.0.0.1:9/T/B/secret',
      headers: {},
      body: '',
    });
    expect(answer.status).toBeUndefined();
    expect(answer.body).toMatch(/^unreachable/u);
    expect(answer.body).not.toMatch(/127|secret/u);
  });
});
