import type { Source } from '../domain/configuration.ts';
import { type Delivery, type Forgery, type Provider, type Reading, type Situation, Unreadable, type Verdict } from '../providers/provider.ts';
import { keys } from './keys.ts';
import type { Log, Secrets } from './ports.ts';
import { type Arrival, quarantine, recordInteraction, type RecordPorts } from './record.ts';
import { redact } from './redact.ts';
import { silence } from './watch.ts';

/** What a provider is answered. Always JSON; a problem is RFC 9457's (https://www.rfc-editor.org/rfc/rfc9457). */
export interface Answer {
  readonly status: number;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ReceivePorts extends RecordPorts {
  readonly secrets: Secrets;
  readonly providers: Readonly<Record<string, Provider>>;
  readonly log: Log;
}

/** The largest body that is taken; a Lambda event ends at 6 MB, and Base64 adds a third. */
export const bodyLimitBytes = 4_194_304;
const headerLimitBytes = 8192;
const retryAfterSeconds = '30';
const traceDays = 30;

const statuses: Readonly<Record<Situation, number>> = {
  forged: 401, unreadable: 202, tooLarge: 413, unsupported: 415, unavailable: 503,
};

export const problem = (status: number, title: string, detail: string): Answer => ({ status, body: { type: 'about:blank', title, status, detail } });

const remedies: Readonly<Record<Forgery, string>> = {
  'signature missing': 'The proof of origin is missing. Set the secret in the provider\'s console.',
  'signature malformed': 'The proof of origin is not in the form that this provider uses.',
  'signature repeated': 'The proof of origin came more than once; expected one.',
  'signature wrong': 'No live secret of this source proves this body. Check the secret, and that nothing between changes the body.',
  'too old': 'It was signed too long ago, or a clock is wrong.',
  'from the future': 'It was signed at a time that is still to come: a clock is wrong.',
  'no secret configured': 'This source has no secret yet. Add one to the secrets.',
};

const mediaTypeOf = (delivery: Delivery): string =>
  (delivery.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** What can be refused before any secret is looked at, as a table of fault and answer. */
const refusalOf = (delivery: Delivery, provider: Provider): { situation: Situation; detail: string } | undefined => {
  const encoding = delivery.headers['content-encoding'] ?? 'identity';
  const type = mediaTypeOf(delivery);
  if (delivery.body.byteLength > bodyLimitBytes) {
    return { situation: 'tooLarge', detail: `The body has ${delivery.body.byteLength} bytes; at most ${bodyLimitBytes} are taken.` };
  }
  if (Object.values(delivery.headers).some((value) => Buffer.byteLength(value) > headerLimitBytes)) {
    return { situation: 'tooLarge', detail: `A header is longer than ${headerLimitBytes} bytes.` };
  }
  if (encoding.trim().toLowerCase() !== 'identity') {
    return { situation: 'unsupported', detail: 'Compressed bodies are not taken; send it without Content-Encoding.' };
  }
  if (!provider.contentTypes.includes(type)) {
    return { situation: 'unsupported', detail: `Expected ${provider.contentTypes.join(' or ')} as Content-Type.` };
  }
  return undefined;
};

const titles: Readonly<Record<Situation, string>> = {
  forged: 'Not proven genuine', unreadable: 'Unreadable', tooLarge: 'Too large', unsupported: 'Unsupported', unavailable: 'Not now',
};

const refuse = (provider: Provider, situation: Situation, detail: string): Answer =>
  problem(provider.statuses?.[situation] ?? statuses[situation], titles[situation], detail);

/** Leaves a count of what was refused, and nothing else of it. */
const trace = async (ports: ReceivePorts, delivery: Delivery, why: string): Promise<void> => {
  ports.log('warn', 'refused', { source: delivery.source, why });
  const day = delivery.receivedAt.toISOString().slice(0, 10);
  const expires = Math.floor(delivery.receivedAt.getTime() / 1000) + traceDays * 86_400;
  try {
    await ports.ledger.count(keys.trace(delivery.source, day), why, expires);
  } catch (error) {
    // The answer stays no; the log line above has counted it.
    ports.log('error', 'untraced', { source: delivery.source, error: error instanceof Error ? error.name : 'unknown' });
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
    if (!(error instanceof Unreadable)) throw error;
    return { said: [], redacted: [], ignored: [], unreadable: [error.message] };
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
      return { status: arrival.provider.statuses?.unreadable ?? statuses.unreadable, body: { quarantined } };
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
  ports.log('error', 'unavailable', { source: delivery.source, error: error instanceof Error ? error.name : 'unknown' });
  const answer = refuse(provider, 'unavailable', 'It could not be stored just now. Please deliver it again.');
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
    return refuse(provider, refusal.situation, refusal.detail);
  }
  try {
    const verdict = await verify(ports, door, delivery);
    if (!verdict.genuine) {
      await trace(ports, delivery, verdict.why);
      return refuse(provider, 'forged', remedies[verdict.why]);
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
