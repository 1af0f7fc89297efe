import type { Source } from '../domain/configuration.ts';
import { type Delivery, type Provider, type Reading, Unreadable, type Verdict } from '../providers/provider.ts';
import { type Answer, problem } from './answer.ts';
import { keys } from './keys.ts';
import { type Log, nameOf, type Secrets } from './ports.ts';
import { type Arrival, quarantine, recordInteraction, type RecordPorts } from './record.ts';
import { redact } from './redact.ts';
import { refusalOf, refuse, refuseForged, statusOf } from './refusal.ts';
import { silence } from './watch.ts';

export interface ReceivePorts extends RecordPorts {
  readonly secrets: Secrets;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly log: Log;
}

const retryAfterSeconds = '30';
const traceDays = 30;

/** Leaves a count of what was refused, and nothing else of it. */
const trace = async (ports: ReceivePorts, delivery: Delivery, why: string): Promise<void> => {
  ports.log('warn', 'refused', { source: delivery.source, why });
  const day = delivery.receivedAt.toISOString().slice(0, 10);
  const expires = Math.floor(delivery.receivedAt.getTime() / 1000) + traceDays * 86_400;
  try {
    await ports.ledger.count(keys.trace(delivery.source, day), why, expires);
  } catch (error) {
    // The answer stays no; the log line above has counted it.
    ports.log('error', 'untraced', { source: delivery.source, error: nameOf(error) });
  }
};

const verify = async (ports: ReceivePorts, { provider, source }: Door, delivery: Delivery): Promise<Verdict> => {
  const verdict = provider.verify(delivery, await ports.secrets.ofSource(source.id), source);
  if (verdict.genuine || !(await ports.secrets.refresh())) return verdict;
  return provider.verify(delivery, await ports.secrets.ofSource(source.id), source);
};

const readingOf = async ({ provider, delivery, source }: Arrival): Promise<Reading> => {
  try {
    return await provider.read(delivery, source);
  } catch (error) {
    // A fault of ours in reading is the same at every repeat: keep the bytes and have people told, as for any other.
    const reason = error instanceof Unreadable ? error.message : `Reading failed with ${nameOf(error)}: mend the provider.`;
    return { said: [], redacted: [], ignored: [], unreadable: [reason] };
  }
};

const record = async (ports: ReceivePorts, arrival: Arrival, reading: Reading): Promise<Answer> => {
  const recorded = await Promise.all(reading.said.map((said) => recordInteraction(ports, said, arrival)));
  for (const key of reading.redacted) await redact(ports, key, arrival);
  if (reading.silenced !== undefined) await silence(ports.ledger, arrival.source, reading.silenced, arrival.delivery.receivedAt);
  const source = arrival.source.id;
  for (const { id, outcome } of recorded) if (outcome === 'variant') ports.log('warn', 'variant', { source, id });

  let quarantined: string | undefined;
  if (reading.unreadable.length > 0) {
    quarantined = await quarantine(ports, reading.unreadable.join('; ').slice(0, 1000), arrival);
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

interface Door {
  readonly source: Source;
  readonly provider: Provider;
}

/** The source and its provider, or the answer that there is none. */
const doorOf = (ports: ReceivePorts, delivery: Delivery): Door | undefined => {
  const source = ports.configuration.sources.find(({ id }) => id === delivery.source);
  const provider = source && ports.providers[source.provider];
  return source && provider && { source, provider };
};

const noDoor = problem(404, 'Unknown source', 'No source of that name is configured here. Check the last part of the URL.');

const unavailable = (ports: ReceivePorts, delivery: Delivery, provider: Provider, error: unknown): Answer => {
  ports.log('error', 'unavailable', { source: delivery.source, error: nameOf(error) });
  const answer = refuse(provider, {
    situation: 'unavailable',
    detail: 'It could not be stored just now. Please deliver it again.',
  });
  return { ...answer, headers: { 'retry-after': retryAfterSeconds } };
};

/** A delivery arrives: verify, read, record. When this answers 2xx, it is durable. */
export const receive = async (ports: ReceivePorts, delivery: Delivery): Promise<Answer> => {
  const door = doorOf(ports, delivery);
  if (door === undefined) return noDoor;
  const { source, provider } = door;
  const refusal = refusalOf(delivery, provider);
  if (refusal) {
    await trace(ports, delivery, refusal.situation);
    return refuse(provider, refusal);
  }
  try {
    const verdict = await verify(ports, door, delivery);
    if (!verdict.genuine) {
      await trace(ports, delivery, verdict.why);
      return refuseForged(provider, verdict.why);
    }
    const arrival: Arrival = { delivery, source, provider, secret: verdict.secret };
    return await record(ports, arrival, await readingOf(arrival));
  } catch (error) {
    return unavailable(ports, delivery, provider, error);
  }
};

/** A provider asks whether this is really us, or whether anybody is there at all. Never changes anything. */
export const probe = async (ports: ReceivePorts, delivery: Delivery): Promise<Answer> => {
  const door = doorOf(ports, delivery);
  if (door === undefined) return noDoor;
  if (door.provider.challenge === undefined || Object.keys(delivery.query).length === 0) return { status: 200 };
  const challenge = door.provider.challenge(delivery, await ports.secrets.ofSource(delivery.source));
  if (challenge === undefined) return { status: 200 };
  return challenge.status === 200 ? challenge : problem(400, 'Bad challenge', challenge.why);
};
