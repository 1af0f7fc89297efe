import { describe, expect, it } from '@jest/globals';

import { sampleOf } from '../../lib/cli/sample.ts';
import { genuineDelivery } from '../../lib/providers/genuine.ts';
import { providers } from '../../lib/providers/index.ts';
import { noon, secretOf, sourceOf } from '../providers/providers.ts';

/** Whose fixtures carry ids and words that can be made new without knowing their schema. */
const renewable = ['twitter', 'typeform', 'postmark', 'netlify', 'webflow', 'html', 'standard-webhooks', 'ses'];
const others = Object.values(providers).filter(({ name }) => !renewable.includes(name));

it.each(others)('a sample of $name is one thing said, or it is said that a body must be given', async (provider) => {
  const source = sourceOf(provider);
  const outcome = await sampleOf(provider, source).catch((error: Error) => error.message);
  if (typeof outcome === 'string') {
    expect(outcome).toBe(`No fixture of ${provider.name} can be made into such a sample: give the body with --file.`);
    return;
  }
  const { signing } = secretOf(provider, 'right');
  const reading = await provider.read(genuineDelivery({ provider, source }, outcome, signing, noon), source);
  expect(reading.said).toHaveLength(1);
});

describe.each(Object.values(providers).filter(({ name }) => renewable.includes(name)))('a sample of $name', (provider) => {
  const source = sourceOf(provider);
  const { signing } = secretOf(provider, 'right');
  const readBack = async (body: Buffer) =>
    provider.read(genuineDelivery({ provider, source }, body, signing, noon), source);

  it('is one thing that one customer says, and another one each time', async () => {
    const [one, other] = [await sampleOf(provider, source), await sampleOf(provider, source)];
    const [first, second] = [await readBack(one), await readBack(other)];
    expect([first.said.length, second.said.length, first.unreadable, second.unreadable]).toEqual([1, 1, [], []]);
    expect(first.said[0]?.key).not.toBe(second.said[0]?.key);
  });

  it('says what it is told to say, whatever signs stand in it', async () => {
    const text = 'Nobody answers! "Really?" Two & two, 100% \\ soaked';
    const [one, other] = [await sampleOf(provider, source, text), await sampleOf(provider, source, text)];
    const [first, second] = [(await readBack(one)).said[0], (await readBack(other)).said[0]];
    expect([first?.text, second?.text]).toEqual([expect.stringContaining(text), expect.stringContaining(text)]);
    expect(first?.key).not.toBe(second?.key);
    // Words that their author changed would be told as such.
    expect(first?.edition ?? 1).toBe(1);
  });
});
