import { availableParallelism } from 'node:os';
import { isDeepStrictEqual } from 'node:util';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

import type { Change } from '../lib/pipeline/ports.ts';
import type { LedgerRecord } from '../lib/pipeline/records.ts';
import { receive, type ReceivePorts } from '../lib/pipeline/receive/receive.ts';
import { take } from '../lib/pipeline/receive/take.ts';
import { genuineDelivery } from '../lib/providers/genuine.ts';
import { providers } from '../lib/providers/index.ts';
import type { Delivery, Provider } from '../lib/providers/provider.ts';
import { bytesFrom, disturbed, endless, numbersFrom, shuffled } from '../test/providers/hostile.ts';
import { type Fixture, fixturesOf, noon, readingOf, secretOf } from '../test/providers/providers.ts';

/**
 * Random bodies through the front door of every provider: each once with the proof of another body, which must be
 * refused, and once with a proof of its own, which must be stored or kept for people to read. A fault of ours is an
 * error that nobody caught, an answer of 5xx, or a reading that broke. `node bench/random-bodies.ts [bodies]`.
 */

/** What came of the bodies of one provider. */
interface Outcome {
  readonly provider: string;
  readonly bodies: number;
  readonly seconds: number;
  readonly slowestMs: number;
  /** Answers to bodies with a proof of their own, by status. */
  readonly answers: Readonly<Record<string, number>>;
  /** Bodies with another's proof that were taken for genuine although the bytes are signed. */
  readonly forgeriesTaken: number;
  readonly faults: readonly string[];
}

type Next = () => number;

const asText = (next: Next): Buffer => {
  const piece = endless[Math.floor(next() * endless.length)] ?? '';
  return Buffer.from(piece.repeat(1 + Math.floor(next() * 200)));
};

const ofJson = (body: Buffer, next: Next): Buffer => {
  try {
    return Buffer.from(JSON.stringify(disturbed(JSON.parse(body.toString()), next)));
  } catch {
    // A form or a mail: shuffled bytes are as near as one comes.
    return shuffled(body, next);
  }
};

const changed = (body: Buffer, next: Next): Buffer => {
  const copy = Buffer.from(body);
  copy[Math.floor(next() * copy.length)] = Math.floor(next() * 256);
  return copy;
};

/** The ways to make a body out of a fixture, or out of nothing. */
const ways: readonly ((body: Buffer, next: Next) => Buffer)[] = [
  (_, next) => bytesFrom(next, Math.floor(next() * 2000)),
  (_, next) => asText(next),
  shuffled,
  ofJson,
  changed,
  (body, next) => body.subarray(0, Math.floor(next() * body.length)),
];

const portsOf = (provider: Provider, fixture: Fixture, broken: (record: LedgerRecord) => void): ReceivePorts => {
  const live = [secretOf(provider, 'right').verifying];
  const commit = async (changes: readonly Change[]): Promise<boolean> => {
    for (const { after } of changes) broken(after);
    return true;
  };
  return {
    // Only what receiving asks for; nothing is kept of a million bodies.
    archive: { put: async () => undefined } as unknown as ReceivePorts['archive'],
    ledger: {
      commit, get: async () => undefined, getAll: async () => [], latest: async () => [], count: async () => 1,
    } as unknown as ReceivePorts['ledger'],
    configuration: {
      brands: [{ id: 'bluewater', name: 'Bluewater Resorts', timeZone: 'UTC' }],
      sources: [fixture.source], subscribers: [], policies: [],
      retention: { interactions: 'P400D', raw: 'P30D' },
    } as unknown as ReceivePorts['configuration'],
    providers: { [provider.name]: provider },
    secrets: { ofSource: async () => live, ofSubscriber: async () => [], forLinks: async () => [], refresh: async () => false },
    log: () => undefined,
  };
};

/** Two deliveries of these bytes: one with the proof of the fixture, one with a proof of its own. */
const deliveriesOf = (provider: Provider, { source, headers, body: other }: Fixture, body: Buffer): readonly Delivery[] => {
  const { signing } = secretOf(provider, 'right');
  const [forged, genuine] = [other, body].map((signed) => genuineDelivery({ provider, source }, signed, signing, noon));
  if (!forged || !genuine) throw new Error('Two bodies make two deliveries.');
  return [{ ...forged, headers: { ...forged.headers, ...headers }, body }, { ...genuine, headers: { ...genuine.headers, ...headers } }];
};

