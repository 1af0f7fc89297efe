import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { secrets } from '../fakes/installation.ts';
import { page, pathSecret, withForm } from '../fakes/page-form.ts';
import { startRun, type StartedRun } from '../local-run/start-run.ts';

const thanks = `${page}/thanks`;
const folder = mkdtempSync(path.join(tmpdir(), 'earshot-html-'));
let run: StartedRun;
beforeAll(async () => {
  const file = path.join(folder, 'earshot.secrets.json');
  writeFileSync(file, JSON.stringify({ ...secrets, sources: { ...secrets.sources, lobby: [pathSecret] } }));
  const configuration = withForm({ thanks, limit: { most: 3, within: 'P1D' } });
  run = await startRun({ configuration, secrets: file });
}, 60_000);
afterAll(async () => {
  await run.close();
  rmSync(folder, { recursive: true });
});

interface Answered {
  readonly status?: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

// Not `fetch`, which always says that a script sends it.
const ask = (method: string, headers: Readonly<Record<string, string>>, body = ''): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const url = `${run.url}/in/lobby/${pathSecret}`;
    const sent = request(url, { method, headers: { origin: page, ...headers } }, (response) => {
      void text(response).then((answer) => resolve({ status: response.statusCode, headers: response.headers, body: answer }));
    });
    sent.once('error', reject).end(body);
  });
const formType = 'application/x-www-form-urlencoded';
const send = (message: string, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  ask('POST', { 'content-type': formType, ...headers }, `message=${encodeURIComponent(message)}`);

describe('a form on a page, through the whole template', () => {
  it('is asked for leave, taken, thanked for, and told to wait', async () => {
    const leave = await ask('OPTIONS', { 'access-control-request-method': 'POST' });
    expect([leave.status, leave.headers['access-control-allow-origin'], leave.body]).toEqual([204, page, '']);
    const read = await send('From a script', { 'sec-fetch-mode': 'cors' });
    expect([read.status, read.headers['access-control-allow-origin']]).toEqual([200, page]);
    expect(JSON.parse(read.body)).toMatchObject({ accepted: 1 });
    const led = await send('From a person', { 'sec-fetch-mode': 'navigate' });
    expect([led.status, led.headers.location]).toEqual([303, thanks]);
    await send('Once more');
    const limited = await send('And again');
    expect([limited.status, limited.headers['content-type']]).toEqual([429, 'application/problem+json']);
    expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
    const told = await send('From a person', { accept: 'text/html' });
    expect([told.status, told.headers['content-type'], told.body]).toEqual([
      429, 'text/plain; charset=utf-8',
      'Too many messages came from your network. Please wait a little longer, go back and send it again.\n',
    ]);
  });

  it('leaves others as they were: nobody else answers OPTIONS', async () => {
    for (const source of ['contact', 'nobody']) {
      const answer = await fetch(`${run.url}/in/${source}`, { method: 'OPTIONS', headers: { origin: page } });
      expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD, POST']);
      expect(answer.headers.get('access-control-allow-origin')).toBeNull();
    }
  });
});
