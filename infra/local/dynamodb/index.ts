import { once } from 'node:events';
import type { AddressInfo } from 'node:net';

import { openStore } from './dynalite.ts';
import { createEngine, type Engine } from './engine.ts';
import { openExpiry } from './expiry.ts';
import { createFront } from './server.ts';
import { stage } from './stage.ts';
import { createStream, type LocalStreamRecord } from './stream.ts';
import { settleTables } from './tables.ts';
import { forget } from './tokens.ts';

export type { LocalStreamRecord } from './stream.ts';

/** A DynamoDB inside this process, for the local run and the tests. */
export interface LocalDynamoDb {
  /** http://127.0.0.1:<port> */
  readonly endpoint: string;
  /**
   * At most `limit` records of the table's stream after position `after` (a sequence number; 0 for the oldest), in the
   * order of the changes. They do not survive a restart: the sweep finds what they would have told.
   */
  records(table: string, after: number, limit: number): LocalStreamRecord[];
  /** Calls `wake` when there is something new; answers what stops it. */
  onRecords(table: string, wake: () => void): () => void;
  /** All write units since the start, with those of refused writes, which no answer tells. */
  writeUnits(): number;
  close(): Promise<void>;
}

const checkEveryMilliseconds = 1000;
const removedAtOnce = 500;

/** Removes what has expired, as time to live does, only sooner: AWS takes days. */
const expire = (engine: Engine): Promise<void> =>
  engine.exclusively(async () => {
    const now = new Date();
    const passed = await engine.expiry.passed(now, removedAtOnce);
    const removals = passed.map((data) => ({ operation: 'DeleteItem', data: { ...data } }) as const);
    const changes = await Promise.all(removals.map((removal) => stage(engine.store, removal)));
    if (changes.length) await engine.commit(changes, [], true);
    await forget(engine.store, now, removedAtOnce);
  });

const timer = (job: () => Promise<void>): (() => void) => {
  let busy = false;
  const handle = setInterval(() => {
    if (busy) return;
    busy = true;
    void job().finally(() => {
      busy = false;
    });
  }, checkEveryMilliseconds);
  handle.unref();
  return () => clearInterval(handle);
};

/**
 * Starts the store on a loopback port (0 or none: a free one), on disk under `path`, else in memory. What was answered
 * 200 survives `kill -9` of the process; a power cut may take the last moments. Throws when another process has `path`.
 */
export const startDynamoDb = async (options: { path?: string; port?: number }): Promise<LocalDynamoDb> => {
  const store = await openStore(options.path);
  await settleTables(store);
  const engine = createEngine(store, createStream(store.tableDb.awsRegion), await openExpiry(store));
  const server = createFront(engine);
  server.listen(options.port ?? 0, '127.0.0.1');
  await once(server, 'listening');
  const stop = timer(() => expire(engine));
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    records: (table, after, limit) => engine.stream.records(table, after, limit),
    onRecords: (table, wake) => engine.stream.onRecords(table, wake),
    writeUnits: () => engine.writeUnits(),
    close: async () => {
      stop();
      server.close();
      server.closeAllConnections();
      await engine.exclusively(() => store.db.close());
    },
  };
};
