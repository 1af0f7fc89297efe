import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { keys } from '../../lib/pipeline/keys.ts';
import type { Answer } from '../../lib/pipeline/answer.ts';
import type { Ledger } from '../../lib/pipeline/ports.ts';
import { receive, type ReceivePorts } from '../../lib/pipeline/receive/receive.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { retiredKey, serviceKey, startCaptchaService, type CaptchaService } from '../fakes/captcha-service.ts';
import { filledIn, pathSecret, withForm } from '../fakes/page-form.ts';
import { createWorld, type World } from '../fakes/world.ts';

let world: World;
let service: CaptchaService;
beforeAll(async () => {
  world = await createWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  service = await startCaptchaService();
  world.logged.length = 0;
});
afterEach(() => service.close());

const often = { most: 1000, within: 'PT10M' };
const turnstile = { service: 'turnstile', action: 'contact' };
const hcaptcha = { service: 'hcaptcha', sitekey: '10000000-ffff-ffff-ffff-000000000001' };

const portsOf = (captcha: object, live: readonly string[] = [serviceKey]): ReceivePorts => {
  const lists: Readonly<Record<string, readonly string[]>> = { lobby: [pathSecret], 'lobby/captcha': live };
  const secrets = { ...world.ports.secrets, ofSource: async (name: string) => lists[name] ?? [] };
  return { ...world.ports, configuration: withForm({ captcha, limit: often }), secrets, ask: service.ask };
};
const deliver = (delivery: Delivery, captcha: object = turnstile, live?: readonly string[]): Promise<Answer> =>
  receive(portsOf(captcha, live), delivery);

const form = (token: string, words: string): Delivery =>
  filledIn(new URLSearchParams({ message: words, 'cf-turnstile-response': token }).toString());
const hform = (token: string, words: string): Delivery =>
  filledIn(new URLSearchParams({ message: words, 'h-captcha-response': token, 'g-recaptcha-response': token }).toString());

const storedOf = async ({ body }: Answer) => {
  const [id = ''] = (body?.['interactions'] ?? []) as readonly string[];
  const record = await world.ports.ledger.get(keys.interaction(id));
  return record?.type === 'interaction' ? record.interaction : undefined;
};
const shortly = ({ status, body }: Answer) => [status, body?.['accepted'] ?? body?.['title'], body?.['duplicates'] ?? 0];
const lines = () => world.logged.map(({ what, fields }) => [what, (fields as { why?: string }).why]);

describe('a form that asks whether a person sent it', () => {
  it('is taken when Turnstile says yes, and keeps the word for it but not the token', async () => {
    const answer = await deliver(form('good-1', 'Our room floods'));
    expect(shortly(answer)).toEqual([200, 1, 0]);
    const stored = await storedOf(answer);
    expect([stored?.fields, stored?.proof]).toEqual([{ message: 'Our room floods' }, { captcha: 'pass' }]);
    const { url, form: asked } = service.asked[0] ?? {};
    expect(url).toBe('https://challenges.cloudflare.com/turnstile/v0/siteverify');
    expect(asked).toMatchObject({ secret: serviceKey, response: 'good-1' });
    expect(asked?.['idempotency_key']).toMatch(/^[\da-f]{8}-[\da-f]{4}-8[\da-f]{3}-8[\da-f]{3}-[\da-f]{12}$/);
    expect(Object.keys(asked ?? {}).toSorted()).toEqual(['idempotency_key', 'response', 'secret']);
  });

  it('is taken when hCaptcha says yes, which is told the sitekey', async () => {
    const answer = await deliver(hform('good-h', 'The pool is green'), hcaptcha);
    expect(shortly(answer)).toEqual([200, 1, 0]);
    expect((await storedOf(answer))?.fields).toEqual({ message: 'The pool is green' });
    expect(service.asked).toEqual([
      {
        url: 'https://api.hcaptcha.com/siteverify',
        form: { secret: serviceKey, response: 'good-h', sitekey: '10000000-ffff-ffff-ffff-000000000001' },
      },
    ]);
  });

  it('is turned away without a token, with a wrong one, or with one of another page or purpose', async () => {
    expect(shortly(await deliver(filledIn('message=Buy')))).toEqual([401, 'Not proven genuine', 0]);
    expect(shortly(await deliver(filledIn('message=Buy&cf-turnstile-response=a&cf-turnstile-response=b')))[0]).toBe(401);
    expect(shortly(await deliver(form('x'.repeat(2049), 'Buy')))[0]).toBe(401);
    expect(service.asked).toEqual([]);
    expect(shortly(await deliver(form('stolen', 'Buy')))[0]).toBe(401);
    expect(shortly(await deliver(form('good-2', 'Buy'), { ...turnstile, action: 'login' }))[0]).toBe(401);
    expect(shortly(await deliver(form('good-3', 'Buy'), { ...turnstile, hostnames: ['other.example'] }))[0]).toBe(401);
    const [missing, wrong] = ['captcha missing', 'captcha wrong'].map((why) => ['refused', why]);
    expect(lines()).toEqual([missing, missing, missing, wrong, wrong, wrong]);
  });

  it('costs no question when it will not be kept', async () => {
    const configuration = withForm({ captcha: turnstile, honeypot: 'website' });
    const secrets = { ...world.ports.secrets, ofSource: async () => [pathSecret] };
    const ports = { ...world.ports, configuration, secrets, ask: service.ask };
    const trapped = await receive(ports, filledIn('message=Buy&website=x'));
    expect([trapped.status, trapped.body?.['ignored'], service.asked]).toEqual([200, 1, []]);
  });
});

