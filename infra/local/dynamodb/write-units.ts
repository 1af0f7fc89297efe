import type { Index, Table } from './dynalite.ts';
import { pick, same, type Item, type Value } from './item.ts';

// https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/CapacityUnitCalculations.html
const containerBytes = 3;
const elementBytes = 1;
const bytesOf = (text: string): number => Buffer.byteLength(text);
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

/** One byte for two significant digits and one more; another for the sign. */
const numberBytes = (text: string): number => {
  const digits = text.replace(/e.*$/i, '').replaceAll(/[-+.]/g, '').replace(/^0+/, '').replace(/0+$/, '').length;
  return Math.ceil(digits / 2) + 1 + (text.startsWith('-') ? 1 : 0);
};

const sizes: { readonly [type in keyof Value]-?: (value: NonNullable<Value[type]>) => number } = {
  S: bytesOf,
  N: numberBytes,
  B: (value) => Buffer.byteLength(value, 'base64'),
  BOOL: () => 1,
  NULL: () => 1,
  SS: (values) => sum(values.map(bytesOf)),
  NS: (values) => sum(values.map(numberBytes)),
  BS: (values) => sum(values.map((value) => Buffer.byteLength(value, 'base64'))),
  L: (values) => containerBytes + sum(values.map((value) => elementBytes + valueSize(value))),
  M: (item) => containerBytes + elementBytes * Object.keys(item).length + itemSize(item),
};

const valueSize = (value: Value): number =>
  sum(Object.entries(value).map(([type, inner]) => (sizes[type as keyof Value] as (inner: unknown) => number)(inner)));

/** Bytes of an item as DynamoDB counts them: names and values in UTF-8, binary as it is before base64. */
export const itemSize = (item: Item): number =>
  sum(Object.entries(item).map(([name, value]) => bytesOf(name) + valueSize(value)));

const units = (item: Item | undefined, kilobytes: number): number =>
  item ? Math.max(1, Math.ceil(itemSize(item) / (kilobytes * 1024))) : 1;

/** Strongly consistent read units: each started 4 KB, and one for nothing. */
export const readUnits = (item: Item | undefined): number => units(item, 4);

/** Units for the table itself: each started 1 KB of the larger of the two images, and one for nothing. */
export const tableUnits = (before: Item | undefined, after: Item | undefined): number =>
  Math.max(units(before, 1), units(after, 1));

/** What a failed condition costs: the size of the item that stands there, at least one unit. */
export const refusedUnits = (before: Item | undefined): number => units(before, 1);

const namesOf = (schema: Index['KeySchema']): string[] => schema.map((key) => key.AttributeName);

/** What stands in a sparse index of an item; nothing when the item lacks one of the index's keys. */
const entryOf = (table: Table, index: Index, item: Item | undefined): Item | undefined => {
  const keys = namesOf(index.KeySchema);
  if (!item || keys.some((name) => item[name] === undefined)) return undefined;
  if (index.Projection.ProjectionType === 'ALL') return item;
  return pick(item, [...new Set([...keys, ...namesOf(table.KeySchema), ...(index.Projection.NonKeyAttributes ?? [])])]);
};

/**
 * Units for one global index, on entries up to 1 KB: none when its entry stays as it is, one to put, change or delete
 * it, two when its key changes.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/GSI.html#GSI.ThroughputConsiderations.Writes
 */
export const indexUnits = (table: Table, index: Index, before: Item | undefined, after: Item | undefined): number => {
  const old = entryOf(table, index, before);
  const fresh = entryOf(table, index, after);
  if (!old && !fresh) return 0;
  if (!old || !fresh) return units(old ?? fresh, 1);
  const keys = namesOf(index.KeySchema);
  if (!same(pick(old, keys), pick(fresh, keys))) return units(old, 1) + units(fresh, 1);
  return same(old, fresh) ? 0 : tableUnits(old, fresh);
};
