import type { Source } from '../../domain/configuration.ts';
import { type Delivery, type Provider, type Reading, Unreadable } from '../../providers/provider.ts';
import type { Answer } from '../answer.ts';
import { recordLeads } from './leads.ts';
import { type Log, nameOf } from '../ports.ts';
import { quarantine } from './quarantine.ts';
import type { Arrival, RecordPorts } from './record.ts';
import { recordDelivery } from './record-delivery.ts';
import { redact } from './redact.ts';
import { statusOf } from './refusal.ts';
import { silence } from '../watch.ts';

export interface TakePorts extends RecordPorts {
  readonly providers: Readonly<Record<string, Provider>>;
  readonly log: Log;
}

/** A configured source and who delivers to it. */
export interface Door {
  readonly source: Source;
  readonly provider: Provider;
}

/** The source and its provider; `undefined` when there is none. */
export const doorOf = ({ configuration, providers }: TakePorts, delivery: Delivery): Door | undefined => {
  const source = configuration.sources.find(({ id }) => id === delivery.source);
  const provider = source && providers[source.provider];
  return source && provider && { source, provider };
};

/** What a genuine delivery says; when nobody can read it, that. Never throws. */
export const readingOf = async ({ provider, delivery, source }: Arrival): Promise<Reading> => {
  try {
    return await provider.read(delivery, source);
  } catch (error) {
    // A fault of ours in reading is the same at every repeat: keep the bytes and have people told, as for any other.
    const reason = error instanceof Unreadable ? error.message : `Reading failed with ${nameOf(error)}: mend the provider.`;
    return { said: [], redacted: [], ignored: [], unreadable: [reason] };
  }
};

/** Puts what was read into the ledger. When this returns, it is durable. @throws when it could not be stored. */
export const record = async (ports: TakePorts, arrival: Arrival, reading: Reading): Promise<Answer> => {
  const { recorded, raw } = await recordDelivery(ports, arrival, reading);
  const late = reading.leads ? await recordLeads(ports, reading.leads, arrival) : [];
  for (const key of [...reading.redacted, ...late]) await redact(ports, key, arrival);
  if (reading.silenced !== undefined) await silence(ports.ledger, arrival.source, reading.silenced, arrival.delivery.receivedAt);
  const source = arrival.source.id;
  for (const { id, outcome } of recorded) if (outcome === 'variant') ports.log('warn', 'variant', { source, id });

  let quarantined: string | undefined;
  if (reading.unreadable.length > 0) {
    quarantined = await quarantine(ports, reading.unreadable.join('; ').slice(0, 1000), arrival, raw);
    ports.log('warn', 'quarantined', { source, id: quarantined });
    if (recorded.length === 0 && reading.redacted.length === 0) {
      return { status: statusOf(arrival.provider, 'unreadable'), body: { quarantined } };
    }
  }
  const stored = recorded.filter(({ outcome }) => outcome === 'stored');
  return {
    status: 200,
    body: {
      accepted: stored.length,
      duplicates: recorded.length - stored.length,
      ignored: reading.ignored.length,
      interactions: recorded.map(({ id }) => id),
      ...(reading.redacted.length > 0 && { redacted: reading.redacted.length }),
      ...(quarantined !== undefined && { quarantined }),
    },
  };
};

/** What is genuine is read and recorded. When this returns, it is durable. @throws when it could not be stored. */
export const takeIn = async (ports: TakePorts, arrival: Arrival): Promise<Answer> =>
  record(ports, arrival, await readingOf(arrival));

/**
 * A delivery that the way it came proves, as a queue does that only AWS's own service can fill: read, record. Its size,
 * type and secret are nobody's to choose, so they are not looked at. When this returns, it is durable.
 * @throws when it could not be stored, or its source is not one of these; then it has to come again.
 */
export const take = async (ports: TakePorts, delivery: Delivery): Promise<Answer> => {
  const door = doorOf(ports, delivery);
  if (door?.provider.proves !== 'queue') {
    throw new Error(`Got a delivery from a queue for source ${delivery.source}, expected one that a queue serves.`);
  }
  return takeIn(ports, { ...door, delivery });
};
