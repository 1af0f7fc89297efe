import { randomUUID } from 'node:crypto';

import { keyOf } from './dynalite.ts';
import { same, type Item } from './item.ts';
import { itemSize } from './write-units.ts';
import type { Images } from './consumed-capacity.ts';

/** One change of one item, as DynamoDB Streams tells it (view NEW_IMAGE): the Lambda event's record shape. */
export interface LocalStreamRecord {
  readonly eventID: string;
  readonly eventName: 'INSERT' | 'MODIFY' | 'REMOVE';
  readonly eventSource: 'aws:dynamodb';
  readonly eventVersion: '1.1';
  readonly awsRegion: string;
  readonly eventSourceARN?: string;
  /** Stands on what time to live removed. */
  readonly userIdentity?: { readonly type: 'Service'; readonly principalId: 'dynamodb.amazonaws.com' };
  readonly dynamodb: {
    readonly Keys: Item;
    readonly NewImage?: Item;
    /** Decimal, 21 digits: sorts as text and as a number. */
    readonly SequenceNumber: string;
    readonly SizeBytes: number;
    readonly StreamViewType: 'NEW_IMAGE';
    /** Unix seconds. */
    readonly ApproximateCreationDateTime: number;
  };
}

export interface Stream {
  append(images: Images, byExpiry: boolean): void;
  records(table: string, after: number, limit: number): LocalStreamRecord[];
  onRecords(table: string, wake: () => void): () => void;
}

/** The last records of each table stay, the older ones are forgotten: the ledger's sweep finds what they spoke of. */
const kept = 20_000;

interface Log {
  next: number;
  records: LocalStreamRecord[];
  readonly wakes: Set<() => void>;
}

const eventName = ({ before, after }: Images): LocalStreamRecord['eventName'] => {
  if (!after) return 'REMOVE';
  return before ? 'MODIFY' : 'INSERT';
};

const recordOf = (images: Images, sequence: number, region: string, byExpiry: boolean): LocalStreamRecord => {
  const { table, before, after } = images;
  const Keys = keyOf(table, after ?? before ?? {});
  return {
    eventID: randomUUID().replaceAll('-', ''),
    eventName: eventName(images),
    eventSource: 'aws:dynamodb',
    eventVersion: '1.1',
    awsRegion: region,
    ...(table.LatestStreamArn && { eventSourceARN: table.LatestStreamArn }),
    ...(byExpiry && { userIdentity: { type: 'Service', principalId: 'dynamodb.amazonaws.com' } }),
    dynamodb: {
      Keys,
      ...(after && { NewImage: after }),
      SequenceNumber: String(sequence).padStart(21, '0'),
      SizeBytes: itemSize(Keys) + (after ? itemSize(after) : 0),
      StreamViewType: 'NEW_IMAGE',
      ApproximateCreationDateTime: Math.floor(Date.now() / 1000),
    },
  };
};

/** Records of changes in memory, for tables with a stream; they begin anew with every start. */
export const createStream = (region: string): Stream => {
  const logs = new Map<string, Log>();
  const logOf = (table: string): Log => {
    const log = logs.get(table) ?? { next: 1, records: [], wakes: new Set() };
    logs.set(table, log);
    return log;
  };
  return {
    append: (images, byExpiry) => {
      if (!images.table.StreamSpecification?.StreamEnabled || same(images.before, images.after)) return;
      const log = logOf(images.table.TableName);
      log.records.push(recordOf(images, log.next, region, byExpiry));
      log.next += 1;
      // Halving now and then costs less than shifting at every record.
      if (log.records.length > kept * 2) log.records = log.records.slice(-kept);
      for (const wake of log.wakes) wake();
    },
    records: (table, after, limit) => {
      const log = logOf(table);
      const oldest = log.next - log.records.length;
      const from = Math.max(0, after + 1 - oldest);
      return log.records.slice(from, from + limit);
    },
    onRecords: (table, wake) => {
      logOf(table).wakes.add(wake);
      return () => void logOf(table).wakes.delete(wake);
    },
  };
};
