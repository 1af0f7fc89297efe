import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { post } from '../fakes/deliveries.ts';
import { until } from '../local-run/start-run.ts';
import { linkTo, logOf, openCase } from './asking.ts';
import { openHotel, type Hotel } from './hotel.ts';

let hotel: Hotel;
beforeAll(async () => {
  hotel = await openHotel();
}, 60_000);
afterAll(() => hotel.close());

let caseId = '';
let link = '';
let guests = 0;
beforeEach(async () => {
  const user = String((guests += 1));
  const text = 'Stuck on the way to the wrong hotel';
  caseId = await openCase(hotel, post({ now: new Date() }, { id: `300${user}`, text, user }));
  link = await linkTo(hotel, 'desk@bluewater.example', `Case ${caseId}`);
});

const html = (action: string, fields: Record<string, string> = {}): Promise<Response> =>
  fetch(`${link}/${action}`, { method: 'POST', body: new URLSearchParams(fields) });

const json = async (action: string, fields: Record<string, string> = {}): Promise<unknown> => {
  const headers = { accept: 'application/json', 'content-type': 'application/json' };
  const response = await fetch(`${link}/${action}`, { method: 'POST', headers, body: JSON.stringify(fields) });
  return { status: response.status, ...((await response.json()) as object) };
};

const shown = async (): Promise<unknown> =>
  (await fetch(link, { headers: { accept: 'application/json' } })).json();

const toldOf = (type: string) => hotel.subscriber.about(caseId, `earshot.case.${type}`).map(({ event }) => event);

describe('the page of a case', () => {
  it('shows what there is to know and do, and is for its reader alone', async () => {
    const response = await fetch(link);
    const page = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/html/);
    expect(response.headers.get('cache-control')).toContain('no-store');
    for (const words of ['wrong hotel', 'Ada Byron', 'I have it', 'It is resolved']) expect(page).toContain(words);
  });

  it.each(['x', 'A'.repeat(55)])('leads nowhere with the token %s', async (token) => {
    const elsewhere = link.replace(/[\w-]+$/, token);
    expect((await fetch(elsewhere)).status).toBe(404);
    expect((await fetch(`${elsewhere}/acknowledge`, { method: 'POST' })).status).toBe(404);
  });

  it('does not know an act that is none', async () => {
    expect((await html('delete')).status).toBe(404);
    expect(await shown()).toMatchObject({ case: { state: 'open' } });
  });
});

describe('"I have it"', () => {
  it('in a browser, is answered with the page, and told to everybody who was told', async () => {
    const response = await html('acknowledge', { name: 'Grace' });
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await response.text()).toContain('Grace');
    const { data } = await until('the notice', () => toldOf('acknowledged')[0]);
    const by = { subscriber: 'front-desk', name: 'Grace' };
    expect(data).toMatchObject({ state: 'acknowledged', by, to: ['front-desk'] });
    await until('a letter about it', () =>
      hotel.run.entries().some((entry) => entry.kind === 'letter' && entry.text.includes('Grace')),
    );
  });

  it('a second time, by whomever, changes nothing and says who has it', async () => {
    expect(await json('acknowledge', { name: 'Grace' })).toMatchObject({ status: 200, done: 'acknowledged' });
    expect(await json('acknowledge', { name: 'Linus' })).toMatchObject({
      status: 200, done: 'alreadyAcknowledged', case: { state: 'acknowledged', acknowledgedBy: { name: 'Grace' } },
    });
    expect((await html('acknowledge', { name: 'Linus' })).status).toBe(200);
    await json('resolve');
    await until('the end', () => toldOf('resolved')[0]);
    expect(toldOf('acknowledged')).toHaveLength(1);
  });
});

