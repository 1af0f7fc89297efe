import { describe, expect, it } from '@jest/globals';

import { configurationSchema } from '../../lib/config/json-schema.ts';
import { loadConfiguration } from '../../lib/config/load.ts';
import { broken, linesOf, set } from './broken.ts';

const said = (change: object): readonly string[] => linesOf(broken(set(1, 'sources', change)));

describe('the settings of a source', () => {
  const settings = { labels: { whatServices: 'Which service was it about?' } };

  it('are those that its provider has', () => {
    const file = broken(set(1, 'sources', { provider: 'jotform', settings }));
    const loaded = loadConfiguration(file, { stage: 'deployed' });
    expect(loaded.ok && loaded.configuration.sources[1]?.settings).toEqual(settings);
    expect(said({ provider: 'jotform' })).toEqual([]);
  });

  it('are a mistake where the provider has none', () => {
    expect(said({ settings })).toEqual(['sources[1].settings | an object | nothing: typeform has no settings']);
  });

  it('of a mailbox are whom it is for, and never everybody', () => {
    const recipients = (...all: readonly unknown[]) => said({ provider: 'ses', settings: { recipients: all } });
    expect(recipients('help@bluewater.example', 'bluewater.example', '.bluewater.example', 'Help+a@b-c.example')).toEqual([]);
    expect(said({ provider: 'ses' })).toEqual(['sources[1].settings.recipients | nothing | a list']);
    expect(recipients()).toEqual(['sources[1].settings.recipients | an empty list | at least 1 entry']);
    const expected = 'an address, a domain, or a domain with a dot in front for everything below it';
    expect(recipients('help@')).toEqual([`sources[1].settings.recipients[0] | a text | ${expected}`]);
    expect(recipients('a b@c.example', '*.c.example', 'localhost').length).toBe(3);
  });

  it('are told with their whole path when they are wrong, and never repeated', () => {
    expect(said({ provider: 'jotform', settings: { lables: {} } })).toEqual([
      'sources[1].settings.lables | an unknown key | "labels" (did you mean "labels"?)',
    ]);
    expect(said({ provider: 'jotform', settings: { labels: { a: 1 } } })).toEqual([
      'sources[1].settings.labels.a | a number | a text',
    ]);
    expect(said({ provider: 'jotform', settings: 'whsec_a-secret' })).toEqual([
      'sources[1].settings | a text | an object (What else this provider can be told; its README says what there is)',
    ]);
  });

  it('are described to editors by the provider that stands beside them', () => {
    const described = configurationSchema().properties?.['sources']?.items?.anyOf ?? [];
    const [without, ...having] = described;
    expect(without?.properties?.['provider']?.enum).toContain('typeform');
    expect(without?.properties?.['settings']).toBe(false);
    const jotform = having.find(({ properties }) => properties?.['provider']?.['const'] === 'jotform');
    expect(Object.keys(jotform?.properties?.['settings']?.properties ?? {})).toEqual(['labels']);
  });
});
