import { total, type Consumption } from './consumed-capacity.ts';
import type { Json, LevelWrite, Store } from './dynalite.ts';
import type { Expiry } from './expiry.ts';
import type { Change } from './stage.ts';
import type { Stream } from './stream.ts';

/** What every operation works with. */
export interface Engine {
  readonly store: Store;
  readonly stream: Stream;
  readonly expiry: Expiry;
  /** One at a time, in the order of asking: a write sees the whole of the write before it. */
  exclusively<T>(job: () => Promise<T>): Promise<T>;
  /** Writes changes, and what else belongs to them, in one batch, then tells the stream. Only inside `exclusively`. */
  commit(changes: readonly Change[], more?: readonly LevelWrite[], byExpiry?: boolean): Promise<void>;
  /** Counts units, also those of refused writes, which no answer of DynamoDB's tells. */
  count(parts: readonly Consumption[]): void;
  writeUnits(): number;
}

export type Operation = (engine: Engine, request: Json) => Promise<Json>;

export const createEngine = (store: Store, stream: Stream, expiry: Expiry): Engine => {
  let last: Promise<unknown> = Promise.resolve();
  let units = 0;
  return {
    store,
    stream,
    expiry,
    exclusively: (job) => {
      const done = last.then(job);
      last = done.catch(() => undefined);
      return done;
    },
    commit: async (changes, more = [], byExpiry = false) => {
      const writes = changes.flatMap((change) => [...change.writes, ...expiry.writes(change)]);
      await store.db.batch([...writes, ...more]);
      for (const change of changes) stream.append(change, byExpiry);
    },
    count: (parts) => {
      units += total(parts);
    },
    writeUnits: () => units,
  };
};
