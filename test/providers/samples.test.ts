import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { expect, it } from '@jest/globals';

import { Said } from '../../lib/domain/interaction.ts';
import { providerOf } from '../../lib/providers/index.ts';
import { deliveryOf, secretOf, sourceOf } from './providers.ts';

const samples = path.resolve(import.meta.dirname, '../../../shared/samples');

interface Sort {
  readonly provider: string;
  readonly folder: string;
  readonly files: RegExp;
}

/** Which sample is whose. Parts of payloads that are shown for themselves are left out: no delivery is one alone. */
const sorts: readonly Sort[] = [
  { provider: 'twitter', folder: 'twitter-x', files: /^(?!.*(?:entities|tweet|event-envelope)\.).*\.(?:json|txt)$/ },
  { provider: 'typeform', folder: 'typeform', files: /\.(?:json|txt)$/ },
  { provider: 'postmark', folder: 'postmark', files: /\.(?:json|txt)$/ },
  { provider: 'mailgun', folder: 'mailgun', files: /\.(?:bin|txt)$/ },
  { provider: 'cloudmailin', folder: 'cloudmailin', files: /\.txt$/ },
  { provider: 'jotform', folder: 'jotform', files: /\.bin$/ },
  { provider: 'webflow', folder: 'webflow', files: /\.json$/ },
  { provider: 'tally', folder: 'tally', files: /\.json$/ },
  { provider: 'netlify', folder: 'netlify', files: /\.json$/ },
  { provider: 'formspree', folder: 'formspree', files: /\.json$/ },
  { provider: 'wpforms', folder: 'wpforms', files: /\.json$/ },
  { provider: 'google-forms', folder: 'google-forms', files: /\.json$/ },
  { provider: 'hubspot', folder: 'hubspot', files: /\.json$/ },
  { provider: 'html', folder: 'html-form', files: /\.(?:bin|txt)$/ },
  { provider: 'gravity-forms', folder: 'gravity-forms', files: /\.json$/ },
  { provider: 'mailjet', folder: 'mailjet', files: /\.json$/ },
  { provider: 'sendgrid', folder: 'sendgrid', files: /\.multipart\.(?:bin|txt)$|^captured.*\.txt$/ },
  { provider: 'ses', folder: 'aws-ses', files: /\.json$/ },
  { provider: 'elementor', folder: 'elementor', files: /urlencoded\.txt$/ },
];

/** The body of a sample: the whole file, or what follows the empty line of a captured request. */
const bodyOf = (file: string): Buffer => {
  const bytes = readFileSync(file);
  const text = bytes.toString('utf8');
  const isCaptured = file.endsWith('.txt') && /^(?:HTTP|POST|[\w-]+:)/.test(text);
  return isCaptured ? Buffer.from(text.slice(text.search(/\r?\n\r?\n/)).trim()) : bytes;
};

const casesOf = ({ provider, folder, files }: Sort) =>
  readdirSync(path.join(samples, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => files.test(file))
    .map((file) => ({ name: provider, file: path.join(samples, folder, file), label: path.join(folder, file) }));

const cases = existsSync(samples) ? sorts.flatMap(casesOf) : [];

if (cases.length === 0) {
  it.todo('reads real samples: skipped, since there is no folder ../shared/samples beside this repository');
} else {
  it.each(cases)('reads the sample $label', async ({ name, file }) => {
    const provider = providerOf(name);
    if (!provider) throw new Error(`Got no provider ${name}, expected one: register it in lib/providers/registry.ts.`);
    const source = sourceOf(provider);
    const delivery = deliveryOf(provider, { body: bodyOf(file), source }, secretOf(provider, 'right'));
    const reading = await provider.read(delivery, source);
    expect(reading.unreadable).toEqual([]);
    for (const one of reading.said) expect(Said.safeParse(one).error?.issues ?? []).toEqual([]);
    const outcomes = [...reading.said, ...reading.redacted, ...reading.ignored, reading.silenced ?? []].flat();
    expect(outcomes.length).toBeGreaterThan(0);
  });
}
