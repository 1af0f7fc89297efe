import { describe, expect, it } from '@jest/globals';

import { hubspot } from '../../lib/providers/hubspot/index.ts';
import { Settings } from '../../lib/providers/hubspot/payload.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { inWords } from './providers.ts';

// The vectors of HubSpot's own SDKs: https://github.com/HubSpot/hubspot-api-nodejs, -python and -ruby, signature tests.
const secret = 'yyyyyyyy-yyyy-yyyy-yyyy-yyyyyyyyyyyy';
const url = 'https://www.example.com/webhook_uri';

const nothing: Delivery = {
  source: 'crm', method: 'POST', headers: {}, query: {}, body: Buffer.alloc(0), receivedAt: new Date(0),
};

const why = (settings: Record<string, unknown>, delivery: Partial<Delivery>): string =>
  inWords(
    hubspot.verify(
      { ...nothing, ...delivery },
      ['another', secret],
      { id: 'crm', provider: 'hubspot', brand: 'bluewater', settings },
    ),
  );

const v3 = (settings: Record<string, unknown>, signature: string, stamp: string, body: string, seconds = 0): string =>
  why(settings, {
    headers: { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': stamp },
    body: Buffer.from(body),
    receivedAt: new Date(Number(stamp) + seconds * 1000),
  });

describe("HubSpot's signature", () => {
  const signature = 'K36dawei4A+QBNolUOqo7s91KQDWQ5MXZ/QufNYuk/Y=';
  const stamp = '1693657560000';
  const body = "{'example_field':'example_value'}";

  it('v3 covers the method, our URL, the body and the time', () => {
    expect(v3({ url }, signature, stamp, body)).toBe('genuine');
    expect(v3({ url }, 'RnbPH7+UMKVkbV32P8bz450N4M56aPmcru1+D3kSDtw=', '1700000300000', body)).toBe('genuine');
    expect(v3({ url: `${url}/` }, signature, stamp, body)).toBe('signature wrong');
    expect(v3({ url: url.replace('https', 'http') }, signature, stamp, body)).toBe('signature wrong');
    expect(v3({ url }, signature, '1693657560001', body)).toBe('signature wrong');
    expect(v3({}, signature, stamp, body)).toBe('signature wrong');
  });

  it('v3 is good for five minutes, and a time that is no number for none', () => {
    const at = (seconds: number) => v3({ url }, signature, stamp, body, seconds);
    expect([at(-301), at(-300), at(300), at(301)]).toEqual(['from the future', 'genuine', 'genuine', 'too old']);
    const headers = { 'x-hubspot-signature-v3': signature, 'x-hubspot-request-timestamp': 'NaN' };
    expect(why({ url }, { headers, body: Buffer.from(body) })).toBe('signature malformed');
  });

  it('v3 is over a URL in which some escapes are read and others stay', () => {
    const asked = 'https://hooks.example.com/hubspot?redirect=https%3A%2F%2Fx.example%2Fa%20b&e=%40me';
    expect(v3({ url: asked }, '40eAsVyXVGnwLStINF+K6c1lL/fPz8wurHKQnhsD/cs=', '1700000300000', '[]')).toBe('genuine');
  });

  it.each([
    ['POST', '{"example_field":"example_value"}', '9569219f8ba981ffa6f6f16aa0f48637d35d728c7e4d93d0d52efaa512af7900'],
    ['POST', body, '4fe4e3a7d3cf09db53be39d0a58130e2aaba074ec123a9e355b876a689a1c383'],
    ['GET', '', 'eee2dddcc73c94d699f5e395f4b9d454a069a6855fbfa152e91e88823087200e'],
  ])('v2 of a %s with %s is taken where it was chosen and nowhere else', (method, text, made) => {
    const delivery = { method, body: Buffer.from(text), headers: { 'x-hubspot-signature': made } };
    expect(why({ url, signature: 'v2' }, delivery)).toBe('genuine');
    expect(why({ url }, delivery)).toBe('signature missing');
    expect(why({ signature: 'v1' }, delivery)).toBe('signature wrong');
  });

  it('v1 is taken where it was chosen and nowhere else, also when it comes beside v3', () => {
    const text =
      '[{"eventId":1,"subscriptionId":12345,"portalId":62515,"occurredAt":1564113600000,' +
      '"subscriptionType":"contact.creation","attemptNumber":0,"objectId":123,"changeSource":"CRM","changeFlag":"NEW","appId":54321}]';
    const made = '232db2615f3d666fe21a8ec971ac7b5402d33b9a925784df3ca654d05f4817de';
    const headers = { 'x-hubspot-signature': made, 'x-hubspot-signature-version': 'v1' };
    const delivery = { body: Buffer.from(text), headers };
    expect(why({ signature: 'v1' }, delivery)).toBe('genuine');
    expect(why({ url }, delivery)).toBe('signature missing');
    expect(why({ url, signature: 'v2' }, delivery)).toBe('signature wrong');
  });

  it('cannot be configured without the URL that it covers', () => {
    expect(Settings.safeParse({ url }).success).toBe(true);
    expect(Settings.safeParse({ signature: 'v1' }).success).toBe(true);
    const wrongs = [{}, { signature: 'v2' }, { url: 'hooks.example.com' }, { url: 'ftp://x' }, { url, signature: 'v4' }];
    for (const wrong of wrongs) {
      expect([wrong, Settings.safeParse(wrong).success]).toEqual([wrong, false]);
    }
  });
});
