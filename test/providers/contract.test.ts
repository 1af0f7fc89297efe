import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { channels, Said } from '../../lib/domain/interaction.ts';
import { providerOf, providers } from '../../lib/providers/index.ts';
import { bodyName, deliveryOf, fixturesOf, home, readingOf, secretOf } from './providers.ts';

const all = Object.values(providers);

it('finds a provider by its name, and nobody under a name that objects are born with', () => {
  expect(all.map(({ name }) => providerOf(name))).toEqual(all);
  expect(providerOf('constructor')).toBeUndefined();
  expect(providerOf('__proto__')).toBeUndefined();
});

describe.each(all)('$name', (provider) => {
  const right = secretOf(provider, 'right');
  const fixtures = fixturesOf(provider);
  const [first] = fixtures;
  if (!first) throw new Error(`Got no fixture of ${provider.name}, expected fixtures/*.body.*: write one.`);

  it('has the files that every provider has, and each fixture is a pair', () => {
    const files = ['README.md', 'fixtures', 'index.ts', 'normalise.ts', 'payload.ts', 'verify.ts'];
    expect(readdirSync(path.join(home, provider.name)).sort()).toEqual(files);
    const names = new Set(fixtures.map(({ name }) => name));
    const strange = readdirSync(path.join(home, provider.name, 'fixtures')).filter((file) => {
      const [, beside] = /^(.+)\.(?:reads|headers|source)\.json$/.exec(file) ?? [];
      return !bodyName.test(file) && file !== 'source.json' && !names.has(beside ?? '');
    });
    expect(strange).toEqual([]);
    expect(names.size).toBe(fixtures.length);
  });

  it('is registered under its own name and speaks for a channel that we know', () => {
    expect(providers[provider.name]).toBe(provider);
    expect(channels).toContain(provider.channel);
    expect(existsSync(path.join(home, provider.name))).toBe(true);
  });

  it.each(fixtures)('delivers $name as a content type that it sends', (fixture) => {
    const { headers } = deliveryOf(provider, fixture, right);
    expect(provider.contentTypes).toContain(headers['content-type']?.split(';')[0]?.toLowerCase());
    expect(Object.keys(headers).filter((name) => name !== name.toLowerCase())).toEqual([]);
  });

  it.each(fixtures)('has settings in the source of $name that a configuration may hold', ({ source }) => {
    if (!provider.settings) expect(source.settings).toBeUndefined();
    else expect(provider.settings.safeParse(source.settings ?? {}).error?.issues ?? []).toEqual([]);
  });

  it.each(fixtures)('reads $name as it was written down, twice alike', async (fixture) => {
    const delivery = deliveryOf(provider, fixture, right);
    const once = await readingOf(provider, delivery, fixture.source);
    expect(once).toEqual(fixture.reads);
    expect(await readingOf(provider, { ...delivery, body: Buffer.from(delivery.body) }, fixture.source)).toEqual(once);
  });

  it.each(fixtures)('brings what the files of $name hold, by their hash', async (fixture) => {
    const delivery = deliveryOf(provider, fixture, right);
    if ('throws' in fixture.reads) return;
    const { said, files = new Map<string, Uint8Array>() } = await provider.read(delivery, fixture.source);
    const told = said.flatMap(({ attachments = [] }) => attachments.flatMap(({ sha256, bytes }) => (sha256 ? `${sha256} ${bytes}` : [])));
    const held = [...files].map(([, bytes]) => `${createHash('sha256').update(bytes).digest('hex')} ${bytes.length}`);
    expect(new Set(held)).toEqual(new Set(told));
  });

  it.each(fixtures.filter(({ reads }) => 'said' in reads))(
    'says in $name only what an interaction can hold',
    async (fixture) => {
      const { said } = await provider.read(deliveryOf(provider, fixture, right), fixture.source);
      for (const one of said) expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
      // What cannot be stored differently than it was read: nothing undefined, nothing that JSON does not carry.
      expect(JSON.parse(JSON.stringify(said))).toStrictEqual(said);
    },
  );

  it('has at least one fixture that says something, and one that nobody can read', () => {
    expect(fixtures.filter(({ reads }) => 'said' in reads && reads.said.length > 0)).not.toEqual([]);
    expect(fixtures.filter(({ reads }) => 'throws' in reads)).not.toEqual([]);
  });
});
