/** An attribute as DynamoDB's JSON protocol writes it; binary is base64. */
export interface Value {
  readonly S?: string;
  readonly N?: string;
  readonly B?: string;
  readonly BOOL?: boolean;
  readonly NULL?: boolean;
  readonly SS?: readonly string[];
  readonly NS?: readonly string[];
  readonly BS?: readonly string[];
  readonly L?: readonly Value[];
  readonly M?: Item;
}

export type Item = Readonly<Record<string, Value>>;

const sets: ReadonlySet<string> = new Set(['SS', 'NS', 'BS']);

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Are two items, or any two parts of them, the same to DynamoDB? Sets and maps have no order, lists have one. */
export const same = (left: unknown, right: unknown, type = ''): boolean => {
  if (!isRecord(left) || !isRecord(right)) return left === right;
  if (Array.isArray(left) && Array.isArray(right)) return sets.has(type) ? sameSet(left, right) : sameList(left, right);
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => same(left[name], right[name], name));
};

const sameList = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((value, place) => same(value, right[place]));

const sameSet = (left: readonly unknown[], right: readonly unknown[]): boolean =>
  left.length === right.length && left.every((value) => right.includes(value));

/** The named attributes of an item, those that it has. */
export const pick = (item: Item, names: readonly string[]): Item =>
  Object.fromEntries(names.flatMap((name) => (item[name] === undefined ? [] : [[name, item[name]]])));
