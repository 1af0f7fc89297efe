import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Source } from '../../lib/domain/configuration.ts';
import type { Delivery, Provider, Reading } from '../../lib/providers/provider.ts';

/** Where the providers live. */
export const home = path.resolve(import.meta.dirname, '../../lib/providers');

/** The source that every fixture was written for. */
export const sourceOf = (provider: Provider): Source => ({
  id: 'lobby',
  provider: provider.name,
  brand: 'bluewater',
  account: { id: '1001', handle: 'bluewater' },
  fields: { accountNumber: ['member_no', 'Membership number', 'X-Member-Number'] },
});

/** A secret that any provider could have; the user is there for those with a password. */
export const secretOf = (name: string): string => `earshot:${name}-secret`;

/** A genuine delivery: what the provider would send, signed with `secret`. */
export const deliveryOf = (provider: Provider, body: Buffer, secret: string): Delivery => {
  const receivedAt = new Date('2026-03-03T12:00:00Z');
  const headers = provider.sign(body, secret, receivedAt);
  return { source: 'lobby', method: 'POST', headers, query: {}, body, receivedAt };
};

export interface Fixture {
  readonly name: string;
  readonly body: Buffer;
  readonly reads: Reading | { readonly throws: string };
}

/** Every fixture of a provider: the raw bytes, and what they say, written by hand. */
export const fixturesOf = (provider: Provider): Fixture[] => {
  const folder = path.join(home, provider.name, 'fixtures');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.body.json'))
    .map((file) => {
      const name = file.slice(0, -'.body.json'.length);
      const reads = JSON.parse(readFileSync(path.join(folder, `${name}.reads.json`), 'utf8')) as Fixture['reads'];
      return { name, body: readFileSync(path.join(folder, file)), reads };
    });
};
