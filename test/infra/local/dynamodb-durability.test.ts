import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { connect } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

import { QueryCommand, ScanCommand, TransactWriteItemsCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

import { startDynamoDb } from '../../../infra/local/dynamodb/index.ts';
import { clientOf, createLedger } from '../../stores/bench.ts';

const TableName = 'ledger';
const writer = new URL('dynamodb-writer.ts', import.meta.url).pathname;

let path: string;

beforeEach(() => {
  path = mkdtempSync(join(tmpdir(), 'earshot-dynamodb-'));
});

afterEach(() => {
  rmSync(path, { recursive: true, force: true });
});

/** Lets a process write, kills it at any moment, answers the last transaction that it acknowledged of each group. */
const writeAndKill = async (from: number): Promise<Map<string, number>> => {
  const child = spawn(process.execPath, ['--no-warnings', writer, path, String(from)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const acknowledged = new Map<string, number>();
  child.stdout.once('data', () => setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 200));
  for await (const line of createInterface({ input: child.stdout })) {
    const [group = '', n] = line.split(' ');
    acknowledged.set(group, Number(n));
  }
  return acknowledged;
};

const numbersAfterRestart = async (): Promise<{ numbers: Map<string, number>; dues: string[]; most: number }> => {
  const store = await startDynamoDb({ path });
  const client = clientOf(store.endpoint);
  const { Items = [] } = await client.send(new ScanCommand({ TableName, ConsistentRead: true }));
  const numbers = new Map(Items.map(({ pk, n }) => [String(pk?.S), Number(n?.N)]));
  const { Items: entries = [] } = await client.send(new QueryCommand({
    TableName, IndexName: 'due', KeyConditionExpression: 'dueShard = :s',
    ExpressionAttributeValues: { ':s': { S: '0' } },
  }));
  client.destroy();
  await store.close();
  const dues = entries.map(({ pk, due }) => `${pk?.S} ${due?.S}`);
  return { numbers, dues, most: Math.max(...numbers.values()) };
};

describe('The local store on disk', () => {
  it('loses nothing acknowledged and halves no transaction, however often it is killed', async () => {
    let from = 0;
    for (let round = 0; round < 6; round += 1) {
      const acknowledged = await writeAndKill(from);
      const { numbers, dues, most } = await numbersAfterRestart();
      expect(acknowledged.size).toBeGreaterThan(0);
      for (const [group, last] of acknowledged) {
        const first = numbers.get(`${group}-0`);
        const members = [...numbers].filter(([pk]) => pk.startsWith(`${group}-`));
        expect(first).toBeGreaterThanOrEqual(last);
        expect(members.map(([, n]) => n)).toEqual(Array.from({ length: 20 }, () => first));
      }
      expect(dues.toSorted()).toEqual([...numbers].map(([pk, n]) => `${pk} ${n}`).toSorted());
      from = most;
    }
  }, 60_000);

  it('knows a transaction again after a restart', async () => {
    const Item = { pk: { S: 'a' }, sk: { S: 'x' } };
    const Put = { TableName, Item, ConditionExpression: 'attribute_not_exists(pk)' };
    const transact = new TransactWriteItemsCommand({ TransactItems: [{ Put }], ClientRequestToken: 'same' });
    const first = await startDynamoDb({ path });
    const before = clientOf(first.endpoint);
    await createLedger(before, TableName);
    await before.send(transact);
    before.destroy();
    await first.close();
    const second = await startDynamoDb({ path });
    const after = clientOf(second.endpoint);
    await expect(after.send(transact)).resolves.toMatchObject({ $metadata: { httpStatusCode: 200 } });
    after.destroy();
    await second.close();
  });
});

const reaches = (host: string, port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host, port });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });

describe('The local store on the network', () => {
  it('is reached from this machine only', async () => {
    const store = await startDynamoDb({});
    const port = Number(new URL(store.endpoint).port);
    const all = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outside = all.filter(({ internal, family }) => !internal && family === 'IPv4');
    const addresses = outside.map(({ address }) => address);
    expect(await reaches('127.0.0.1', port)).toBe(true);
    expect(await Promise.all(addresses.map((address) => reaches(address, port)))).toEqual(addresses.map(() => false));
    await store.close();
  });
});
