import { createHmac } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Entry } from '../../../infra/local/desk-page/entries.ts';
import { openFeed } from '../../../infra/local/desk-page/feed.ts';
import { startRun, until } from '../../local-run/start-run.ts';
import type { StartedRun } from '../../local-run/start-run.ts';

const complaint = (token: string): string => {
  const field = (type: string, ref: string) => ({ id: ref, type, ref });
  return JSON.stringify({
    event_id: `event-${token}`,
    event_type: 'form_response',
    form_response: {
      form_id: 'contact',
      token,
      submitted_at: '2026-03-01T10:00:00Z',
      landed_at: '2026-03-01T09:59:00Z',
      definition: {
        id: 'contact',
        title: 'Contact',
        fields: [
          { id: 'what', title: 'What happened?', type: 'long_text', ref: 'what' },
          { id: 'mail', title: 'Mail', type: 'email', ref: 'mail' },
        ],
      },
      answers: [
        {
          type: 'text',
          text: 'This is a disgrace, nobody answers. I want my money back.',
          field: field('long_text', 'what'),
        },
        { type: 'email', email: 'grace@example.com', field: field('email', 'mail') },
      ],
    },
  });
};

const deliver = (run: StartedRun, body: string): Promise<Response> => {
  const signature = createHmac('sha256', run.secrets.sources['contact']?.[0] ?? '')
    .update(body)
    .digest('base64');
  const headers = { 'content-type': 'application/json', 'typeform-signature': `sha256=${signature}` };
  return fetch(`${run.url}/in/contact`, { method: 'POST', body, headers });
};

const folder = mkdtempSync(path.join(tmpdir(), 'earshot-desk-'));
const kept = { data: path.join(folder, 'data'), secrets: path.join(folder, 'secrets.json') };
let run: StartedRun;
beforeAll(async () => {
  run = await startRun(kept);
});
afterAll(async () => {
  await run.close();
  rmSync(folder, { recursive: true, force: true });
});

const letters = (): Entry[] => run.entries().filter(({ kind }) => kind === 'letter');

describe('the desk page of the local run', () => {
  it('shows live what came in, what it became, and what the mailbox would show', async () => {
    const live = await fetch(`${run.url}/desk/live`);
    const reader = live.body?.pipeThrough(new TextDecoderStream()).getReader();
    expect((await deliver(run, complaint('one'))).status).toBe(200);
    let seen = '';
    await until('the letter on the page', async () => {
      seen += (await reader?.read())?.value ?? '';
      return seen.includes('"kind":"letter"');
    });
    await reader?.cancel();
    expect(seen).toContain('"sources":[{"id":"x","provider":"twitter"}');
    expect(seen).toContain('"kind":"delivery"');
    expect(letters()).toMatchObject([{ to: 'desk@bluewater.example' }]);
    const link = /http\S+\/case\/\S+/.exec(JSON.stringify(letters()))?.[0]?.split('\\n')[0] ?? '';
    expect(link.startsWith(`${run.url}/case/`)).toBe(true);
    expect((await fetch(link)).status).toBe(200);
  });

  it('prints mail in short to the terminal, and neither path nor body of a request', () => {
    expect(run.lines.some((line) => line.startsWith('mail to desk@bluewater.example  '))).toBe(true);
    expect(run.lines.some((line) => /^\S+ \/in\/\{source\} {2}200 {2}\d+ ms$/.test(line))).toBe(true);
    expect(run.lines.join('\n')).not.toContain('money back');
    expect(run.lines.join('\n')).not.toContain('/in/contact');
  });

  it('runs nothing that is not its own, and loads nothing from outside', async () => {
    const response = await fetch(`${run.url}/`);
    expect(response.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /);
    const page = await response.text();
    const loaded = [...page.matchAll(/(?:src|href)="([^"#]+)"/g)].map(([, address]) => address ?? '');
    expect(loaded.every((address) => address.startsWith('/'))).toBe(true);
    const statuses = await Promise.all(
      [...loaded, '/desk-cards.js', '/desk-elements.js', '/desk-rows.js'].map(
        async (address) => (await fetch(run.url + address)).status,
      ),
    );
    expect(new Set(statuses)).toEqual(new Set([200]));
  });

  it('still shows the letters after a restart', async () => {
    const before = letters();
    await run.close();
    run = await startRun(kept);
    expect(letters()).toEqual(before);
    expect(before).toHaveLength(1);
  });
});

describe('the feed', () => {
  it('keeps the latest hundred of a kind, and the first of what was delivered twice', () => {
    const feed = openFeed();
    const letter = (id: number): Entry => ({
      kind: 'letter',
      id: String(id),
      at: '2026-03-01T10:00:00Z',
      to: 'a',
      text: 'words',
    });
    for (let id = 0; id < 150; id += 1) feed.add(letter(id));
    feed.add(letter(149));
    expect(feed.entries().map((entry) => 'id' in entry && entry.id)).toEqual(
      Array.from({ length: 100 }, (_, place) => String(place + 50)),
    );
    feed.close();
  });
});
