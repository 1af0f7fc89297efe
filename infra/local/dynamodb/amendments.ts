import type { Table } from './dynalite.ts';
import type { Item } from './item.ts';
import { refusal, type Refusal } from './refusal.ts';
import { itemSize } from './write-units.ts';

/** https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Constraints.html */
const maxItemBytes = 400 * 1024;

/** Refuses what dynalite lets pass and DynamoDB does not: an empty key of an index, an item that is too large. */
export const unfit = (operation: string, table: Table, after: Item = {}): Refusal | undefined => {
  const keys = (table.GlobalSecondaryIndexes ?? []).flatMap((index) => index.KeySchema.map((key) => key.AttributeName));
  const empty = keys.find((name) => after[name]?.S === '');
  if (empty !== undefined) {
    const why = 'The AttributeValue for a key attribute cannot contain an empty string value';
    return refusal('ValidationException', `One or more parameter values are not valid. ${why}. IndexKey: ${empty}`);
  }
  if (itemSize(after) <= maxItemBytes) return undefined;
  const what = operation === 'UpdateItem' ? 'Item size to update has' : 'Item size has';
  return refusal('ValidationException', `${what} exceeded the maximum allowed size`);
};

interface Section {
  readonly type: string;
  readonly path: readonly (string | number)[];
}

/** An update whose removals from lists go from behind: places mean the list as it was, which dynalite forgets. */
export const lastFirst = (updates: unknown): unknown => {
  if (!updates) return undefined;
  const { sections, ...rest } = updates as { sections: Section[] };
  const place = ({ type, path }: Section): number => (type === 'remove' ? Number(path.at(-1)) : NaN);
  const isRemoval = (section: Section): boolean => Number.isInteger(place(section));
  const removals = sections.filter(isRemoval).toSorted((left, right) => place(right) - place(left));
  return { ...rest, sections: [...sections.filter((section) => !isRemoval(section)), ...removals] };
};
