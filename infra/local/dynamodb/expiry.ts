import { keyOf, type LevelWrite, type Store, type Table } from './dynalite.ts';
import type { Item } from './item.ts';
import type { Change } from './stage.ts';

/** What is due to be removed, and where. */
export interface Expired {
  readonly TableName: string;
  readonly Key: Item;
}

export interface Expiry {
  /** The attribute that says when an item of the table may be forgotten, when time to live is on. */
  attribute(table: string): string | undefined;
  enable(table: Table, attribute: string): Promise<void>;
  disable(table: string): Promise<void>;
  /** What keeps the index of expiry times in step with a change; belongs in the same batch. */
  writes(change: Change): LevelWrite[];
  /** At most `limit` items whose time has passed, the oldest first. */
  passed(now: Date, limit: number): Promise<Expired[]>;
}

const settingPrefix = 'expiry-setting~';
const prefixOf = (table: string): string => `expiry~${table}~`;
const padded = (seconds: number): string => String(seconds).padStart(12, '0');
// The level's keys are ASCII below this.
const end = '\u007F';

const all = async <T>(store: Store, gte: string, lt: string, limit = Infinity): Promise<[string, T][]> => {
  const found: [string, T][] = [];
  const range = { gte, lt, ...(limit < Infinity && { limit }) };
  for await (const [key, value] of store.db.iterator(range)) found.push([key, value as T]);
  return found;
};

const putOf = (table: Table, attribute: string, place: string, item: Item | undefined): LevelWrite | undefined => {
  const seconds = Number(item?.[attribute]?.N);
  if (!item || !Number.isFinite(seconds) || seconds < 0) return undefined;
  const value: Expired = { TableName: table.TableName, Key: keyOf(table, item) };
  return { type: 'put', key: `${prefixOf(table.TableName)}${padded(Math.floor(seconds))}~${place}`, value };
};

const changed = (old: LevelWrite | undefined, fresh: LevelWrite | undefined): LevelWrite[] => {
  if (old?.key === fresh?.key) return [];
  return [...(old ? [{ type: 'del' as const, key: old.key }] : []), ...(fresh ? [fresh] : [])];
};

/** Time to live by an index of its own beside the items, so that a check reads only what has expired. */
export const openExpiry = async (store: Store): Promise<Expiry> => {
  const settings = await all<string>(store, settingPrefix, settingPrefix + end);
  const attributes = new Map(settings.map(([key, attribute]) => [key.slice(settingPrefix.length), attribute]));
  const clear = async (table: string): Promise<LevelWrite[]> =>
    (await all(store, prefixOf(table), prefixOf(table) + end)).map(([key]) => ({ type: 'del', key }));

  return {
    attribute: (table) => attributes.get(table),
    enable: async (table, attribute) => {
      const items = await all<Item>(store, `item-${table.TableName}~`, `item-${table.TableName}~${end}`);
      const puts = items.flatMap(([place, item]) => putOf(table, attribute, place, item) ?? []);
      await store.db.batch([...puts, { type: 'put', key: settingPrefix + table.TableName, value: attribute }]);
      attributes.set(table.TableName, attribute);
    },
    disable: async (table) => {
      await store.db.batch([...(await clear(table)), { type: 'del', key: settingPrefix + table }]);
      attributes.delete(table);
    },
    writes: ({ table, place, before, after }) => {
      const attribute = attributes.get(table.TableName);
      if (attribute === undefined) return [];
      return changed(putOf(table, attribute, place, before), putOf(table, attribute, place, after));
    },
    passed: async (now, limit) => {
      const until = padded(Math.floor(now.getTime() / 1000));
      const prefixes = [...attributes.keys()].map(prefixOf);
      const found = await Promise.all(prefixes.map((prefix) => all<Expired>(store, prefix, prefix + until, limit)));
      return found.flat().map(([, expired]) => expired);
    },
  };
};
