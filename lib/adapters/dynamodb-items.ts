import { isDeepStrictEqual } from 'node:util';

import type { AttributeValue, Put, Update } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';

import type { Change } from '../pipeline/ports.ts';
import type { Key, LedgerRecord } from '../pipeline/records.ts';

export type Item = Record<string, AttributeValue>;

/** Partitions of the due index: one alone would bear every write of the table. */
export const dueShards: readonly string[] = ['0', '1', '2', '3'];

// Which shard does not matter as long as a record never moves between two.
const shardOf = (pk: string): string | undefined => dueShards[(pk.codePointAt(pk.length - 1) ?? 0) % dueShards.length];

const attributesOf = (record: LedgerRecord): Record<string, unknown> => ({
  ...record,
  dueShard: record.due === undefined ? undefined : shardOf(record.pk),
});

const toItem = (attributes: Record<string, unknown>): Item => marshall(attributes, { removeUndefinedValues: true });

/** Binary values come back as `Uint8Array`, everything else as it was written. */
export const recordOf = (item: Item): LedgerRecord => {
  const { dueShard: _, ...record } = unmarshall(item);
  return record as LedgerRecord;
};

export const keyItem = ({ pk, sk }: Key): Item => ({ pk: { S: pk }, sk: { S: sk } });

export const keyOf = (item: Item): Key => ({ pk: item.pk?.S ?? '', sk: item.sk?.S ?? '' });

/** All that is kept of a record that must not exist yet. */
export const newAttributesOf = (after: LedgerRecord): Record<string, unknown> => ({
  ...attributesOf(after),
  version: 1,
});

/** A record that must not exist yet. */
export const putOf = (table: string, after: LedgerRecord): Put => ({
  TableName: table,
  Item: toItem(newAttributesOf(after)),
  ConditionExpression: 'attribute_not_exists(pk)',
});

const untouchable = new Set(['pk', 'sk', 'version']);

/**
 * Only the attributes that differ, on the version that was read. What newer code may have added beside them stays, so
 * that two releases can work on one table at the same time.
 */
export const updateOf = (table: string, before: LedgerRecord, after: LedgerRecord): Update => {
  const was = attributesOf(before);
  const will = attributesOf(after);
  const names = Object.keys({ ...was, ...will }).filter(
    (name) => !untouchable.has(name) && !isDeepStrictEqual(was[name], will[name]),
  );
  const set = names.filter((name) => will[name] !== undefined);
  const gone = names.filter((name) => will[name] === undefined);
  const assignments = ['#version = :next', ...set.map((name) => `#${name} = :${name}`)].join(', ');
  const removals = gone.length > 0 ? ` REMOVE ${gone.map((name) => `#${name}`).join(', ')}` : '';
  return {
    TableName: table,
    Key: keyItem(before),
    UpdateExpression: `SET ${assignments}${removals}`,
    ConditionExpression: '#version = :seen',
    ExpressionAttributeNames: Object.fromEntries(['version', ...names].map((name) => [`#${name}`, name])),
    ExpressionAttributeValues: toItem({
      ':seen': before.version,
      ':next': before.version + 1,
      ...Object.fromEntries(set.map((name) => [`:${name}`, will[name]])),
    }),
  };
};

export const writeOf = (table: string, { before, after }: Change): { Put: Put } | { Update: Update } =>
  before === undefined ? { Put: putOf(table, after) } : { Update: updateOf(table, before, after) };
