import { inflateSync } from 'node:zlib';

import { ListTablesCommand, ScanCommand } from '@aws-sdk/client-dynamodb';

import { recordOf } from '../../lib/adapters/dynamodb-items.ts';
import type { LedgerRecord } from '../../lib/pipeline/records.ts';
import { dictionary } from '../../lib/pipeline/receive/raw-dictionary.ts';
import { unsealed } from '../../lib/pipeline/receive/raw-key.ts';
import type { World } from './world.ts';

/** Every record of the table; without those whose time is over, which the store takes away when it likes. */
export const recordsIn = async ({ client, now }: World): Promise<LedgerRecord[]> => {
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({}));
  const records: LedgerRecord[] = [];
  let from: Record<string, never> | undefined;
  do {
    const page = await client.send(new ScanCommand({ TableName, ExclusiveStartKey: from }));
    records.push(...(page.Items ?? []).map(recordOf));
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return records.filter(({ expires }) => expires === undefined || expires * 1000 > now.getTime());
};

const inflated = (bytes: Uint8Array): string => {
  try {
    return inflateSync(bytes, { dictionary }).toString();
  } catch {
    return ''; // It was not deflated.
  }
};

/** Bytes as text, and as what they are when they are deflated. */
const readable = (bytes: Uint8Array): string => `${Buffer.from(bytes).toString()}\n${inflated(bytes)}`;

/** Every binary value of a record, however deep. */
const bytesIn = (value: unknown): Uint8Array[] => {
  if (value instanceof Uint8Array) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(bytesIn) : [];
};

const opened = async (world: World, record: LedgerRecord): Promise<string> => {
  if (!('raw' in record) || record.raw?.sealed === undefined) return '';
  const bytes = await unsealed(world.ports.ledger, record.raw, world.now);
  return bytes === undefined ? '' : readable(bytes);
};

/** A word may lie in base64 in three ways, by where in the text it begins; without the letters that its neighbours share. */
const inBase64 = (word: string): string[] =>
  [0, 1, 2].map((before) => {
    const text = Buffer.from(`${' '.repeat(before)}${word}`).toString('base64').replace(/=+$/, '');
    return text.slice(before === 0 ? 0 : before + 1, -1);
  });

/**
 * Everything that is kept, as texts: each record with its keys, its bytes as they are, inflated and unsealed; each object
 * of the archive with its name; and what was logged.
 */
export const everythingKept = async (world: World): Promise<string[]> => {
  const records = await recordsIn(world);
  const raws = await Promise.all(records.map((record) => opened(world, record)));
  return [
    ...records.map((record) => JSON.stringify(record)),
    ...records.flatMap(bytesIn).map(readable),
    ...raws,
    ...[...world.archived].map(([name, bytes]) => `${name}\n${readable(bytes)}`),
    ...world.logged.map((line) => JSON.stringify(line)),
  ];
};

/** Which of these are kept anywhere, by themselves or in base64, whatever their case. */
export const keptOf = async (world: World, words: readonly string[]): Promise<string[]> => {
  const kept = (await everythingKept(world)).join('\n');
  const folded = kept.toLowerCase();
  const stands = (word: string): boolean =>
    new RegExp(`(?<![a-z0-9])${word.toLowerCase().replaceAll(/[.+*?^$()[\]{}|\\]/g, String.raw`\$&`)}(?![a-z0-9])`).test(folded) ||
    (word.length > 7 && inBase64(word).some((text) => kept.includes(text)));
  return words.filter(stands);
};