describe('"it is resolved"', () => {
  it('is told once, and stays so', async () => {
    const resolved = { status: 200, case: { id: caseId, state: 'resolved' } };
    expect(await json('resolve')).toMatchObject({ ...resolved, done: 'resolved' });
    expect(await json('resolve')).toMatchObject({ ...resolved, done: 'alreadyResolved' });
    expect(await json('acknowledge')).toMatchObject({ ...resolved, done: 'alreadyResolved' });
    expect((await html('resolve')).status).toBe(200);
    const told = await until('the notice', () => toldOf('resolved')[0]);
    expect(told).toMatchObject({ data: { to: ['front-desk'], by: { subscriber: 'front-desk' } } });
    expect(toldOf('resolved')).toHaveLength(1);
  });
});

describe('a note', () => {
  it('is kept once, and the next reader sees it', async () => {
    expect(await json('note', { text: 'I called the driver' })).toMatchObject({ status: 200, done: 'noted' });
    expect(await json('note', { text: 'I called the driver' })).toMatchObject({ status: 200, done: 'emptyNote' });
    expect((await html('note', { text: 'He <b>turns</b> round' })).status).toBe(200);
    const page = await (await fetch(link)).text();
    expect(page.split('I called the driver')).toHaveLength(2);
    expect(page).toContain('He &lt;b&gt;turns&lt;/b&gt; round');
  });
});

describe('"not now"', () => {
  it('holds the clock for as long as was asked, and again from the second time', async () => {
    const before = Date.now();
    const snoozed = await json('snooze', { for: 'PT1H' });
    expect(snoozed).toMatchObject({ status: 200, done: 'snoozed', case: { state: 'acknowledged' } });
    const told = await until('the notice', () => toldOf('acknowledged')[0]);
    const heldMilliseconds = Date.parse(String(told.data.until)) - before;
    expect(heldMilliseconds).toBeGreaterThanOrEqual(3_600_000);
    expect(heldMilliseconds).toBeLessThan(3_610_000);
    expect((await html('snooze', { for: 'PT4H' })).status).toBe(200);
    expect(await shown()).toMatchObject({ case: { state: 'acknowledged' } });
    expect(toldOf('acknowledged')).toHaveLength(1);
  });
});

describe('what a reader thinks of the severity', () => {
  it('is kept once however often it is pressed, moves no clock, and is told to nobody', async () => {
    const before = (await shown()) as { case: object };
    expect(await json('too-high', { text: 'an old joke' })).toMatchObject({ status: 200, done: 'rated' });
    expect(await json('too-high', { text: 'an old joke' })).toMatchObject({ status: 200, done: 'rated' });
    const page = await (await html('too-low')).text();
    expect(page).toContain('kept for those who tune this');
    const feedback = ['too-high', 'too-low'].map((verdict) =>
      expect.objectContaining({ verdict, severity: 'critical', by: { subscriber: 'front-desk' } }));
    expect(await shown()).toEqual({ case: { ...before.case, feedback } });
    await hotel.run.tick();
    expect(await shown()).toEqual({ case: { ...before.case, feedback } });
    const types = hotel.subscriber.about(caseId).map(({ event }) => event.type);
    expect(new Set(types)).toEqual(new Set(['earshot.case.opened', 'earshot.case.escalated']));
    expect(types).toHaveLength(2);
  });

  it.each(['GET', 'HEAD'])('is not asked by a %s, which changes nothing wherever it goes', async (method) => {
    const before = await shown();
    for (const action of ['too-high', 'too-low', 'acknowledge', 'resolve', 'note', 'snooze']) {
      expect((await fetch(`${link}/${action}?text=scanned`, { method })).status).toBe(404);
      expect((await fetch(`${link}?action=${action}`, { method })).ok).toBe(method === 'GET');
    }
    expect(await shown()).toEqual(before);
  });
});

describe('the log of it all', () => {
  it('holds no link, no name, no note and no words', () => {
    const log = logOf(hotel);
    expect(log).toContain('/case/{token}');
    for (const sentinel of [link.slice(-55), 'Grace', 'driver', 'joke', 'wrong hotel', 'Ada']) {
      expect(log).not.toContain(sentinel);
    }
  });
});
