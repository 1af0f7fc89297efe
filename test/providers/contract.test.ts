import { readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { channels, Said } from '../../lib/domain/interaction.ts';
import { providerOf, providers } from '../../lib/providers/index.ts';
import { Unreadable, type Delivery, type Provider } from '../../lib/providers/provider.ts';
import { deliveryOf, fixturesOf, home, secretOf, sourceOf } from './providers.ts';

const right = secretOf('right');
const wrong = secretOf('wrong');
const all = Object.values(providers);

/** Headers that depend on the secret: those prove the delivery, whatever they are called. */
const proofs = (provider: Provider, body: Buffer): string[] => {
  const at = new Date('2026-03-03T12:00:00Z');
  const other = provider.sign(body, wrong, at);
  const names = Object.entries(provider.sign(body, right, at)).filter(([name, value]) => other[name] !== value);
  return names.map(([name]) => name);
};

const withProof = (delivery: Delivery, provider: Provider, change: (value: string) => string | undefined): Delivery => {
  const names = proofs(provider, delivery.body);
  const headers = Object.entries(delivery.headers).flatMap(([name, value]) => {
    const changed = names.includes(name) ? change(value) : value;
    return changed === undefined ? [] : [[name, changed] as const];
  });
  return { ...delivery, headers: Object.fromEntries(headers) };
};

const flip = (bytes: Buffer, bit: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return flipped;
};

const why = (provider: Provider, delivery: Delivery, secrets: readonly string[] = [right]): string => {
  const verdict = provider.verify(delivery, secrets);
  return verdict.genuine ? 'genuine' : verdict.why;
};

const readOrThrow = (provider: Provider, body: Buffer): unknown => {
  try {
    return provider.read(deliveryOf(provider, body, right), sourceOf(provider));
  } catch (error) {
    if (error instanceof Unreadable) return { throws: error.message };
    throw error;
  }
};

it('finds a provider by its name, and nobody under a name that objects are born with', () => {
  expect(all.map(({ name }) => providerOf(name))).toEqual(all);
  expect(providerOf('constructor')).toBeUndefined();
  expect(providerOf('__proto__')).toBeUndefined();
});

describe.each(all)('$name', (provider) => {
  const fixtures = fixturesOf(provider);
  const [first] = fixtures;
  if (!first) throw new Error(`Got no fixture of ${provider.name}, expected fixtures/*.body.json: write one.`);
  const genuine = deliveryOf(provider, first.body, right);

  it('has the files that every provider has, and each fixture is a pair', () => {
    const files = ['README.md', 'fixtures', 'index.ts', 'normalise.ts', 'payload.ts', 'verify.ts'];
    expect(readdirSync(path.join(home, provider.name)).sort()).toEqual(files);
    const pairs = fixtures.flatMap(({ name }) => [`${name}.body.json`, `${name}.reads.json`]);
    expect(readdirSync(path.join(home, provider.name, 'fixtures')).sort()).toEqual(pairs.sort());
  });

  it('is registered under its own name and speaks for a channel that we know', () => {
    expect(providers[provider.name]).toBe(provider);
    expect(channels).toContain(provider.channel);
    expect(provider.contentTypes).toContain(genuine.headers['content-type']?.split(';')[0]);
  });

  it.each(fixtures)('takes $name for genuine with the newest secret and with an older one that is live', ({ body }) => {
    const delivery = deliveryOf(provider, body, right);
    expect(provider.verify(delivery, [right])).toEqual({ genuine: true, secret: 0 });
    expect(provider.verify(delivery, [wrong, right])).toEqual({ genuine: true, secret: 1 });
    expect(provider.verify(delivery, ['', right, right])).toEqual({ genuine: true, secret: 1 });
  });

  it('refuses what another secret proves, and everything while it has no secret', () => {
    expect(why(provider, genuine, [wrong])).toBe('signature wrong');
    expect(why(provider, genuine, [right.slice(0, -1), `${right}x`, right.toUpperCase()])).toBe('signature wrong');
    expect(why(provider, genuine, [])).toBe('no secret configured');
    expect(why(provider, deliveryOf(provider, first.body, ''), [''])).not.toBe('genuine');
    expect(why(provider, deliveryOf(provider, first.body, ''), ['', right])).not.toBe('genuine');
  });

  it('tells apart a signature that is missing, repeated and malformed', () => {
    expect(why(provider, withProof(genuine, provider, () => undefined))).toBe('signature missing');
    expect(why(provider, withProof(genuine, provider, () => ''))).toBe('signature missing');
    expect(why(provider, withProof(genuine, provider, (value) => `${value},${value}`))).toBe('signature repeated');
    const nonsense = ['x', 'sha256=', 'Basic ', 'sha256=AAAA', 'Basic !!!!', '\u0000\uD800é', '__proto__'];
    for (const value of [...nonsense, 'A'.repeat(9000)]) {
      expect([value, why(provider, withProof(genuine, provider, () => value))]).toEqual([value, 'signature malformed']);
    }
  });

  it('refuses every signature that differs in one bit', () => {
    for (const name of proofs(provider, first.body)) {
      const value = Buffer.from(genuine.headers[name] ?? '', 'latin1');
      for (let bit = 0; bit < value.length * 8; bit += 1) {
        const text = flip(value, bit).toString('latin1');
        // The name of the scheme in front of a password is the same in either case.
        if (text.toLowerCase().startsWith('basic ') && text.slice(6) === value.toString('latin1').slice(6)) continue;
        const headers = { ...genuine.headers, [name]: text };
        expect([text, why(provider, { ...genuine, headers })]).not.toEqual([text, 'genuine']);
      }
      for (let length = 0; length < value.length; length += 1) {
        const headers = { ...genuine.headers, [name]: value.toString('latin1').slice(0, length) };
        expect([length, why(provider, { ...genuine, headers })]).not.toEqual([length, 'genuine']);
      }
    }
  });

  const changed = provider.proves === 'body' ? 'forged' : 'genuine, since it vouches for its sender only';
  it(`takes a body in which anything changed for ${changed}`, () => {
    const { body } = fixtures.toSorted((one, other) => one.body.length - other.body.length)[0] ?? first;
    const signed = deliveryOf(provider, body, right);
    const expected = provider.proves === 'body' ? 'signature wrong' : 'genuine';
    for (let bit = 0; bit < body.length * 8; bit += 1) {
      expect([bit, why(provider, { ...signed, body: flip(body, bit) })]).toEqual([bit, expected]);
    }
    for (let length = 0; length < body.length; length += 1) {
      expect([length, why(provider, { ...signed, body: body.subarray(0, length) })]).toEqual([length, expected]);
    }
  });

  it('says that a delivery is too old, where the provider signs a time', () => {
    const later = new Date(genuine.receivedAt.getTime() + 86_400_000);
    const signsTime = JSON.stringify(provider.sign(first.body, right, later)) !== JSON.stringify(genuine.headers);
    expect(why(provider, { ...genuine, receivedAt: later })).toBe(signsTime ? 'too old' : 'genuine');
  });

  it.each(fixtures)('reads $name as it was written down, twice alike', ({ body, reads }) => {
    expect(readOrThrow(provider, body)).toEqual(reads);
    expect(readOrThrow(provider, body)).toEqual(readOrThrow(provider, Buffer.from(body)));
  });

  const readable = fixtures.filter(({ reads }) => 'said' in reads);
  it.each(readable)('says in $name only what an interaction can hold', ({ body }) => {
    const { said } = provider.read(deliveryOf(provider, body, right), sourceOf(provider));
    for (const one of said) expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
    // What cannot be stored differently than it was read: nothing undefined, nothing that JSON does not carry.
    expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
  });

  it('has at least one fixture that nobody can read', () => {
    expect(fixtures.filter(({ reads }) => 'throws' in reads)).not.toEqual([]);
  });
});
