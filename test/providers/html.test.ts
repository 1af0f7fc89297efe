import { describe, expect, it } from '@jest/globals';

import { html } from '../../lib/providers/html/index.ts';
import { Settings } from '../../lib/providers/html/payload.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { inWords } from './providers.ts';

const secret = 'Zm9ybS1vZi10aGUtbG9iYnktb2YtYmx1ZXdhdGVy';
const source = {
  id: 'lobby', provider: 'html', brand: 'bluewater',
  settings: { origins: ['https://www.bluewater.example'], honeypot: 'website', key: 'once' },
};
const posted = (body: string, headers: Readonly<Record<string, string>> = {}): Delivery => ({
  source: 'lobby',
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  query: {},
  body: Buffer.from(body),
  pathSecret: secret,
  receivedAt: new Date('2026-03-03T12:00:00Z'),
});
const why = (headers: Readonly<Record<string, string>>, pathSecret = secret): string =>
  inWords(html.verify({ ...posted('a=b', headers), pathSecret }, [secret], source));
const keyOf = async (body: string): Promise<string | undefined> => (await html.read(posted(body), source)).said[0]?.key;

describe("a page's own form", () => {
  it('is taken from the pages of the settings, to the letter', () => {
    expect(why({ origin: 'https://www.bluewater.example' })).toBe('genuine');
    const strangers = [
      'https://bluewater.example', 'http://www.bluewater.example', 'https://www.bluewater.example:444', 'null',
      'https://www.bluewater.example.evil.example', 'https://WWW.bluewater.example', 'https://www.bluewater.example/',
    ];
    for (const origin of strangers) expect([origin, why({ origin })]).toEqual([origin, 'signature wrong']);
  });

  it('is taken by the page that it was sent from when the browser names no origin', () => {
    expect(why({ referer: 'https://www.bluewater.example/contact?x=1' })).toBe('genuine');
    expect(why({ referer: 'https://evil.example/https://www.bluewater.example' })).toBe('signature wrong');
    expect(why({ origin: 'null', referer: 'https://www.bluewater.example/' })).toBe('signature wrong');
    expect([why({}), why({ referer: 'nonsense' })]).toEqual(['signature missing', 'signature missing']);
  });

  it('is taken from nobody who does not know the path', () => {
    expect(why({ origin: 'https://www.bluewater.example' }, 'x'.repeat(40))).toBe('signature wrong');
  });

  it('is one interaction however often the button was pressed, by its hidden id, else by its words', async () => {
    const id = '0b5cd9b2-6a3c-4d6e-8f9a-1b2c3d4e5f60';
    expect(await keyOf(`once=${id}&message=Help`)).toBe(`form:${id}`);
    // `printf %s 'message=Help' | sha256sum`, and the others likewise
    expect(await keyOf('message=Help')).toBe('body:a694f7b9f9c3b0124d78042f73712c7f29b24e9569fe8c9cbe2bcdd546e79908');
    expect(await keyOf('once=&message=Help')).toBe(
      'body:ec8912135ca980aab9d76d29916e0a60979b0e36ccc2fd26ab3ea72587fe9e45',
    );
    expect(await keyOf('once=one-id-1234&once=another-1234&message=Help')).toBe(
      'body:919a8702abfa22674bb0a25271d2e1dfbb7fb114bd8c8a2cf2f3734cc46671cd',
    );
  });

  it('is a machine when the field that nobody sees is filled in, and a person when it is empty', async () => {
    const trapped = await html.read(posted('message=Help&website=x'), source);
    const reason = 'a field that no person sees is filled in: a machine did it';
    expect([trapped.said, trapped.ignored]).toEqual([[], [reason]]);
    const said = (await html.read(posted('message=Help&website=+'), source)).said[0];
    expect([said?.text, said?.fields]).toEqual(['Help', { message: 'Help' }]);
  });

  it('cannot be configured without a page, or with what no browser would write', () => {
    expect(Settings.safeParse({ origins: ['https://a.example', 'http://localhost:8080'] }).success).toBe(true);
    const wrong = ['*', 'a.example', 'https://a.example/', 'https://a.example:443', 'null', 'https://A.example'];
    for (const origin of wrong) {
      expect([origin, Settings.safeParse({ origins: [origin] }).success]).toEqual([origin, false]);
    }
    expect([Settings.safeParse({}).success, Settings.safeParse({ origins: [] }).success]).toEqual([false, false]);
  });
});
