import { setImmediate } from 'node:timers/promises';

import { act, tableOf, validated, type Json, type LevelWrite, type Store, type Table } from './dynalite.ts';
import type { Engine, Operation } from './engine.ts';
import { refusal } from './refusal.ts';

const streamOf = (store: Store, request: Json): Json => {
  const specification = request['StreamSpecification'] as { StreamEnabled?: boolean } | undefined;
  if (!specification?.StreamEnabled) return {};
  const label = new Date().toISOString().slice(0, -1);
  const { awsRegion, awsAccountId } = store.tableDb;
  const arn = `arn:aws:dynamodb:${awsRegion}:${awsAccountId}:table/${String(request['TableName'])}/stream/${label}`;
  return { StreamSpecification: specification, LatestStreamLabel: label, LatestStreamArn: arn };
};

const createTable: Operation = async ({ store }, request) => {
  const data = validated('CreateTable', request, store);
  await act('CreateTable', store, Object.assign(data, streamOf(store, request)));
  const name = String(request['TableName']);
  // It is ready at once; nobody shall have to wait for it.
  while ((await tableOf(store, name)).TableStatus !== 'ACTIVE') await setImmediate();
  return { TableDescription: await tableOf(store, name) };
};

const deleteTable: Operation = async ({ store, expiry }, request) => {
  const data = validated('DeleteTable', request, store);
  store.known.delete(String(request['TableName']));
  const answer = await act('DeleteTable', store, data);
  await expiry.disable(String(request['TableName']));
  return answer;
};

const updateTimeToLive: Operation = (engine, request) =>
  engine.exclusively(async () => {
    const table = await tableOf(engine.store, String(request['TableName']));
    const wanted = request['TimeToLiveSpecification'] as { AttributeName: string; Enabled: boolean };
    const known = engine.expiry.attribute(table.TableName);
    if (wanted.Enabled === (known !== undefined)) {
      throw refusal('ValidationException', `TimeToLive is already ${wanted.Enabled ? 'enabled' : 'disabled'}`);
    }
    if (wanted.Enabled) await engine.expiry.enable(table, wanted.AttributeName);
    else await engine.expiry.disable(table.TableName);
    return { TimeToLiveSpecification: wanted };
  });

const describeTimeToLive: Operation = async (engine, request) => {
  const table = await tableOf(engine.store, String(request['TableName']));
  const AttributeName = engine.expiry.attribute(table.TableName);
  const TimeToLiveStatus = AttributeName === undefined ? 'DISABLED' : 'ENABLED';
  return { TimeToLiveDescription: { TimeToLiveStatus, ...(AttributeName !== undefined && { AttributeName }) } };
};

/** Accepted, so that what sets up a table in AWS sets up this one; nothing is backed up. */
const updateContinuousBackups = async ({ store }: Engine, request: Json): Promise<Json> => {
  await tableOf(store, String(request['TableName']));
  const wanted = request['PointInTimeRecoverySpecification'] as { PointInTimeRecoveryEnabled?: boolean } | undefined;
  const PointInTimeRecoveryStatus = wanted?.PointInTimeRecoveryEnabled ? 'ENABLED' : 'DISABLED';
  const PointInTimeRecoveryDescription = { PointInTimeRecoveryStatus };
  return { ContinuousBackupsDescription: { ContinuousBackupsStatus: 'ENABLED', PointInTimeRecoveryDescription } };
};

/** A table whose making was interrupted by a crash is whole, but was not yet called so. */
export const settleTables = async (store: Store): Promise<void> => {
  const writes: LevelWrite[] = [];
  for await (const [key, value] of store.db.iterator({ gte: 'table~', lt: 'table~\u007F' })) {
    const table = value as Table;
    const indexes = table.GlobalSecondaryIndexes?.map((index) => ({ ...index, IndexStatus: 'ACTIVE' }));
    const settled = { ...table, TableStatus: 'ACTIVE', ...(indexes && { GlobalSecondaryIndexes: indexes }) };
    if (table.TableStatus === 'CREATING') writes.push({ type: 'put', key, value: settled });
  }
  await store.db.batch(writes);
};

/** The operations on tables that dynalite lacks or does otherwise. */
export const tables: Readonly<Record<string, Operation>> = {
  CreateTable: createTable,
  DeleteTable: deleteTable,
  UpdateTimeToLive: updateTimeToLive,
  DescribeTimeToLive: describeTimeToLive,
  UpdateContinuousBackups: updateContinuousBackups,
};
