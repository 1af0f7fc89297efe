import { randomUUID } from 'node:crypto';

import { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import { dynamodbLedger } from '../../lib/adapters/dynamodb-ledger.ts';
import { finish, type FinishPorts } from '../../lib/pipeline/work/finish.ts';
import { openLink, signLink } from '../../lib/pipeline/links.ts';
import type { Archive, Ledger, Post, Secrets, Unsent } from '../../lib/pipeline/ports.ts';
import type { Key } from '../../lib/pipeline/records.ts';
import type { Answer } from '../../lib/pipeline/answer.ts';
import { receive, type ReceivePorts } from '../../lib/pipeline/receive/receive.ts';
import { sweep } from '../../lib/pipeline/work/sweep.ts';
import { letter } from '../../lib/protocols/email/index.ts';
import { text } from '../../lib/protocols/sms/index.ts';
import { providers } from '../../lib/providers/index.ts';
import { keepers } from '../../lib/providers/keepers.ts';
import type { Delivery } from '../../lib/providers/provider.ts';
import { configuration, secrets } from './installation.ts';
import { createLedgerTable } from './table.ts';
import { wakingLedger } from './waking.ts';

export { activity, deletion, form, mail, post } from './deliveries.ts';
export { configuration, secrets } from './installation.ts';

interface Event {
  readonly id: string;
  readonly type: string;
  readonly data: Record<string, unknown>;
}

export interface World {
  readonly ports: FinishPorts & ReceivePorts;
  readonly client: DynamoDBClient;
  /** All that was published, in order. */
  readonly published: Post[];
  /** What lies in the archive, by name. */
  readonly archived: Map<string, Uint8Array>;
  readonly logged: { level: string; what: string; fields?: object }[];
  now: Date;
  /** What happens when something is published: which places do not go, and why. */
  onPublish: (posts: readonly Post[]) => ReadonlyMap<number, Unsent>;
  pass(milliseconds: number): void;
  deliver(delivery: Delivery): Promise<Answer>;
  /** What the stream would have told since the last call, finished as `follow` does. Answers what is left. */
  follow(): Promise<Key[]>;
  /** Until nothing is left that the stream would wake somebody for. Throws when that never ends. */
  settle(): Promise<void>;
  tick(): ReturnType<typeof sweep>;
  /** The CloudEvents that were published so far, each id once. */
  events(type?: string): Event[];
  /** Of the embedded store; throws on any other, which does not tell what refused writes cost. */
  writeUnits(): number;
  close(): Promise<void>;
}

const startOfTime = Date.parse('2026-11-21T08:00:00.000Z');
const credentials = { accessKeyId: 'test', secretAccessKey: 'test' };

/** The ports that only remember, around a real ledger. */
const portsOf = (world: Pick<World, 'now' | 'published' | 'archived' | 'logged' | 'onPublish'>, ledger: Ledger): World['ports'] => {
  const archive: Archive = {
    put: async (name, bytes) => void world.archived.set(name, bytes),
    get: async (name) => world.archived.get(name),
    remove: async (name) => void world.archived.delete(name),
  };
  const live: Secrets = {
    ofSource: async (source) => (secrets.sources as Record<string, readonly string[]>)[source] ?? [],
    ofSubscriber: async () => [],
    forLinks: async () => secrets.links,
    refresh: async () => false,
  };
  const fetching = { archive, secrets: live, keepers, clock: () => world.now, download: async () => ({ why: 'nobody is there' }) };
  return {
    configuration,
    providers,
    ledger,
    archive,
    secrets: live,
    fetching,
    topics: {
      publish: async (posts) => {
        const failed = world.onPublish(posts);
        world.published.push(...posts.filter((_, place) => !failed.has(place)));
        return failed;
      },
    },
    clock: () => world.now,
    log: (level, what, fields) => void world.logged.push({ level, what, fields }),
    writers: { letter, text },
    linkFor: (caseId, tier, subscriber) => {
      const expiresAt = new Date(world.now.getTime() + 86_400_000);
      return `https://earshot.example/case/${signLink(secrets.links, { case: caseId, tier, subscriber, expiresAt })}`;
    },
  };
};

const eventsIn = (published: readonly Post[]): Event[] => {
  const notices = published.filter(({ topic }) => topic === 'notices');
  const events = notices.map(({ message }) => JSON.parse(message) as Event);
  return [...new Map(events.map((event) => [event.id, event])).values()];
};

// What one verb does wakes the next; a case that opens and is told takes four rounds.
const mostRounds = 20;

const settled = async (woken: () => Key[], finishAll: (keys: readonly Key[]) => Promise<Key[]>): Promise<void> => {
  for (let round = 0; round < mostRounds; round += 1) {
    const keys = woken();
    if (keys.length === 0) return;
    await finishAll(keys);
  }
  const still = woken().map(({ pk, sk }) => `${pk} ${sk}`);
  if (still.length > 0) throw new Error(`After ${mostRounds} rounds the stream still wakes follow for ${still.join(', ')}.`);
};

/**
 * The whole pipeline in this process: the real ledger in a table of its own, on an embedded store or on the one at
 * `endpoint`; a clock that we set, and topics that listen.
 */
export const createWorld = async (
  wrap: (ledger: Ledger) => Ledger = (ledger) => ledger,
  endpoint?: string,
): Promise<World> => {
  const store = endpoint === undefined ? await startDynamoDb({}) : undefined;
  const client = new DynamoDBClient({ endpoint: endpoint ?? store?.endpoint, region: 'us-east-1', credentials });
  const table = `ledger-${randomUUID()}`;
  await createLedgerTable(client, table);
  const { ledger, woken } = wakingLedger(dynamodbLedger(client, table));

  const finishAll = (keys: readonly Key[]): Promise<Key[]> => finish(world.ports, keys);
  const mutable: Pick<World, 'now' | 'published' | 'archived' | 'logged' | 'onPublish'> = {
    now: new Date(startOfTime),
    published: [],
    archived: new Map(),
    logged: [],
    onPublish: () => new Map(),
  };
  const world: World = Object.assign(mutable, {
    client,
    ports: portsOf(mutable, wrap(ledger)),
    pass: (milliseconds: number) => {
      mutable.now = new Date(mutable.now.getTime() + milliseconds);
    },
    deliver: (delivery: Delivery) => receive(world.ports, delivery),
    follow: () => finishAll(woken()),
    settle: () => settled(woken, finishAll),
    tick: () => sweep(world.ports),
    events: (type?: string) => eventsIn(mutable.published).filter((event) => type === undefined || event.type === type),
    writeUnits: () => {
      if (store) return store.writeUnits();
      throw new Error('Only the embedded store counts write units; create the world without an endpoint.');
    },
    close: async () => {
      client.destroy();
      await store?.close();
    },
  });
  return world;
};

/** A topic that does not answer. */
export const nothingGoes = (posts: readonly Post[]): ReadonlyMap<number, Unsent> =>
  new Map(posts.map((_, place) => [place, { try: 'again', why: 'ServiceUnavailable' }]));

export const minutes = (count: number): number => count * 60_000;

/** The case that a link in a letter or text opens. */
export const caseOfLink = (world: World, message: string): string => {
  const token = /\/case\/([\w-]+)/.exec(message)?.[1] ?? '';
  const opened = openLink(secrets.links, token, world.now, configuration.subscribers.map(({ id }) => id));
  if (!opened.ok) throw new Error(`The link is ${opened.why}`);
  return opened.case;
};
