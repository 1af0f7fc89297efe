import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Source } from '../../lib/domain/configuration.ts';
import { genuineDelivery } from '../../lib/providers/genuine.ts';
import {
  type Delivery, type DrawnSecret, type Provider, type Reading, Unreadable, type Verdict,
} from '../../lib/providers/provider.ts';

/** Where the providers live. */
export const home = path.resolve(import.meta.dirname, '../../lib/providers');

/** When every fixture is delivered. */
export const noon = new Date('2026-03-03T12:00:00Z');

const fileOf = (provider: Provider, name: string): string => path.join(home, provider.name, 'fixtures', name);

const jsonIn = (file: string): unknown =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as unknown) : undefined;

/** The source that a provider's fixtures were written for: `fixtures/source.json` says what is particular in it. */
export const sourceOf = (provider: Provider, particular: Partial<Source> = {}): Source => ({
  id: 'lobby',
  provider: provider.name,
  brand: 'bluewater',
  account: { id: '1001', handle: 'bluewater' },
  fields: { accountNumber: ['member_no', 'Membership number', 'X-Member-Number'] },
  ...(jsonIn(fileOf(provider, 'source.json')) as Partial<Source> | undefined),
  ...particular,
});

/** A secret in the form that this provider's have; the same name gives the same one, in every run. */
export const secretOf = (provider: Provider, name: string): DrawnSecret => {
  const plain = `earshot:${name}-secret-that-nobody-can-guess`;
  const drawn = provider.drawSecret?.(createHash('sha256').update(name).digest());
  return drawn ?? { signing: plain, verifying: plain };
};

export interface Fixture {
  readonly name: string;
  readonly body: Buffer;
  readonly reads: Reading | { readonly throws: string };
  /** Headers that nobody signs, such as a content type of its own. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly source: Source;
}

/** What fixtures are called: a word, `.body.`, and what sort of bytes they are. */
export const bodyName = /^(.+)\.body\.(?:json|form|multipart|eml|bin|txt)$/;

/** Every fixture of a provider: the raw bytes, and what they say, written by hand. */
export const fixturesOf = (provider: Provider): Fixture[] =>
  readdirSync(fileOf(provider, '')).flatMap((file) => {
    const [, name] = bodyName.exec(file) ?? [];
    if (name === undefined) return [];
    const reads = jsonIn(fileOf(provider, `${name}.reads.json`)) as Fixture['reads'] | undefined;
    if (!reads) throw new Error(`Got ${file} without ${name}.reads.json: write down what it should read as.`);
    const headers = jsonIn(fileOf(provider, `${name}.headers.json`)) as Fixture['headers'];
    const particular = jsonIn(fileOf(provider, `${name}.source.json`)) as Partial<Source> | undefined;
    const body = readFileSync(fileOf(provider, file));
    return [{ name, body, reads, headers, source: sourceOf(provider, particular) }];
  });

type Sent = Pick<Fixture, 'body' | 'source' | 'headers'>;

/** A genuine delivery: what the provider would send at that moment, proven with a secret. */
export const deliveryOf = (provider: Provider, sent: Sent, secret: DrawnSecret, at: Date = noon): Delivery => {
  const delivery = genuineDelivery({ provider, source: sent.source }, sent.body, secret.signing, at);
  return { ...delivery, headers: { ...delivery.headers, ...sent.headers } };
};

/** What `read` makes of a delivery: a reading without what its files hold, or why nobody can read it. Anything else falls through. */
export const readingOf = async (
  provider: Provider,
  delivery: Delivery,
  source: Source,
): Promise<Omit<Reading, 'files'> | { readonly throws: string }> => {
  try {
    const { files: _files, ...words } = await provider.read(delivery, source);
    return words;
  } catch (error) {
    if (error instanceof Unreadable) return { throws: error.message };
    throw error;
  }
};

export const inWords = (verdict: Verdict): string => (verdict.genuine ? 'genuine' : verdict.why);
