import { randomBytes } from 'node:crypto';

import type { Configuration, Source } from '../../domain/configuration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import type { Interaction, Said } from '../../domain/interaction.ts';
import { numberingOf } from '../../domain/person/realm.ts';
import type { Delivery, Provider } from '../../providers/provider.ts';
import { listed } from './files.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import type { Archive, Ledger } from '../ports.ts';
import type { InteractionRecord, RawPlace } from '../records.ts';

/** What came in and is genuine. */
export interface Arrival {
  readonly delivery: Delivery;
  readonly source: Source;
  readonly provider: Provider;
  /** Which live secret proved it. Absent: no secret did, but the way that it came. */
  readonly secret?: number;
  /** Of what came long ago and is read again: where its bytes are, and when that is. */
  readonly again?: { readonly raw: RawPlace; readonly now: Date };
}

export interface RecordPorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly configuration: Configuration;
}

// The stream does the next verb at once; what it has not done by then is the sweep's.
const streamHasMs = 10_000;

/** The time by which the stream should have seen to a record. */
export const soon = (now: Date): string => new Date(now.getTime() + streamHasMs).toISOString();

const interactionOf = (
  { configuration }: RecordPorts,
  { key: _key, ...said }: Said,
  id: string,
  { delivery, source, provider }: Arrival,
): Interaction => ({
  ...said,
  ...(said.attachments && { attachments: listed(said.attachments) }),
  id,
  ...numberingOf(configuration.brands, source.brand),
  source: source.id,
  provider: provider.name,
  channel: provider.channel,
  receivedAt: delivery.receivedAt.toISOString(),
});

/** When what came at that moment may be forgotten; Unix seconds. */
export const expiryOf = (configuration: Configuration, from: Date): number =>
  Math.floor((from.getTime() + milliseconds(configuration.retention.interactions)) / 1000);

export const interactionId = (source: Source, key: string, receivedAt: Date): string =>
  idOf(receivedAt, fingerprint('interaction', source.id, key));

/** What is to be put into the ledger. */
export type Draft = InteractionRecord & { readonly interaction: Interaction };

/** One interaction as it shall stand in the ledger: the dedupe record, the data and the work order in one. */
export const draftOf = (ports: RecordPorts, said: Said, arrival: Arrival): Draft => {
  const { source, delivery, secret, again } = arrival;
  const id = interactionId(source, said.key, delivery.receivedAt);
  return {
    type: 'interaction',
    ...keys.interaction(id),
    version: 1,
    id,
    brand: source.brand,
    source: source.id,
    interaction: interactionOf(ports, said, id, arrival),
    secret,
    receipt: randomBytes(6).toString('base64url'),
    due: soon(again?.now ?? delivery.receivedAt),
    expires: expiryOf(ports.configuration, delivery.receivedAt),
  };
};
