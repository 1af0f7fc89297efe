import type { Json, Table } from './dynalite.ts';
import type { Item } from './item.ts';
import { indexUnits, tableUnits } from './write-units.ts';

/** What one write consumed, in units. */
export interface Consumption {
  readonly table: string;
  readonly base: number;
  readonly indexes: Readonly<Record<string, number>>;
}

/** One item's change from `before` to `after`, as the images stand in the table. */
export interface Images {
  readonly table: Table;
  readonly before?: Item;
  readonly after?: Item;
}

/**
 * A transaction writes every item twice, to prepare and to commit; the indexes follow once, afterwards.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis.html#transaction-capacity-handling
 */
export const transactional = 2;

export const consumptionOf = ({ table, before, after }: Images, factor = 1): Consumption => ({
  table: table.TableName,
  base: tableUnits(before, after) * factor,
  indexes: Object.fromEntries(
    (table.GlobalSecondaryIndexes ?? []).map((index) => [index.IndexName, indexUnits(table, index, before, after)]),
  ),
});

/** All units of several writes. */
export const total = (parts: readonly Consumption[]): number =>
  parts.reduce((units, part) => units + part.base + Object.values(part.indexes).reduce((sum, of) => sum + of, 0), 0);

const merged = (parts: readonly Consumption[]): Consumption[] => {
  const tables = Map.groupBy(parts, (part) => part.table);
  return [...tables].map(([table, own]) => ({
    table,
    base: own.reduce((units, part) => units + part.base, 0),
    indexes: Object.fromEntries(
      [...new Set(own.flatMap((part) => Object.keys(part.indexes)))].map((name) => [
        name,
        own.reduce((units, part) => units + (part.indexes[name] ?? 0), 0),
      ]),
    ),
  }));
};

/**
 * `ConsumedCapacity`, one for each table, when the request wished for it (`ReturnConsumedCapacity`). `kind` is the
 * member that transactions have beside `CapacityUnits`.
 */
export const consumedCapacity = (
  parts: readonly Consumption[],
  wish: unknown,
  kind?: 'WriteCapacityUnits' | 'ReadCapacityUnits',
): Json[] | undefined => {
  if (wish !== 'TOTAL' && wish !== 'INDEXES') return undefined;
  const figure = (units: number): Json => ({ CapacityUnits: units, ...(kind && { [kind]: units }) });
  const detail = ({ base, indexes }: Consumption): Json => ({
    Table: figure(base),
    GlobalSecondaryIndexes: Object.fromEntries(
      Object.entries(indexes).flatMap(([name, units]) => (units ? [[name, figure(units)]] : [])),
    ),
  });
  return merged(parts).map((part) => ({
    TableName: part.table,
    ...figure(total([part])),
    ...(wish === 'INDEXES' && detail(part)),
  }));
};
