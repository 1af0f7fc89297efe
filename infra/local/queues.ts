import type { DatabaseSync } from 'node:sqlite';

import { buildApp } from 'fauxqs';

// What the package exports is in memory or on 0.0.0.0; its parts make one that is on disk and on loopback.
import { PersistenceManager } from '../../node_modules/fauxqs/dist/persistence.js';
import { S3Store } from '../../node_modules/fauxqs/dist/s3/s3Store.js';
import { SnsStore } from '../../node_modules/fauxqs/dist/sns/snsStore.js';
import { SqsStore } from '../../node_modules/fauxqs/dist/sqs/sqsStore.js';
import { callStore } from './aws-call.ts';
import { account, region } from './template.ts';

/** A message attribute as SQS takes it; `Binary` as base64. */
export interface QueueAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** SQS and S3 inside this process, for the local run and the tests. */
export interface LocalQueues {
  /** http://127.0.0.1:<port>, for both. */
  readonly endpoint: string;
  /** Makes the queue, or gives the one that is there these attributes; and these tags. */
  createQueue(
    name: string,
    attributes: Readonly<Record<string, string>>,
    tags?: Readonly<Record<string, string>>,
  ): Promise<{ url: string; arn: string }>;
  createBucket(name: string): Promise<void>;
  /**
   * Puts a message into a queue, as AWS's own services do. Whose account the ARN names does not matter here. Throws
   * when there is no such queue.
   */
  send(queueArn: string, body: string, attributes?: Readonly<Record<string, QueueAttribute>>): void;
  close(): Promise<void>;
}

interface Kept {
  readonly stores: { readonly sqsStore: SqsStore; readonly snsStore: SnsStore; readonly s3Store: S3Store };
  readonly close: () => void;
}

/** Reads what is on disk before anything is written through, else fauxqs would write it anew and lose the messages. */
const keptUnder = (folder: string | undefined): Kept => {
  const stores = { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store: new S3Store() };
  if (folder === undefined) return { stores, close: () => undefined };
  const disk = new PersistenceManager(folder);
  // Else every message waits for the disk, which a power cut asks for and kill -9 does not.
  (Reflect.get(disk, 'db') as DatabaseSync).exec('PRAGMA synchronous = NORMAL');
  disk.load(stores.sqsStore, stores.snsStore, stores.s3Store);
  stores.sqsStore.persistence = disk;
  stores.s3Store.persistence = disk;
  for (const queue of stores.sqsStore.allQueues()) queue.persistence = disk;
  return { stores, close: () => disk.close() };
};

/**
 * Starts SQS and S3 on a loopback port (0 or none: a free one), on disk under `path`, else in memory. What was answered
 * 200 survives `kill -9` of the process.
 */
export const startQueues = async (options: { path?: string; port?: number } = {}): Promise<LocalQueues> => {
  const { stores, close } = keptUnder(options.path);
  const { sqsStore, s3Store } = stores;
  const app = buildApp({ logger: false, defaultRegion: region, stores });
  const endpoint = await app.listen({ port: options.port ?? 0, host: '127.0.0.1' });
  return {
    endpoint,
    createQueue: async (name, attributes, tags = {}) => {
      const known = sqsStore.getQueueByName(name);
      if (known) known.setAttributes(attributes);
      else
        await callStore({
          endpoint,
          service: 'sqs',
          action: 'CreateQueue',
          input: { QueueName: name, Attributes: attributes },
        });
      const queue = sqsStore.getQueueByName(name);
      for (const [tag, value] of Object.entries(tags)) queue?.tags.set(tag, value);
      return { url: `${endpoint}/${account}/${name}`, arn: `arn:aws:sqs:${region}:${account}:${name}` };
    },
    createBucket: async (name) => s3Store.createBucket(name),
    // Not by the API, which refuses every emoji, where AWS takes them.
    send: (queueArn, body, attributes = {}) => {
      const queue = sqsStore.getQueueByName(queueArn.split(':').pop() ?? '');
      if (!queue) throw new Error(`${queueArn} is not a queue of this machine: make it first.`);
      queue.enqueue(SqsStore.createMessage(body, { ...attributes }));
    },
    close: async () => {
      await app.close();
      close();
    },
  };
};
