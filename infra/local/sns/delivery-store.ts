import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';

import type { Message } from './message.ts';

/** A message on its way to one subscription. */
export interface Delivery {
  readonly id: number;
  readonly message: Message;
  readonly failures: number;
  /** Unix milliseconds of the next try. */
  readonly due: number;
}

/** One delivery to be stored. */
export interface NewDelivery {
  readonly subscriptionArn: string;
  readonly message: Message;
}

// A write-ahead log without a sync per commit survives kill -9; only a power cut may take the last moments.
const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  CREATE TABLE IF NOT EXISTS deliveries (
    id INTEGER PRIMARY KEY AUTOINCREMENT, subscription TEXT NOT NULL, message TEXT NOT NULL,
    failures INTEGER NOT NULL, due INTEGER NOT NULL);
  CREATE INDEX IF NOT EXISTS bySubscription ON deliveries (subscription, id);
  CREATE TABLE IF NOT EXISTS confirmed (subscription TEXT PRIMARY KEY, endpoint TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS signing (privateKey TEXT NOT NULL);
`;

const databaseAt = (folder: string | undefined): DatabaseSync => {
  if (folder !== undefined) mkdirSync(folder, { recursive: true });
  const database = new DatabaseSync(folder === undefined ? ':memory:' : path.join(folder, 'sns.db'));
  database.exec(schema);
  return database;
};

/**
 * What SNS must not forget: deliveries under way, who has confirmed, and the key that it signs with. Without a folder
 * it is in memory.
 */
export const openDeliveryStore = (folder: string | undefined) => {
  const database = databaseAt(folder);
  const insert = database.prepare('INSERT INTO deliveries (subscription, message, failures, due) VALUES (?, ?, 0, ?)');
  const postpone = database.prepare('UPDATE deliveries SET failures = ?, due = ? WHERE id = ?');
  const remove = database.prepare('DELETE FROM deliveries WHERE id = ?');
  const pending = database.prepare(
    'SELECT id, message, failures, due FROM deliveries WHERE subscription = ? ORDER BY id',
  );
  const confirm = database.prepare('INSERT OR REPLACE INTO confirmed VALUES (?, ?)');
  const confirmed = database.prepare('SELECT 1 FROM confirmed WHERE subscription = ? AND endpoint = ?');

  const insertAll = (all: readonly NewDelivery[], due: number): Delivery[] =>
    all.map(({ subscriptionArn, message }) => {
      const { lastInsertRowid } = insert.run(subscriptionArn, JSON.stringify(message), due);
      return { id: Number(lastInsertRowid), message, failures: 0, due };
    });

  return {
    /** All or none of them; they are kept when this returns. */
    add: (all: readonly NewDelivery[], due: number): Delivery[] => {
      database.exec('BEGIN');
      try {
        const added = insertAll(all, due);
        database.exec('COMMIT');
        return added;
      } catch (error) {
        database.exec('ROLLBACK');
        throw error;
      }
    },
    postpone: ({ id, failures, due }: Delivery): void => void postpone.run(failures, due, id),
    remove: ({ id }: Delivery): void => void remove.run(id),
    /** What is still to go to a subscription, oldest first. */
    pending: (subscriptionArn: string): Delivery[] =>
      pending.all(subscriptionArn).map(({ id, message, failures, due }) => ({
        id: Number(id),
        message: JSON.parse(String(message)) as Message,
        failures: Number(failures),
        due: Number(due),
      })),
    confirm: (subscriptionArn: string, endpoint: string): void => void confirm.run(subscriptionArn, endpoint),
    isConfirmed: (subscriptionArn: string, endpoint: string): boolean =>
      confirmed.get(subscriptionArn, endpoint) !== undefined,
    signingKey: (): string | undefined => {
      const row = database.prepare('SELECT privateKey FROM signing').get();
      return row && String(row['privateKey']);
    },
    keepSigningKey: (pem: string): void => void database.prepare('INSERT INTO signing VALUES (?)').run(pem),
    close: (): void => database.close(),
  };
};
export type DeliveryStore = ReturnType<typeof openDeliveryStore>;
