import { describe, expect, it } from '@jest/globals';

import type { Delivery, Verdict } from '../../lib/providers/provider.ts';
import { headerVerdict, pathVerdict } from '../../lib/providers/signature-secret.ts';
import { momentIn, stampedIn, stampOf, timely } from '../../lib/providers/signature-time.ts';
import { webflow } from '../../lib/providers/webflow/index.ts';
import { inWords, noon } from './providers.ts';

const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  source: 'lobby', method: 'POST', headers: {}, query: {}, body: Buffer.from('{}'), receivedAt: noon, ...more,
});

describe('a secret in the path', () => {
  const long = 'q1w2e3r4t5y6u7i8o9p0AB';
  const said = (pathSecret: string | undefined, ...secrets: readonly string[]) =>
    inWords(pathVerdict(delivery({ pathSecret }), secrets));

  it('is a live one, or missing, or wrong', () => {
    expect(pathVerdict(delivery({ pathSecret: long }), ['x', long])).toEqual({ genuine: true, secret: 1 });
    expect(said(undefined, long)).toBe('signature missing');
    expect(said('', long)).toBe('signature missing');
    expect(said(`${long}x`, long)).toBe('signature wrong');
    expect(said(long.toLowerCase(), long)).toBe('signature wrong');
  });

  it('proves nothing when it holds less than 128 bits', () => {
    expect(said(long.slice(1), long.slice(1))).toBe('no secret configured');
    expect(said('0123456789abcdef0123456789abcde', '0123456789abcdef0123456789abcde')).toBe('no secret configured');
    expect(said('0123456789abcdef0123456789abcdef', '0123456789abcdef0123456789abcdef')).toBe('genuine');
    expect(said('short', 'short', long)).toBe('signature wrong');
  });
});

describe('a secret in a header', () => {
  it('stands there as it is, or behind Bearer', () => {
    const said = (value?: string) =>
      inWords(headerVerdict(delivery({ headers: value === undefined ? {} : { 'x-key': value } }), 'X-Key', ['s3cret']));
    expect(['s3cret', 'Bearer s3cret', ' bearer  s3cret '].map(said)).toEqual(['genuine', 'genuine', 'genuine']);
    expect(['S3cret', 'Bearer', 's3cret s3cret'].map(said)).toEqual(Array(3).fill('signature wrong'));
    expect([said(), said('')]).toEqual(['signature missing', 'signature missing']);
    expect(said('s3cret,s3cret')).toBe('signature repeated');
  });
});

describe('a signed time', () => {
  it('is digits and nothing else', () => {
    expect(momentIn('1772539200', 'seconds')).toBe(noon.getTime());
    expect(momentIn('1772539200000', 'milliseconds')).toBe(noon.getTime());
    for (const text of ['', '1772539200.0', '-772539200', ' 1772539200', '1772539200000', '1e12', 'NaN']) {
      expect(momentIn(text, 'seconds')).toBeUndefined();
    }
    expect([stampOf(noon, 'seconds'), stampOf(noon, 'milliseconds')]).toEqual(['1772539200', '1772539200000']);
  });

  it('changes nothing of a forgery, and makes a genuine delivery too old or too early', () => {
    const about = (ms: number, verdict: Verdict = { genuine: true, secret: 0 }) =>
      inWords(timely(verdict, noon.getTime() - ms, delivery(), 5000));
    expect([about(5000), about(-5000), about(0)]).toEqual(['genuine', 'genuine', 'genuine']);
    expect([about(5001), about(-5001)]).toEqual(['too old', 'from the future']);
    expect(about(9e9, { genuine: false, why: 'signature wrong' })).toBe('signature wrong');
  });

  it('stands beside its signatures in one header, as Stripe writes it', () => {
    const hex = 'ab'.repeat(32);
    const found = (value: string) => stampedIn(delivery({ headers: { sig: value } }), 'sig', 'v1');
    const signatures = [Buffer.alloc(32, 0xab), Buffer.alloc(32, 0xcd)];
    expect(found(`t=1772539200,v1=${hex}, v1=${'CD'.repeat(32)},v0=zz`)).toEqual({
      value: { stamp: '1772539200', atMs: noon.getTime(), signatures },
    });
    expect(found('')).toEqual({ why: 'signature missing' });
    expect(found(`t=1772539200,v1=${hex},t=1772539200,v1=${hex}`)).toEqual({ why: 'signature repeated' });
    const stamp = 't=1772539200';
    for (const value of [stamp, `v1=${hex}`, `t=x,v1=${hex}`, `${stamp},v1=${hex}00`, `${stamp},v1==${hex}`]) {
      expect([value, found(value)]).toEqual([value, { why: 'signature malformed' }]);
    }
  });
});

it("knows Webflow's signature", () => {
  // printf '1663849649733:{}' | openssl dgst -sha256 -hmac 'test-secret-please-rotate'
  const at = new Date(1_663_849_649_733);
  const source = { id: 'site', provider: 'webflow', brand: 'bluewater' };
  expect(webflow.sign(Buffer.from('{}'), 'test-secret-please-rotate', at, source)).toEqual({
    'content-type': 'application/json',
    'x-webflow-timestamp': '1663849649733',
    'x-webflow-signature': '5e98fc490c31463554bdf449738b107b04faee4776f4d9ac7537124cf02ac9d5',
  });
});
