import { createHmac } from 'node:crypto';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { activity, form } from '../fakes/deliveries.ts';
import { until } from '../local-run/start-run.ts';
import { answerTo, problem } from './asking.ts';
import { openHotel, type Hotel } from './hotel.ts';

const now = new Date();
let hotel: Hotel;
beforeAll(async () => {
  hotel = await openHotel();
}, 60_000);
afterAll(() => hotel.close());

describe('what cannot be taken', () => {
  it('is answered 202 when it is genuine and unreadable, and people are told', async () => {
    const drifted = activity({ now }, { tweet_create_events: [{ words: 'sentinel-drift' }] });
    const { status, type, quarantined } = await answerTo(hotel.deliver(drifted));
    expect([status, type, typeof quarantined]).toEqual([202, 'application/json', 'string']);
    const { event } = await until('the notice', () => hotel.subscriber.about(quarantined)[0]);
    expect(event).toMatchObject({ type: 'earshot.delivery.quarantined', data: { source: 'x', to: ['front-desk'] } });
    await until('the letter', () =>
      hotel.run.entries().some((entry) => entry.kind === 'letter' && entry.to === 'desk@bluewater.example'),
    );
  });

  const json = { 'content-type': 'application/json' };
  const refused = [
    ['an unknown source', '/in/nobody', 'POST', json, 404],
    ['no content type', '/in/contact', 'POST', {}, 415],
    ['a content type that it never sends', '/in/contact', 'POST', { 'content-type': 'text/plain' }, 415],
    ['a compressed body', '/in/contact', 'POST', { ...json, 'content-encoding': 'gzip' }, 415],
    ['another method', '/in/contact', 'PUT', json, 405],
  ] as const;

  it.each(refused)('%s: is refused', async (_, where, method, headers, status) => {
    const init: RequestInit = { method, headers, body: new Uint8Array([123, 125]) };
    const answer = await answerTo(fetch(`${hotel.run.url}${where}`, init));
    expect(answer).toMatchObject({ status, type: problem });
  });

  it('too large a body: is refused with the limit', async () => {
    const large = form({ now }, { token: 'large', text: 'x'.repeat(4_194_304) });
    const answer = await answerTo(hotel.deliver(large));
    expect(answer).toMatchObject({ status: 413, type: problem });
    expect(answer.detail).toContain('at most 4194304 are taken');
  });
});

describe('whoever only asks', () => {
  it("is X, and gets its challenge signed with the newest secret", async () => {
    const response_token = `sha256=${createHmac('sha256', 'x-secret').update('challenge-1').digest('base64')}`;
    const answer = await answerTo(fetch(`${hotel.run.url}/in/x?crc_token=challenge-1`));
    expect(answer).toMatchObject({ status: 200, response_token });
  });

  it('with a challenge that could be a delivery, gets nothing signed', async () => {
    const body = encodeURIComponent('{"for_user_id":"1"}');
    const answer = await answerTo(fetch(`${hotel.run.url}/in/x?crc_token=${body}`));
    expect(answer).toMatchObject({ status: 400, type: problem });
    expect(answer).not.toHaveProperty('response_token');
  });

  it.each(['GET', 'HEAD'])('by %s, hears that somebody is here', async (method) => {
    for (const source of ['x', 'contact', 'help']) {
      const answer = await answerTo(fetch(`${hotel.run.url}/in/${source}`, { method }));
      expect(answer).toMatchObject({ status: 200, length: 0 });
    }
  });

  it('is a load balancer', async () => {
    const response = await fetch(`${hotel.run.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});
