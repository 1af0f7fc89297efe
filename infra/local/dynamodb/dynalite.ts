import { createRequire } from 'node:module';

import type { Item } from './item.ts';

type Action = (store: unknown, data: Json, done: (error: Error | null, answer?: Json) => void) => void;

export interface KeyElement {
  readonly AttributeName: string;
}

export interface Index {
  readonly IndexName: string;
  readonly KeySchema: readonly KeyElement[];
  readonly Projection: { readonly ProjectionType: string; readonly NonKeyAttributes?: readonly string[] };
}

/** A table as `DescribeTable` tells it. */
export interface Table {
  readonly TableName: string;
  readonly TableStatus: string;
  readonly KeySchema: readonly KeyElement[];
  readonly GlobalSecondaryIndexes?: readonly Index[];
  readonly StreamSpecification?: { readonly StreamEnabled: boolean };
  readonly LatestStreamArn?: string;
}

/** One write to the level below dynalite; a batch of them is applied whole or not at all, also over `kill -9`. */
export type LevelWrite = { type: 'put'; key: string; value: unknown } | { type: 'del'; key: string };

interface Range {
  readonly gte?: string;
  readonly lt?: string;
  readonly limit?: number;
}

/** What dynalite keeps its tables in (its `db.create`): all in one level, told apart by prefixes of the keys. */
export interface Store {
  readonly options: object;
  readonly tableDb: { readonly awsRegion: string; readonly awsAccountId: string };
  readonly db: {
    open(): Promise<void>;
    close(): Promise<void>;
    getSync(key: string): unknown;
    batch(writes: readonly LevelWrite[]): Promise<void>;
    iterator(range: Range): AsyncIterable<[string, unknown]>;
  };
  /** Definitions that were read; whoever changes a table forgets its own. */
  readonly known: Map<string, Table>;
}

/** A request or an answer, as JSON. */
export type Json = Record<string, unknown>;

const require = createRequire(import.meta.url);
const fileOf = (operation: string): string => operation.charAt(0).toLowerCase() + operation.slice(1);

const rules = require('dynalite/validations') as {
  checkTypes(data: Json, types: unknown): Json;
  checkValidations(data: Json, types: unknown, custom: unknown, store: Store): void;
};

/** Opens dynalite's store: on disk under `path`, else in memory. It counts characters, so sizes are checked by us. */
export const openStore = async (path?: string): Promise<Store> => {
  const stores = require('dynalite/db') as { create(options: Json): Omit<Store, 'known'> };
  const atOnce = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  const store = stores.create({ path, ...atOnce, maxItemSizeKb: Infinity });
  try {
    await store.db.open();
  } catch (error) {
    const why = (error as Error & { cause?: Error }).cause?.message ?? String(error);
    throw new Error(`Cannot open the tables under ${path}: ${why}. Stop the other process, or choose another folder`, {
      cause: error,
    });
  }
  return Object.assign(store, { known: new Map() });
};

/** The request with its expressions parsed, as dynalite's actions want it. Throws what DynamoDB would refuse. */
export const validated = (operation: string, request: Json, store: Store): Json => {
  const rule = require(`dynalite/validations/${fileOf(operation)}`) as { types: unknown; custom?: unknown };
  const data = rules.checkTypes({ ...request }, rule.types);
  rules.checkValidations(data, rule.types, rule.custom, store);
  return data;
};

/** One of dynalite's own actions on a store, or on something that looks like one. */
export const act = (operation: string, store: unknown, data: Json): Promise<Json> => {
  const action = require(`dynalite/actions/${fileOf(operation)}`) as Action;
  return new Promise((resolve, reject) => {
    action(store, data, (error, answer) => {
      if (error) reject(error);
      else resolve(answer ?? {});
    });
  });
};

/** The table's definition. Throws ResourceNotFoundException. */
export const tableOf = async (store: Store, name: string): Promise<Table> => {
  const known = store.known.get(name);
  if (known) return known;
  const { Table: table } = (await act('DescribeTable', store, { TableName: name })) as { Table: Table };
  if (table.TableStatus === 'ACTIVE') store.known.set(name, table);
  return table;
};

export const keyOf = (table: Table, item: Item): Item =>
  Object.fromEntries(table.KeySchema.flatMap(({ AttributeName: name }) => (item[name] ? [[name, item[name]]] : [])));
