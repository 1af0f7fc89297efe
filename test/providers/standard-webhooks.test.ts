import { describe, expect, it } from '@jest/globals';

import type { Delivery } from '../../lib/providers/provider.ts';
import { sign, verify } from '../../lib/providers/standard-webhooks/verify.ts';
import { standardWebhooks } from '../../lib/providers/standard-webhooks/index.ts';
import { inWords } from './providers.ts';

// https://github.com/standard-webhooks/standard-webhooks (libraries/javascript tests) and, for v1a, the specification.
const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const v1 = 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=';
const publicKey = 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=';
const privateKey = 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==';
const v1a = 'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==';
const other = 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD';

const delivery = (signature: string, names = 'webhook', headers: Readonly<Record<string, string>> = {}): Delivery => ({
  source: 'lobby',
  method: 'POST',
  headers: {
    [`${names}-id`]: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    [`${names}-timestamp`]: '1614265330',
    [`${names}-signature`]: signature,
    ...headers,
  },
  query: {},
  body: Buffer.from('{"test": 2432232314}'),
  receivedAt: new Date(1_614_265_330_000),
});

const why = (one: Delivery, ...secrets: readonly string[]): string => inWords(verify(one, secrets));

describe('a message by the Standard Webhooks specification', () => {
  it("is genuine with the specification's own signatures, with a secret and with a public key", () => {
    expect(why(delivery(v1), secret)).toBe('genuine');
    expect(why(delivery(v1), secret.replace('whsec_', ''))).toBe('genuine');
    expect(why(delivery(v1a), publicKey)).toBe('genuine');
  });

  it("is genuine under Svix's names, and names of two families never mix", () => {
    expect(why(delivery(v1, 'svix'), secret)).toBe('genuine');
    const mixed = { 'webhook-id': 'msg_other', 'webhook-signature': v1 };
    expect(why(delivery(v1, 'svix', mixed), secret)).toBe('signature missing');
  });

  it('is genuine when any signature in the list fits, whatever else stands there', () => {
    expect(why(delivery(`v1,78nXHjpFP0tVJQW5D0SBwmVyyW87BV/rL6MgfM/Bw44= v1a,AAAA ${v1}`), secret)).toBe('genuine');
    expect(verify(delivery(`v2,xyz ${v1}`), [other, secret])).toEqual({ genuine: true, secret: 1 });
    expect(why(delivery('v2,xyz'), secret)).toBe('signature malformed');
    expect(why(delivery(`${v1},${v1}`), secret)).toBe('signature repeated');
  });

  it('cannot fall back to a shared secret while a public key is live', () => {
    expect(why(delivery(v1), publicKey, secret)).toBe('signature wrong');
    expect(why(delivery(`${v1} ${v1a}`), publicKey, secret)).toBe('genuine');
    expect(why(delivery(v1), privateKey)).toBe('signature wrong');
  });

  it('is not signed with the text of a public key, which anybody may know', () => {
    const bytes = publicKey.slice('whpk_'.length);
    const forged = sign(Buffer.from('{}'), `whsec_${bytes}`, new Date(1_614_265_330_000));
    expect(why({ ...delivery(v1), headers: forged, body: Buffer.from('{}') }, publicKey)).toBe('signature wrong');
  });

  it('is genuine for five minutes in both directions, with either sort of key', () => {
    for (const [key, signature] of [[secret, v1], [publicKey, v1a]] as const) {
      const at = (seconds: number) =>
        why({ ...delivery(signature), receivedAt: new Date((1_614_265_330 + seconds) * 1000) }, key);
      expect([at(-301), at(-300), at(300), at(301)]).toEqual(['from the future', 'genuine', 'genuine', 'too old']);
    }
  });

  it('is made as its own sender would make it, and refused once its id, time or body changes', () => {
    const body = Buffer.from('{"test": 2432232314}');
    const headers = sign(body, privateKey, new Date(1_614_265_330_000));
    const made = { ...delivery(v1a), headers };
    expect(why(made, publicKey)).toBe('genuine');
    for (const [name, value] of [['webhook-id', 'msg_2'], ['webhook-timestamp', '1614265331']] as const) {
      expect(why({ ...made, headers: { ...headers, [name]: value } }, publicKey)).toBe('signature wrong');
    }
    expect(why({ ...made, body: Buffer.from('{"test": 2432232315}') }, publicKey)).toBe('signature wrong');
  });

  it('is answered 410 in no situation, since its sender would stop for good', () => {
    expect(Object.values(standardWebhooks.statuses ?? {})).not.toContain(410);
  });
});
