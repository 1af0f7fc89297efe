import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { providerOf } from '../../lib/providers/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { inWords, noon, sourceOf } from './providers.ts';

const secret = 'a-secret-of-more-than-128-bits-that-nobody-guesses';

const delivered = (body: string, headers: Readonly<Record<string, string>>): Delivery => ({
  source: 'lobby', method: 'POST', headers, query: {}, body: Buffer.from(body), receivedAt: noon,
});

const verdictOf = (name: string, delivery: Delivery, secrets: readonly string[] = [secret]): string => {
  const provider = providerOf(name);
  if (!provider) throw new Error(`Got no provider ${name}, expected one: register it in lib/providers/registry.ts.`);
  return inWords(provider.verify(delivery, secrets, sourceOf(provider)));
};

describe('Tally', () => {
  const compact = '{"eventId":"e","n":1.5,"text":"Žofie 😡"}';
  const signature = createHmac('sha256', secret).update(compact).digest('base64');
  const why = (body: string): string => verdictOf('tally', delivered(body, { 'tally-signature': signature }));

  it('is believed when only the layout of its JSON changed on the way', () => {
    expect(why(compact)).toBe('genuine');
    expect(why('{\n  "eventId": "e",\n  "n": 1.50,\n  "text": "\\u017dofie 😡"\n}\n')).toBe('genuine');
  });

  it('is not when a value changed, or what came is no JSON that can be written again', () => {
    expect(why(compact.replace('1.5', '2.5'))).toBe('signature wrong');
    expect(why(`[${compact}]`)).toBe('signature wrong');
    expect(why('['.repeat(1_000_000))).toBe('signature wrong');
  });
});

describe('Netlify', () => {
  const body = '{"id":"1","data":{}}';
  // printf '%s' '{"id":"1","data":{}}' | sha256sum
  const sha256 = '46c080879032ea00ef4bd726cb939b2b59c77ecd7349409b2e3281d56d81e3c7';
  const encoded = (part: object): string => Buffer.from(JSON.stringify(part)).toString('base64url');
  const why = (header: object, claims: object, hash = 'sha256'): string => {
    const signed = `${encoded(header)}.${encoded(claims)}`;
    const token = `${signed}.${createHmac(hash, secret).update(signed).digest('base64url')}`;
    return verdictOf('netlify', delivered(body, { 'x-webhook-signature': token }));
  };

  it('is believed under HS256 as the issuer netlify, for the hash of this body', () => {
    expect(why({ alg: 'HS256' }, { iss: 'netlify', sha256 })).toBe('genuine');
    expect(why({ alg: 'HS256' }, { iss: 'netlify', sha256: sha256.replace(/^./, 'f') })).toBe('signature wrong');
  });

  it('is not under another algorithm or none, or as another issuer', () => {
    for (const alg of ['none', 'HS512', 'RS256', 'hs256', undefined]) {
      expect(why({ alg }, { iss: 'netlify', sha256 })).toBe('signature malformed');
    }
    expect(why({ alg: 'HS512' }, { iss: 'netlify', sha256 }, 'sha512')).toBe('signature malformed');
    expect(why({ alg: 'HS256' }, { iss: 'netlify.example', sha256 })).toBe('signature malformed');
    expect(why({ alg: 'HS256' }, { iss: 'netlify' })).toBe('signature malformed');
  });
});

describe('Gravity Forms', () => {
  const why = (more: Partial<Delivery>, secrets?: readonly string[]): string =>
    verdictOf('gravity-forms', { ...delivered('{}', {}), ...more }, secrets);

  it('is believed with the secret in the path or, when there is none, in the header', () => {
    expect(why({ pathSecret: secret })).toBe('genuine');
    expect(why({ headers: { authorization: `Bearer ${secret}` } })).toBe('genuine');
    expect(why({ headers: { authorization: `Bearer ${secret}x` } })).toBe('signature wrong');
    expect(why({})).toBe('signature missing');
  });

  it('is not with a secret in the path that could be guessed, or a wrong one there beside a right header', () => {
    expect(why({ pathSecret: 'hunter2' }, ['hunter2'])).not.toBe('genuine');
    expect(why({ pathSecret: `${secret}x`, headers: { authorization: `Bearer ${secret}` } })).toBe('signature wrong');
  });
});

describe('WPForms in its form format', () => {
  const stamp = String(noon.getTime() / 1000);
  const why = (form: string, json: string): string => {
    const mac = createHmac('sha256', secret).update(`${stamp}.${json}`).digest('hex');
    return verdictOf('wpforms', delivered(form, {
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-wpforms-webhook-signature': `t=${stamp},v=${mac}`,
    }));
  };

  it('is believed when PHP would have written the form as the JSON that was signed', () => {
    expect(why('b=%2F+%22&a=%C5%BD%0A%7F', String.raw`{"b":"\/ \"","a":"\u017d\n` + '\u007F"}')).toBe('genuine');
    expect(why('2=x&1=y', '{"2":"x","1":"y"}')).toBe('genuine');
    expect(why('f%5B0%5D=x&f%5B1%5D=y', '{"f":["x","y"]}')).toBe('genuine');
    expect(why('w%5Bvalue%5D=noon&w%5Bunix%5D=7', '{"w":{"value":"noon","unix":7}}')).toBe('genuine');
    expect(why('w%5Bunix%5D=7', '{"w":{"unix":"7"}}')).toBe('genuine');
  });

  it('is not when a field, a name or the order changed, or when the form itself was signed', () => {
    expect(why('b=x&a=z', '{"b":"x","a":"y"}')).toBe('signature wrong');
    expect(why('c=x', '{"b":"x"}')).toBe('signature wrong');
    expect(why('a=y&b=x', '{"b":"x","a":"y"}')).toBe('signature wrong');
    expect(why('b=x', 'b=x')).toBe('signature wrong');
  });
});