// WPForms signs what a form says and not its bytes, so other bytes that say the same are no forgery.
const sameWords = async (provider: Provider, forged: Delivery, { body, source }: Fixture): Promise<boolean> =>
  isDeepStrictEqual(await readingOf(provider, forged, source), await readingOf(provider, { ...forged, body }, source));

// CloudMailin would bounce a mail that is refused, so it gets a 503 of its own choice.
const isFault = ({ statuses = {} }: Provider, status: number): boolean =>
  status >= 500 && !Object.values(statuses).includes(status);

const run = async (provider: Provider, bodies: number, seed: number): Promise<Outcome> => {
  const next = numbersFrom(seed);
  const faults: string[] = [];
  const answers: Record<string, number> = {};
  let forgeriesTaken = 0;
  let slowestMs = 0;
  const fixtures = fixturesOf(provider).map((fixture) => ({
    fixture,
    ports: portsOf(provider, fixture, (record) => {
      if (record.type === 'quarantine' && record.reason.startsWith('Reading failed')) faults.push(record.reason);
    }),
  }));
  const begun = performance.now();
  for (let place = 0; place < bodies; place += 1) {
    const { fixture, ports } = fixtures[place % fixtures.length] ?? {};
    const way = ways[place % ways.length];
    if (!fixture || !ports || !way) throw new Error(`Got no fixtures of ${provider.name}, expected some.`);
    const body = way(fixture.body, next);
    const [forged, genuine] = deliveriesOf(provider, fixture, body);
    if (!forged || !genuine) continue;
    try {
      const refused = await receive(ports, forged);
      if (provider.proves !== 'sender' && refused.status < 300 && !(await sameWords(provider, forged, fixture))) forgeriesTaken += 1;
      const before = performance.now();
      const { status } = await (provider.proves === 'queue' ? take : receive)(ports, genuine);
      slowestMs = Math.max(slowestMs, performance.now() - before);
      answers[status] = (answers[status] ?? 0) + 1;
      if (isFault(provider, status) || isFault(provider, refused.status)) faults.push(`answered ${status} and ${refused.status}`);
    } catch (error) {
      faults.push(`body ${place} of seed ${seed}: ${String(error)}`);
    }
  }
  return { provider: provider.name, bodies, seconds: (performance.now() - begun) / 1000, slowestMs, answers, forgeriesTaken, faults };
};

interface Task {
  readonly names: readonly string[];
  readonly bodies: number;
}

const inThread = (task: Task): Promise<Outcome[]> =>
  new Promise((resolve, reject) => {
    new Worker(new URL(import.meta.url), { workerData: task }).once('message', resolve).once('error', reject);
  });

const report = (all: readonly Outcome[]): string => {
  const line = ({ provider, bodies, seconds, slowestMs, answers, forgeriesTaken, faults }: Outcome): string =>
    [
      provider.padEnd(18), String(bodies).padStart(8), `${((seconds / bodies) * 1e6).toFixed(0)} µs`.padStart(9),
      `${slowestMs.toFixed(0)} ms`.padStart(8), String(forgeriesTaken).padStart(6), String(faults.length).padStart(6),
      ` ${Object.entries(answers).map(([status, count]) => `${status}: ${count}`).join(', ')}`,
    ].join(' ');
  const total = all.reduce((sum, { bodies }) => sum + bodies, 0);
  const faults = all.flatMap((one) => one.faults.slice(0, 3).map((fault) => `${one.provider}: ${fault}`));
  return [
    'provider             bodies   a body  slowest  taken faults  answers to a body with a proof of its own',
    ...all.map(line),
    `${total} bodies, each delivered twice; ${faults.length === 0 ? 'no fault' : faults.join('\n')}`,
  ].join('\n');
};

if (isMainThread) {
  const names = Object.keys(providers);
  const bodies = Math.ceil(Number(process.argv[2] ?? 1_000_000) / names.length);
  const threads = Math.max(1, availableParallelism());
  const shares = Array.from({ length: threads }, (_, at) => names.filter((_name, place) => place % threads === at));
  const outcomes = (await Promise.all(shares.map((share) => inThread({ names: share, bodies })))).flat();
  console.log(report(outcomes));
  process.exitCode = outcomes.some(({ faults, forgeriesTaken }) => faults.length > 0 || forgeriesTaken > 0) ? 1 : 0;
} else {
  const { names, bodies } = workerData as Task;
  const outcomes: Outcome[] = [];
  for (const name of names) {
    const provider = providers[name];
    if (provider) outcomes.push(await run(provider, bodies, names.indexOf(name) + 1));
  }
  parentPort?.postMessage(outcomes, []);
}
