import { describe, expect, it } from '@jest/globals';

import { providers } from '../../lib/providers/index.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { deliveryOf, fixturesOf, inWords, noon, secretOf } from './providers.ts';
import { flip, proofsIn, withProof } from './proof.ts';

/** Those that anybody could post to; what comes through a queue of ours is in `queued.test.ts`. */
const all = Object.values(providers).filter(({ proves }) => proves !== 'queue');
const nonsense = ['x', 'sha256=', 'Basic ', 'sha256=AAAA', 'Basic !!!!', '\u0000\uD800é', '__proto__', 'A'.repeat(9e3)];

/** The name of a scheme in front of a password, and hexadecimal digits, are the same in either case. */
const sameInAnyCase = (one: string, other: string): boolean => {
  const [, scheme = ''] = /^(basic |bearer )/i.exec(other) ?? [];
  const isHex = /(?:^|=)[\da-f]{64}$/.test(other);
  const rest = (text: string): string => (isHex ? text.toLowerCase() : text.slice(scheme.length));
  return one.toLowerCase() === other.toLowerCase() && rest(one) === rest(other);
};

describe.each(all)('$name', (provider) => {
  const right = secretOf(provider, 'right');
  const wrong = secretOf(provider, 'wrong');
  const fixtures = fixturesOf(provider).toSorted((one, other) => one.body.length - other.body.length);
  const [first] = fixtures;
  if (!first) throw new Error(`Got no fixture of ${provider.name}, expected fixtures/*.body.*: write one.`);
  const genuine = deliveryOf(provider, first, right);
  const why = (delivery: Delivery, secrets: readonly string[] = [right.verifying]): string =>
    inWords(provider.verify(delivery, secrets, first.source));
  const proofs = proofsIn(provider, first);

  it.each(fixtures)('takes $name for genuine with the newest secret and with an older one that is live', (fixture) => {
    const delivery = deliveryOf(provider, fixture, right);
    const place = (...secrets: readonly string[]) => provider.verify(delivery, secrets, fixture.source);
    expect(place(right.verifying)).toEqual({ genuine: true, secret: 0 });
    expect(place(wrong.verifying, right.verifying)).toEqual({ genuine: true, secret: 1 });
    expect(place('', right.verifying, right.verifying)).toEqual({ genuine: true, secret: 1 });
  });

  it('refuses what another secret proves, and everything while it has no secret', () => {
    const { verifying } = right;
    expect(why(genuine, [wrong.verifying])).toBe('signature wrong');
    expect(why(genuine, [verifying.slice(0, -1), `${verifying}x`, verifying.toUpperCase()])).toBe('signature wrong');
    expect(why(genuine, [])).toBe('no secret configured');
    expect(why(genuine, [''])).toBe('no secret configured');
    expect(why(genuine, ['__proto__', '\u0000\uD800', 'x'])).not.toBe('genuine');
  });

  it('takes nothing that an empty secret proves', () => {
    // Nobody can sign with an empty private key.
    const isSymmetric = right.signing === right.verifying;
    const unproven = isSymmetric ? deliveryOf(provider, first, { signing: '', verifying: '' }) : genuine;
    expect(why(unproven, [''])).not.toBe('genuine');
    expect(why(unproven, ['', isSymmetric ? right.verifying : ''])).not.toBe('genuine');
  });

  it('tells apart a proof that is missing, repeated and malformed', () => {
    expect(why(withProof(genuine, proofs, () => undefined))).toBe('signature missing');
    expect(why(withProof(genuine, proofs, () => ''))).toBe('signature missing');
    for (const name of proofs.headers) {
      const value = genuine.headers[name];
      const without = (instead?: string) => why(proofs.replaced(genuine, name, instead));
      expect([name, without(`${value},${value}`)]).toEqual([name, 'signature repeated']);
      expect([name, without()]).toEqual([name, 'signature missing']);
    }
    // A password has no form, so that any other text is a wrong one.
    const expected = provider.proves === 'body' ? ['signature malformed'] : ['signature malformed', 'signature wrong'];
    for (const value of nonsense) expect(expected).toContain(why(withProof(genuine, proofs, () => value)));
  });

  it('refuses every proof that differs in one bit, or ends too soon', () => {
    for (const [place, value] of proofs.values(genuine)) {
      const bytes = Buffer.from(value, 'latin1');
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const text = flip(bytes, bit).toString('latin1');
        if (sameInAnyCase(text, value)) continue;
        expect([text, why(proofs.replaced(genuine, place, text))]).not.toEqual([text, 'genuine']);
      }
      for (let length = 0; length < bytes.length; length += 1) {
        expect([length, why(proofs.replaced(genuine, place, value.slice(0, length)))]).not.toEqual([length, 'genuine']);
      }
    }
  });

  const changed = provider.proves === 'body' ? 'forged' : 'genuine, since it vouches for its sender only';
  it(`takes a body in which anything changed for ${changed}`, () => {
    // A proof among the fields of the body is looked for there, so a body that is broken may be without one.
    const { body } = provider.seal ? { body: Buffer.alloc(0) } : genuine;
    const isAnyBody = provider.proves === 'sender' && !provider.seal;
    expect(why({ ...genuine, body: Buffer.from('x') }) === 'genuine').toBe(isAnyBody);
    const expected = provider.proves === 'body' ? 'signature wrong' : 'genuine';
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      expect([bit, why({ ...genuine, body: flip(body, bit) })]).toEqual([bit, expected]);
    }
    for (let length = 0; length < body.length; length += 1) {
      expect([length, why({ ...genuine, body: body.subarray(0, length) })]).toEqual([length, expected]);
    }
  });

  it('takes a delivery for genuine only about the time at which it was signed, where a time is signed', () => {
    const after = (ms: number): string => why({ ...genuine, receivedAt: new Date(noon.getTime() + ms) });
    const day = 86_400_000;
    const { toleranceMs } = provider;
    if (toleranceMs === undefined) {
      expect([after(-day), after(day)]).toEqual(['genuine', 'genuine']);
      expect(deliveryOf(provider, first, right, new Date(noon.getTime() + day)).headers).toEqual(genuine.headers);
    } else {
      expect([after(-toleranceMs), after(toleranceMs)]).toEqual(['genuine', 'genuine']);
      const long = Math.max(day, 2 * toleranceMs);
      expect([after(toleranceMs + 1), after(long)]).toEqual(['too old', 'too old']);
      expect([after(-toleranceMs - 1), after(-long)]).toEqual(['from the future', 'from the future']);
    }
  });

  it('answers headers of any sort without breaking', () => {
    const names = Object.keys(genuine.headers);
    for (const name of [...names, 'authorization', 'content-type', 'content-length']) {
      for (const value of ['', ' ', ',', '=', ';', ...nonsense, '1e400', '-1', '0x10', '9'.repeat(400)]) {
        const verdict = why({ ...genuine, headers: { ...genuine.headers, [name]: value } });
        if (proofs.headers.includes(name)) expect([name, value, verdict]).not.toEqual([name, value, 'genuine']);
      }
    }
    expect(why({ ...genuine, headers: {}, query: {}, pathSecret: undefined })).not.toBe('genuine');
  });
});
