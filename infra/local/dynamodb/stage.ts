import { lastFirst, unfit } from './amendments.ts';
import type { Images } from './consumed-capacity.ts';
import { act, tableOf, type Json, type LevelWrite, type Store, type Table } from './dynalite.ts';
import type { Item } from './item.ts';
import { isRefusal, type Refusal } from './refusal.ts';

export interface Write {
  readonly operation: 'PutItem' | 'UpdateItem' | 'DeleteItem';
  readonly data: Json;
}

/** One item's change that is thought through but not yet written. */
export interface Change extends Images {
  /** The item's key in the level. */
  readonly place: string;
  readonly writes: readonly LevelWrite[];
}

export interface Staged extends Change {
  readonly answer: Json;
  /** The condition failed, or the change is not allowed: nothing may be written. */
  readonly refusal?: Refusal;
}

type Done = (error: unknown, result?: unknown) => void;

/** Looks to an action like dynalite's store, reads from the true one and keeps what would be written. */
const recorder = (store: Store, table: Table) => {
  const seen: { place: string; before?: Item; after?: Item; writes: LevelWrite[] } = { place: '', writes: [] };
  const part = (prefix: string) => ({
    put: (key: string, value: unknown, done: Done): void => {
      seen.writes.push({ type: 'put', key: prefix + key, value });
      done(null);
    },
    del: (key: string, done: Done): void => {
      seen.writes.push({ type: 'del', key: prefix + key });
      done(null);
    },
  });
  const items = (name: string) => {
    const own = part(`item-${name}~`);
    return {
      ...own,
      lock: (_key: string, run: (release: (done: Done) => Done) => void): void => run((done) => done),
      get: (key: string, done: Done): void => {
        seen.place = `item-${name}~${key}`;
        seen.before = store.db.getSync(seen.place) as Item | undefined;
        done(null, seen.before);
      },
      put: (key: string, value: unknown, done: Done): void => {
        seen.after = value as Item;
        own.put(key, value, done);
      },
    };
  };
  return {
    seen,
    options: store.options,
    getTable: (_name: string, done: Done): void => done(null, table),
    getItemDb: items,
    getIndexDb: (kind: string, table: string, index: string) => part(`index-${kind.toLowerCase()}~${table}~${index}~`),
  };
};

/** Do two of the changes mean the same item? What was refused before its key was read has no place. */
export const collide = (changes: readonly Change[]): boolean => {
  const places = changes.flatMap(({ place }) => place || []);
  return new Set(places).size < places.length;
};

/**
 * Lets dynalite's own action decide a write (conditions, update expression, upkeep of the indexes) and answers what it
 * would write, so that one batch can apply it, alone or with others. Throws ResourceNotFoundException.
 */
export const stage = async (store: Store, { operation, data }: Write): Promise<Staged> => {
  const table = await tableOf(store, String(data['TableName']));
  const recording = recorder(store, table);
  const { seen } = recording;
  try {
    const wanted = { ...data, _updates: lastFirst(data['_updates']), ReturnConsumedCapacity: undefined };
    const answer = await act(operation, recording, wanted);
    const refused = unfit(operation, table, seen.after);
    return { table, ...seen, answer, ...(refused && { refusal: refused }) };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return { table, ...seen, answer: {}, refusal: error };
  }
};
