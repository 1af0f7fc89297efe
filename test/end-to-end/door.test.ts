import { createHmac } from 'node:crypto';
import { writeFileSync } from 'node:fs';

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { activity, form, mail, post, signed } from '../fakes/deliveries.ts';
import { secrets } from '../fakes/installation.ts';
import { logOf, openHotel, until, type Hotel } from './hotel.ts';

const now = new Date();
const quiet = 'What time does the pool open? sentinel-words';
const newSecret = 'sentinel-new-secret';

let hotel: Hotel;
beforeAll(async () => {
  hotel = await openHotel();
  // The first delivery makes the running function look at the secrets; then they are rotated under it.
  await hotel.deliver(form({ now }, { token: 'before', text: quiet }));
  const sources = { ...secrets.sources, contact: [newSecret, ...secrets.sources.contact] };
  writeFileSync(hotel.secretsFile, JSON.stringify({ ...secrets, sources }));
}, 60_000);
afterAll(() => hotel.close());

const answerTo = async (asked: Promise<Response>): Promise<Record<string, unknown>> => {
  const response = await asked;
  const body = await response.text();
  const json = body === '' ? {} : (JSON.parse(body) as Record<string, unknown>);
  return { ...json, status: response.status, type: response.headers.get('content-type'), length: body.length };
};
const problem = 'application/problem+json';

describe('who cannot prove to be the provider', () => {
  const genuine = () => form({ now }, { token: 'forged', text: quiet });
  const forgeries = [
    ['signed with another secret', () => signed(JSON.parse(genuine().body.toString()) as object, {
      source: 'contact', provider: 'typeform', secret: 'guessed', at: now,
    })],
    ['with another body', () => ({ ...genuine(), body: Buffer.concat([genuine().body, Buffer.from(' ')]) })],
    ['without a signature', () => ({ ...genuine(), headers: { 'content-type': 'application/json' } })],
    ['with the password of another source', () => ({
      ...mail({ now }, { id: 'forged', text: quiet }),
      headers: { 'content-type': 'application/json', authorization: `Basic ${btoa('earshot:guessed')}` },
    })],
  ] as const;

  it.each(forgeries)('%s: is told 401, and nothing is stored', async (_, forged) => {
    expect(await answerTo(hotel.deliver(forged()))).toMatchObject({ status: 401, type: problem });
  });

  it('leaves the way free for the real one', async () => {
    expect(await answerTo(hotel.deliver(genuine()))).toMatchObject({ status: 200, accepted: 1, duplicates: 0 });
    const real = mail({ now }, { id: 'forged', text: quiet });
    expect(await answerTo(hotel.deliver(real))).toMatchObject({ status: 200, accepted: 1, duplicates: 0 });
  });
});

describe('every live secret', () => {
  it('is taken, the older one too', async () => {
    const older = post({ now }, { id: '2001', text: quiet, secret: 'x-older' });
    expect(await answerTo(hotel.deliver(older))).toMatchObject({ status: 200, accepted: 1 });
  });

  it('may stand in the path, where it is never logged', async () => {
    const delivery = mail({ now }, { id: 'path', text: quiet });
    expect(await answerTo(hotel.deliver(delivery, '/in/help/sentinel-path'))).toMatchObject({ status: 200, accepted: 1 });
  });
});

describe('what cannot be taken', () => {
  it('is answered 202 when it is genuine and unreadable, and people are told', async () => {
    const drifted = activity({ now }, { tweet_create_events: [{ words: 'sentinel-drift' }] });
    const { status, type, quarantined } = await answerTo(hotel.deliver(drifted));
    expect([status, type, typeof quarantined]).toEqual([202, 'application/json', 'string']);
    const { event } = await until('the notice', () => hotel.subscriber.about(quarantined)[0]);
    expect(event).toMatchObject({ type: 'earshot.delivery.quarantined', data: { source: 'x', to: ['front-desk'] } });
    await until('the letter', () =>
      hotel.run.entries().some((entry) => entry.kind === 'letter' && entry.to === 'desk@bluewater.example'));
  });

  const json = { 'content-type': 'application/json' };
  const refused = [
    ['an unknown source', '/in/nobody', { method: 'POST', body: '{}', headers: json }, 404, problem],
    ['no content type', '/in/contact', { method: 'POST', body: new Uint8Array([123, 125]) }, 415, problem],
    ['a content type that it never sends', '/in/contact', { method: 'POST', body: 'a=1', headers: { 'content-type': 'text/plain' } }, 415, problem],
    ['a compressed body', '/in/contact', { method: 'POST', body: '{}', headers: { ...json, 'content-encoding': 'gzip' } }, 415, problem],
    ['another method', '/in/contact', { method: 'PUT', body: '{}', headers: json }, 405, problem],
    ['no source at all', '/in/', { method: 'POST', body: '{}', headers: json }, 404, 'application/json'],
  ] as const;

  it.each(refused)('%s: is refused', async (_, where, init, status, type) => {
    expect(await answerTo(fetch(`${hotel.run.url}${where}`, init))).toMatchObject({ status, type });
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
    expect(await answerTo(fetch(`${hotel.run.url}/in/x?crc_token=challenge-1`))).toMatchObject({ status: 200, response_token });
  });

  it('with a challenge that could be a delivery, gets nothing signed', async () => {
    const body = encodeURIComponent('{"for_user_id":"1"}');
    expect(await answerTo(fetch(`${hotel.run.url}/in/x?crc_token=${body}`))).toMatchObject({ status: 400, type: problem });
  });

  it.each(['GET', 'HEAD'])('by %s, hears that somebody is here', async (method) => {
    for (const source of ['x', 'contact', 'help']) {
      expect(await answerTo(fetch(`${hotel.run.url}/in/${source}`, { method }))).toMatchObject({ status: 200, length: 0 });
    }
  });

  it('is a load balancer', async () => {
    const response = await fetch(`${hotel.run.url}/health`);
    expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
  });
});

describe('in the end', () => {
  it('a secret that was rotated in while it runs is in use within seconds, and the one before still is', async () => {
    const rotated = signed(
      JSON.parse(form({ now }, { token: 'rotated', text: quiet }).body.toString()) as object,
      { source: 'contact', provider: 'typeform', secret: newSecret, at: now },
    );
    await until('the new secret', async () => (await hotel.deliver(rotated)).status === 200, 15);
    const old = form({ now }, { token: 'old-secret', text: quiet });
    expect(await answerTo(hotel.deliver(old))).toMatchObject({ status: 200, accepted: 1 });
  }, 30_000);

  it('nobody was told of what was refused', () => {
    const received = hotel.subscriber.heard.filter(({ event }) => event.type === 'earshot.interaction.received');
    expect(new Set(received.map(({ event }) => event.data.text))).toEqual(new Set([quiet]));
  });

  it('the log counts what was refused by source and reason, and says nothing of what it was', () => {
    const log = logOf(hotel);
    expect(log).toContain('{"level":"warn","what":"refused","source":"contact","why":"signature wrong"}');
    expect(log).toContain('{"level":"warn","what":"refused","source":"help","why":"signature wrong"}');
    for (const sentinel of ['sentinel', 'guessed', 'pool', ...Object.values(secrets.sources).flat()]) {
      expect(log).not.toContain(sentinel);
    }
  });
});
