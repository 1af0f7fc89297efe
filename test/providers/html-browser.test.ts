import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Answer } from '../../lib/pipeline/answer.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import { preflight, receive } from '../../lib/pipeline/receive/receive.ts';
import { Settings } from '../../lib/providers/html/payload.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { filledIn, page, portsWithForm } from '../fakes/page-form.ts';
import { createWorld, type World } from '../fakes/world.ts';

let world: World;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());

const deliver = (delivery: Delivery, settings: object = {}, ledger?: Ledger): Promise<Answer> =>
  receive(portsWithForm(world, settings, ledger), delivery);
const headersOf = ({ headers = {} }: Answer) => headers;

describe('a script in a page', () => {
  const readable = { vary: 'Origin', 'access-control-allow-origin': page, 'access-control-expose-headers': 'retry-after' };

  it('may read what is answered, whatever that is, when it stands on one of our pages', async () => {
    const answers = [
      await deliver(filledIn('message=Hello')),
      await deliver(filledIn('message=Hello', { pathSecret: 'x'.repeat(43) })),
      await deliver(filledIn('{}', { headers: { 'content-type': 'application/json' } })),
      await deliver(filledIn('', { body: Buffer.alloc(4_194_305) })),
    ];
    expect(answers.map(({ status }) => status)).toEqual([200, 401, 415, 413]);
    for (const answer of answers) expect(headersOf(answer)).toEqual(readable);
  });

  it('may read nothing when it stands on another page', async () => {
    const answer = await deliver(filledIn('message=Hello', { headers: { origin: 'https://evil.example' } }));
    expect([answer.status, headersOf(answer)]).toEqual([401, { vary: 'Origin' }]);
  });

  it('may ask before what it may do, and what it is told costs and changes nothing', async () => {
    const asks = (origin: string): Delivery => filledIn('', { method: 'OPTIONS', headers: { origin } });
    expect(await preflight(portsWithForm(world, {}), asks(page))).toEqual({
      status: 204,
      headers: {
        vary: 'Origin',
        'access-control-allow-origin': page,
        'access-control-allow-methods': 'POST',
        'access-control-allow-headers': 'content-type',
        'access-control-max-age': '7200',
      },
    });
    expect(await preflight(portsWithForm(world, {}), asks('https://evil.example'))).toEqual({ status: 204, headers: { vary: 'Origin' } });
    expect(await preflight(portsWithForm(world, {}), { ...asks(page), source: 'contact' })).toBeUndefined();
    expect(await preflight(portsWithForm(world, {}), { ...asks(page), source: 'nobody' })).toBeUndefined();
  });
});

describe('a person whose browser sends a plain form', () => {
  const thanks = 'https://www.bluewater.example/thanks?from=form';
  const navigating = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8', 'sec-fetch-mode': 'navigate' };
  const older = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

  it('is led to the page of thanks, and to no other, once the words are stored', async () => {
    for (const headers of [navigating, older]) {
      const answer = await deliver(filledIn('message=Hi&thanks=https://evil.example', { headers }), { thanks });
      expect([answer.status, headersOf(answer)['location'], answer.text]).toEqual([303, thanks, undefined]);
    }
  });

  it('is shown our JSON when no such page is configured, as is every script', async () => {
    const plain = await deliver(filledIn('message=Plain', { headers: navigating }));
    const script = await deliver(filledIn('message=Script', { headers: { ...older, 'sec-fetch-mode': 'cors' } }), { thanks });
    const tool = await deliver(filledIn('message=Tool', { headers: { accept: '*/*' } }), { thanks });
    for (const { status, headers, body } of [plain, script, tool]) {
      expect([status, headers?.['location'], body?.['accepted']]).toEqual([200, undefined, 1]);
    }
  });

  it('is told in words what to do when it could not be taken', async () => {
    const broken: Ledger = { ...world.ports.ledger, commit: () => Promise.reject(new Error('down')) };
    const answer = await deliver(filledIn('message=Now', { headers: navigating }), { thanks }, broken);
    expect([answer.status, headersOf(answer)['retry-after'], answer.text]).toEqual([
      503, '30', 'We could not take your message just now. Please wait a moment, go back and send it again.\n',
    ]);
    const large = await deliver(filledIn('', { body: Buffer.alloc(4_194_305), headers: navigating }), { thanks });
    expect([large.status, large.text]).toEqual([
      413, 'Your message is too large for us. Please go back and send it without the files, or with smaller ones.\n',
    ]);
    const withoutPage = await deliver(filledIn('message=Now', { headers: navigating }), {}, broken);
    expect([withoutPage.status, withoutPage.text]).toEqual([503, undefined]);
  });
});

describe('the settings', () => {
  const origins = [page];
  const ok = (settings: object): boolean => Settings.safeParse({ origins, ...settings }).success;

  it('are what a form can keep to, and twenty messages in ten minutes when they say nothing', () => {
    expect(Settings.parse({ origins })).toMatchObject({ limit: { most: 20, within: 'PT10M' } });
    for (const good of [
      { thanks: 'https://www.bluewater.example/thanks' }, { limit: { most: 1, within: 'P1D' } },
      { captcha: { service: 'turnstile', action: 'contact', hostnames: ['www.bluewater.example'] } },
      { captcha: { service: 'hcaptcha', sitekey: 'a' } },
    ]) expect([good, ok(good)]).toEqual([good, true]);
    for (const bad of [
      { thanks: '/thanks' }, { thanks: 'http://www.bluewater.example' }, { thanks: 'javascript:alert(1)' },
      { limit: { most: 0, within: 'PT1M' } }, { limit: { most: 1, within: 'PT0.5S' } }, { limit: { most: 1, within: 'P2D' } },
      { captcha: { service: 'recaptcha' } }, { captcha: { service: 'turnstile', sitekey: 'a' } },
      { captcha: { service: 'hcaptcha', action: 'a' } }, { captcha: { service: 'turnstile', secret: 'x' } },
    ]) expect([bad, ok(bad)]).toEqual([bad, false]);
  });
});
