import { afterAll, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';

import { accountAuthorization } from '../../lib/adapters/x-oauth.ts';
import { account, bearer, startX } from '../fakes/x.ts';
import { callWithin } from './call-within.ts';
import { call, type Called, lines } from './call.ts';
import { configuration, openRun, type OwnRun } from './own-run.ts';

jest.setTimeout(60_000);

let own: OwnRun;
let x: Awaited<ReturnType<typeof startX>>;
let env: Record<string, string>;
let secret: string;
let address: string;

const twitter = (...args: string[]): Promise<Called> => callWithin(['twitter', ...args], env);
const found = (called: Called) => lines(called).map(({ check, ok }) => [check, ok]);

beforeAll(async () => {
  const sources = [{ id: 'x', provider: 'twitter', brand: 'bluewater', account: { id: '2244994945' } }];
  own = await openRun({ ...configuration, sources });
  secret = own.secrets.sources['x']?.[0] ?? '';
  x = await startX(secret);
  address = `${own.url}/in/x`;
  env = { ...own.env, ...account, X_API_URL: x.url, X_BEARER_TOKEN: bearer };
}, 60_000);
afterAll(async () => {
  await own.close();
  await x.close();
});
beforeEach(() => {
  x.hooks.length = 0;
  x.asked.length = 0;
  x.subscribed.clear();
  Object.assign(x.knobs, { consumerSecret: secret, mayHave: 1, closed: false });
});

const registered = (): void => void x.hooks.push({ id: '1460', url: address, valid: true });

describe('earshot twitter', () => {
  it('registers the webhook and subscribes the account, once, and then finds all of it in order', async () => {
    const done = await call(['twitter', 'register', '--json'], { env });
    expect([done.code, found(done)]).toEqual([0, [['challenge', true], ['webhook', true], ['subscription', true]]]);
    expect([x.hooks, [...x.subscribed]]).toEqual([[{ id: '1460', url: address, valid: true }], ['2244994945']]);
    const again = await twitter('register');
    expect([again.code, again.out]).toEqual([0, expect.stringContaining('ok     webhook: 1460 was registered already\n')]);
    expect(x.asked.filter((line) => line.startsWith('POST'))).toEqual([
      'POST /2/webhooks',
      'POST /2/account_activity/webhooks/1460/subscriptions/all',
    ]);
    const checked = await twitter('check', 'x');
    expect(checked.code).toBe(0);
    expect(checked.out).toContain('ok     webhook: 1460 is registered and valid\n');
    expect(checked.out).toContain('ok     subscription: X tells of Account Activity of 2244994945\n');
  });

  it('says what is missing, and where X delivers to instead', async () => {
    x.hooks.push({ id: '1', url: 'https://old.example/in/x', valid: true });
    const [checked, removed] = [await twitter('check'), await twitter('remove')];
    const elsewhere = `X does not deliver to ${address} (it delivers to https://old.example/in/x)`;
    expect([checked.code, checked.out]).toEqual([1, expect.stringContaining(`WRONG  webhook: ${elsewhere}: npx earshot`)]);
    expect([removed.code, removed.out]).toEqual([1, `WRONG  webhook: ${elsewhere}; nothing was removed\n`]);
    expect(x.hooks).toHaveLength(1);
  });

  it('has X challenge again what X had switched off', async () => {
    x.hooks.push({ id: '1460', url: address, valid: false });
    x.subscribed.add('2244994945');
    const off = await twitter('check');
    expect([off.code, off.out]).toEqual([1, expect.stringContaining('1460: X switched it off, since it answered')]);
    const on = await twitter('check', '--challenge');
    expect([on.code, x.hooks[0]?.valid]).toEqual([0, true]);
  });

  it('removes the subscription and the webhook', async () => {
    registered();
    x.subscribed.add('2244994945');
    const removed = await twitter('remove', '--json');
    expect([removed.code, found(removed)]).toEqual([0, [['subscription', true], ['webhook', true]]]);
    expect([x.hooks, x.subscribed.size]).toEqual([[], 0]);
  });

  it('asks its own URL first, and leaves X alone when that does not answer as X would want', async () => {
    const [right, other] = [
      own.write('right.json', own.secrets),
      own.write('other.json', { ...own.secrets, sources: { x: ['another-secret'] } }),
    ];
    const at = (url: string, EARSHOT_SECRETS: string): Promise<Called> =>
      callWithin(['twitter', 'register', '--url', url], { ...env, EARSHOT_SECRETS });
    const nowhere = await at('http://127.0.0.1:9', right);
    const asked = 'WRONG  challenge: asked http://127.0.0.1:9/in/x?crc_token=… as X does, and got no answer (';
    expect([nowhere.code, nowhere.out, x.asked]).toEqual([1, expect.stringContaining(asked), []]);
    const wrong = await at(own.url, other);
    const made = 'that another secret made than the newest here';
    expect([wrong.code, wrong.out, x.asked]).toEqual([1, expect.stringContaining(made), []]);
  });

  it.each([
    ['that the app secret is another', () => (x.knobs.consumerSecret = 'other'), {},
      'with 400 (Invalid Request; One or more parameters to your request was invalid.; CrcValidationFailed: Crc validation failed. Reason: Invalid response_token), expected 200. X challenged the URL'],
    ['that the plan does not include it', () => (x.knobs.closed = true), {}, "The app's access level does not include this"],
    ['that there may be no more of them', () => (x.knobs.mayHave = 0), {}, 'The app may have no more webhooks: remove one'],
    ['that the token is nobody\'s', () => undefined, { X_BEARER_TOKEN: 'sentinel' }, "X_BEARER_TOKEN is the app's app-only"],
    ['that the account is another', registered, { X_ACCESS_TOKEN: '7-sentinel' }, 'X_ACCESS_TOKEN is of account 7, expected 2244994945'],
    ['that the account must agree', registered, { X_ACCESS_TOKEN: '' }, 'put X_CONSUMER_KEY, X_ACCESS_TOKEN and X_ACCESS_TOKEN_SECRET of'],
  ])('says, when it registers, %s', async (_, arrange, more, expected) => {
    arrange();
    const { code, out, error } = await callWithin(['twitter', 'register'], { ...env, ...more });
    expect([code, out]).toEqual([1, expect.stringContaining(expected)]);
    expect(out + error).not.toMatch(/sentinel|access-token|app-only'|AAAA/);
  });

  it('is used wrongly without a token, for what X cannot reach, and for a source of somebody else', async () => {
    const wrong = [
      [['register'], { X_BEARER_TOKEN: '' }, 'Got no X_BEARER_TOKEN in the environment'],
      [['register'], { X_API_URL: '' }, `Got ${address}, which X does not take; expected https, no port`],
      [['register', 'sentinel'], {}, 'Got no source of X of that name, expected one of: x.'],
      [['rename'], {}, 'expected register, check, remove'],
      [['remove', '--challenge'], {}, 'which goes with check only'],
    ] as const;
    for (const [args, more, expected] of wrong) {
      const { code, out, error } = await callWithin(['twitter', ...args], { ...env, ...more });
      expect([code, out, error]).toEqual([2, '', expect.stringContaining(expected)]);
      expect(error).not.toContain('sentinel');
    }
  });
});

it('signs for an account as the published example does', () => {
  // https://developer.x.com/en/docs/authentication/oauth-1-0a/creating-a-signature
  const query = 'include_entities=true&status=Hello%20Ladies%20%2B%20Gentlemen%2C%20a%20signed%20OAuth%20request%21';
  const tokens = {
    consumerKey: 'xvz1evFS4wEEPTGEFPHBog',
    consumerSecret: 'kAcSOqF21Fu85e7zjz7ZN2U4ZRhfV3WpwPAoE3Z7kBw',
    token: '370773112-GmHxMAgYyLbNEtIKZeRNFsMKPR9EyMZeS9weJAEb',
    tokenSecret: 'LswwdoUaIvS8ltyTt5jkRh4J50vUPVVHtR2YPi5kE',
  };
  const stamp = { nonce: 'kYjzVBB8Y0ZFabxSWbWovY3uYSQ2pTgmZeNu2VS4cg', at: new Date(1_318_622_958_000) };
  const url = `https://api.twitter.com/1.1/statuses/update.json?${query}`;
  expect(accountAuthorization({ method: 'POST', url }, tokens, stamp)).toContain(
    'oauth_signature="hCtSmYh%2BiHYCEqBWrE7C7hYmtUk%3D"',
  );
});