describe('a token that is good once', () => {
  it('is asked for again with the same words under the same id, so that a second press is a repeat', async () => {
    const both = await Promise.all([deliver(form('good-5', 'No towels')), deliver(form('good-5', 'No towels'))]);
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body?.['accepted']))).toEqual(new Set([0, 1]));
    expect(shortly(await deliver(form('good-5', 'No towels')))).toEqual([200, 0, 1]);
    expect(shortly(await deliver(form('good-5', 'Other words')))).toEqual([401, 'Not proven genuine', 0]);
  });

  it('is a repeat also where the service knows no such id, once the words are kept', async () => {
    await service.close();
    service = await startCaptchaService('invalid-or-already-seen-response');
    // The first press is not stored before the second has looked for it.
    const ports = portsOf(hcaptcha);
    const kept = ports.ledger;
    const looked = Promise.withResolvers<void>();
    const ledger: Ledger = {
      ...kept,
      commit: (changes) => looked.promise.then(() => kept.commit(changes)),
      get: (key) => kept.get(key).finally(() => looked.resolve()),
    };
    const both = await Promise.all([1, 2].map(() => receive({ ...ports, ledger }, hform('good-6', 'No water'))));
    expect(both.map(({ status }) => status)).toEqual([200, 200]);
    expect(new Set(both.map(({ body }) => body?.['accepted']))).toEqual(new Set([0, 1]));
    expect(shortly(await deliver(hform('good-6', 'No light'), hcaptcha))).toEqual([401, 'Not proven genuine', 0]);
  });

  it('proves no other words under the id of what was taken', async () => {
    await service.close();
    service = await startCaptchaService('invalid-or-already-seen-response');
    const named = (words: string): Delivery =>
      filledIn(new URLSearchParams({ submission_id: 'fill-0001', message: words, 'h-captcha-response': 'good-7' }).toString());
    expect(shortly(await deliver(named('First'), hcaptcha))).toEqual([200, 1, 0]);
    expect(shortly(await deliver(named('Second'), hcaptcha))[0]).toBe(401);
  });
});

describe('nobody who can say whether it was a person', () => {
  interface Nobody {
    readonly what: string;
    readonly why: string;
    readonly happens?: () => unknown;
    readonly live?: readonly string[];
  }
  const nobody: readonly Nobody[] = [
    { what: 'that does not answer', why: 'no answer within 1500 ms', happens: () => (service.mood = 'silent') },
    { what: 'that is broken', why: 'the service answered something else', happens: () => (service.mood = 'broken') },
    { what: 'that is not there', why: 'unreachable (ECONNREFUSED)', happens: () => service.close() },
    { what: 'that does not take our secret', why: 'the service answered invalid-input-secret', live: [retiredKey] },
    { what: 'that we have no secret for', why: 'no secret configured', live: [] },
  ];

  it.each(nobody)('is a service $what: the complaint is taken, marked, and told', async ({ what, why, happens, live }) => {
    await happens?.();
    const answer = await deliver(form(`good: ${what}`, what), turnstile, live);
    expect(shortly(answer)).toEqual([200, 1, 0]);
    expect((await storedOf(answer))?.proof).toEqual({ captcha: 'unchecked' });
    expect(lines()).toEqual([['unchecked', why]]);
  });
});

describe('its secret', () => {
  it('is rotated as any other: every live one is tried, the newest first', async () => {
    expect(shortly(await deliver(form('good-13', 'Rotated'), turnstile, [serviceKey, retiredKey]))).toEqual([200, 1, 0]);
    expect(service.asked.map(({ form: asked }) => asked['secret'])).toEqual([serviceKey]);
    expect(shortly(await deliver(form('good-14', 'Rotated'), turnstile, [retiredKey, serviceKey]))).toEqual([200, 1, 0]);
    expect(shortly(await deliver(form('stolen', 'Buy'), turnstile, [retiredKey, serviceKey]))[0]).toBe(401);
    expect(shortly(await deliver(form('stolen', 'Buy'), turnstile, [serviceKey, retiredKey]))[0]).toBe(401);
    expect(lines()).toEqual([['refused', 'captcha wrong'], ['refused', 'captcha wrong']]);
  });
});
