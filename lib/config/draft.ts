import * as z from 'zod/mini';

import { Protocol } from '../domain/configuration.ts';

/** What the checks across a file need of a subscriber, as far as it can be read. */
export interface DraftSubscriber {
  readonly id?: string;
  readonly protocol?: Protocol;
  readonly endpoint?: string;
  readonly filter?: Readonly<Record<string, unknown>>;
}

/** A source, as far as it can be read. Its settings are as they stand: only its provider knows what they should be. */
interface DraftSource {
  readonly id?: string;
  readonly provider?: string;
  readonly brand?: string;
  readonly settings?: unknown;
}

type Texts = readonly (string | undefined)[];

interface DraftPolicy {
  readonly id?: string;
  readonly brands?: Texts;
  readonly tiers?: readonly { readonly notify?: Texts }[];
}

/**
 * A configuration that may be wrong anywhere: whatever has the wrong shape is absent, and everything keeps its place in
 * its list, so that the checks across it can tell all mistakes at once.
 */
export interface Draft {
  readonly brands?: readonly { readonly id?: string; readonly membership?: string }[];
  readonly sources?: readonly DraftSource[];
  readonly subscribers?: readonly DraftSubscriber[];
  readonly policies?: readonly DraftPolicy[];
  readonly vips?: readonly { readonly brand?: string; readonly member?: string }[];
}

type Entries = Readonly<Record<string, unknown>>;

const entriesOf = (value: unknown): Entries | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

const list = <Entry>(value: unknown, read: (entry: unknown) => Entry): Entry[] | undefined =>
  Array.isArray(value) ? value.map(read) : undefined;

const listOf = <Entry>(value: unknown, read: (entry: Entries) => Entry): Entry[] | undefined =>
  list(value, (entry) => read(entriesOf(entry) ?? {}));

const subscriber = ({ id, protocol, endpoint, filter }: Entries): DraftSubscriber => ({
  id: text(id),
  protocol: z.safeParse(Protocol, protocol).data,
  endpoint: text(endpoint),
  filter: entriesOf(filter),
});

const policy = ({ id, brands, tiers }: Entries): DraftPolicy => ({
  id: text(id),
  brands: list(brands, text),
  tiers: listOf(tiers, ({ notify }) => ({ notify: list(notify, text) })),
});

/** Reads as much of a raw file as can be read. */
export const draftOf = (raw: unknown): Draft => {
  const { brands, sources, subscribers, policies, customers } = entriesOf(raw) ?? {};
  return {
    brands: listOf(brands, ({ id, membership }) => ({ id: text(id), membership: text(membership) })),
    sources: listOf(sources, ({ id, provider, brand, settings }) => ({
      id: text(id),
      provider: text(provider),
      brand: text(brand),
      settings,
    })),
    subscribers: listOf(subscribers, subscriber),
    policies: listOf(policies, policy),
    vips: listOf(entriesOf(customers)?.['vip'], ({ brand, member }) => ({ brand: text(brand), member: text(member) })),
  };
};

/** Where the pipeline will run: some addresses only make sense on this machine. */
export type Stage = 'local' | 'deployed';

/** The names that one list of the file gives. When one of them cannot be read, nothing is called unknown. */
export interface Names {
  readonly known: readonly string[];
  readonly complete: boolean;
}

export const namesOf = (entries: readonly { readonly id?: string }[] | undefined): Names => {
  const known = (entries ?? []).flatMap(({ id }) => id ?? []);
  return { known, complete: entries !== undefined && known.length === entries.length };
};
