import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from '@jest/globals';

import type { Source } from '../../lib/domain/configuration.ts';
import { Said } from '../../lib/domain/interaction.ts';
import { providers } from '../../lib/providers/index.ts';
import { deliveryOf, secretOf } from './providers.ts';

const samples = path.resolve(import.meta.dirname, '../../../shared/samples');
const folders: Readonly<Record<string, string>> = { twitter: 'twitter-x', typeform: 'typeform', postmark: 'postmark' };
/** Parts of payloads, shown for themselves; a delivery never has one of them alone. */
const fragments = /(?:^|\/)(?:entities|extended_entities|tweet|event-envelope)\./;

/** The body of a sample: the whole file, or what follows the empty line of a captured request. */
const bodyOf = (file: string): Buffer => {
  const bytes = readFileSync(file);
  if (!file.endsWith('.txt')) return bytes;
  const text = bytes.toString('utf8');
  return Buffer.from(text.slice(text.search(/\r?\n\r?\n/)).trim());
};

const filesOf = (folder: string): string[] =>
  readdirSync(path.join(samples, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(?:json|txt)$/.test(file) && !fragments.test(file))
    .map((file) => path.join(samples, folder, file));

const casesOf = (name: string, folder: string) =>
  filesOf(folder).map((file) => ({ name, file, label: path.relative(samples, file) }));

const cases = existsSync(samples) ? Object.entries(folders).flatMap(([name, folder]) => casesOf(name, folder)) : [];

if (cases.length === 0) {
  it.todo('reads real samples: skipped, since there is no folder ../shared/samples beside this repository');
} else {
  it.each(cases)('reads the sample $label', ({ name, file }) => {
    const provider = providers[name];
    if (!provider) throw new Error(`Got no provider ${name}, expected one: register it in lib/providers/index.ts.`);
    const source: Source = { id: 'lobby', provider: name, brand: 'bluewater' };
    const reading = provider.read(deliveryOf(provider, bodyOf(file), secretOf('right')), source);
    expect(reading.unreadable).toEqual([]);
    for (const one of reading.said) expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
    const outcomes = [...reading.said, ...reading.redacted, ...reading.ignored, reading.silenced ?? []].flat();
    expect(outcomes.length).toBeGreaterThan(0);
  });
}
