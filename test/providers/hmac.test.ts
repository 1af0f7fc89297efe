import { describe, expect, it } from '@jest/globals';

import { hmac } from '../../lib/providers/hmac/index.ts';
import { Settings } from '../../lib/providers/hmac/payload.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { inWords } from './providers.ts';

const nothing: Delivery = {
  source: 'lobby', method: 'POST', headers: {}, query: {}, body: Buffer.alloc(0), receivedAt: new Date(0),
};

const why = (settings: Record<string, unknown>, delivery: Partial<Delivery>, ...secrets: readonly string[]): string =>
  inWords(
    hmac.verify(
      { ...nothing, ...delivery },
      secrets,
      { id: 'lobby', provider: 'hmac', brand: 'bluewater', settings },
    ),
  );

describe('a sender whose signature is configured', () => {
  it("is GitHub when nothing is said, with GitHub's published example", () => {
    // https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries
    const signature = 'sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17';
    const delivery = { body: Buffer.from('Hello, World!'), headers: { 'x-hub-signature-256': signature } };
    expect(why({}, delivery, "It's a Secret to Everybody")).toBe('genuine');
    expect(why({ encoding: 'base64' }, delivery, "It's a Secret to Everybody")).toBe('signature malformed');
    expect(why({ prefix: '' }, delivery, "It's a Secret to Everybody")).toBe('signature malformed');
    expect(why({ header: 'X-Other' }, delivery, "It's a Secret to Everybody")).toBe('signature missing');
  });

  it("signs the time in a header of its own, with Slack's published example", () => {
    // https://docs.slack.dev/authentication/verifying-requests-from-slack
    const body = Buffer.from(
      'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow' +
        '&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=' +
        '&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN' +
        '&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c',
    );
    const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
    const headers = { 'x-slack-signature': signature, 'x-slack-request-timestamp': '1531420618' };
    const settings = {
      header: 'X-Slack-Signature',
      prefix: 'v0=',
      time: { header: 'X-Slack-Request-Timestamp', signed: 'v0:{time}:{body}' },
    };
    const at = (seconds: number): string => {
      const receivedAt = new Date((1_531_420_618 + seconds) * 1000);
      return why(settings, { body, headers, receivedAt }, 'old', '8f742231b10e8888abcd99yyyzzz85a5');
    };
    expect([at(-301), at(-300), at(300), at(301)]).toEqual(['from the future', 'genuine', 'genuine', 'too old']);
  });

  it('signs the time beside the signature, with one signature for each live secret', () => {
    const signatures = [
      'v1=8299735de33750490c5a5edd21292be515266ea1ec5da99c301f93ad725f98bb',
      'v1=6d19c215d0d1d397d56264b15b63e2359eeca5df24c14e87a51909b5943a37ee',
    ];
    const settings = { header: 'Stripe-Signature', prefix: 'v1=', time: {} };
    const spoken = (header: string, seconds = 0): string =>
      why(
        settings,
        {
          body: Buffer.from('{"id":"evt_test_webhook","object":"event"}'),
          headers: { 'stripe-signature': header },
          receivedAt: new Date((1_614_265_330 + seconds) * 1000),
        },
        'whsec_new_test',
      );
    const genuine = `t=1614265330,${signatures.join(',')},v0=${'6f'.repeat(32)}`;
    expect([spoken(genuine), spoken(genuine, 300), spoken(genuine, 301)]).toEqual(['genuine', 'genuine', 'too old']);
    expect(spoken(genuine.replace('1614265330', '1614265331'))).toBe('signature wrong');
    expect(spoken(`t=1614265330,v0=${signatures[1]?.slice(3)}`)).toBe('signature malformed');
    expect(spoken(`${genuine},${genuine}`)).toBe('signature repeated');
  });

  it.each([
    { header: 'no spaces' },
    { encoding: 'base32' },
    { time: { signed: '{time}' } },
    { time: { signed: '{body}{body}{time}' } },
    { time: {}, encoding: 'base64', prefix: 'v1=' },
    { time: { unit: 'milliseconds' }, prefix: 'v1=' },
    { time: {}, prefix: '' },
    { time: {}, prefix: 't=' },
    { secret: 'not here' },
  ])('cannot be configured as %j', (settings) => expect(Settings.safeParse(settings).success).toBe(false));
});
