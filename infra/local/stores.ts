import path from 'node:path';

import type { Feed } from './desk-page/feed.ts';
import { startDynamoDb } from './dynamodb/index.ts';
import { startQueues } from './queues.ts';
import type { LocalQueues } from './queues.ts';
import { startSecrets } from './secrets.ts';
import { startSns } from './sns/index.ts';
import type { DeliverByProtocol } from './sns/index.ts';
import type { LocalFunction } from './local-function.ts';
import type { Stores } from './world.ts';

export interface StoresOptions {
  /** In memory when absent. */
  readonly folder: string | undefined;
  readonly secretsFile: string;
  readonly functions: ReadonlyMap<string, LocalFunction>;
  readonly feed: Feed;
  readonly print: (line: string) => void;
}

/** What SNS hands over: to queues, to functions, and what a mailbox or a telephone would get to the desk page. */
const deliverBy = ({ functions, feed, print }: StoresOptions, queues: LocalQueues): DeliverByProtocol => ({
  queue: (arn, body, attributes) => queues.send(arn, body, attributes),
  lambda: async (arn, event) => {
    const target = functions.get(arn);
    if (!target) throw new Error(`${arn} is subscribed, but no function of this machine has that name.`);
    return target.invoke(event);
  },
  letter: (letter) => {
    feed.add({ kind: 'letter', ...letter });
    print(`mail to ${letter.to}  ${letter.subject ?? ''}`);
  },
  text: (text) => {
    feed.add({ kind: 'text', ...text });
    print(`text to ${text.to}  ${text.text.replaceAll('\n', ' ')}`);
  },
});

/** Starts the embedded stores, each on a loopback port and in a folder of its own. */
export const startStores = async (options: StoresOptions): Promise<Stores & { close: () => Promise<void> }> => {
  const { folder, secretsFile, print } = options;
  const within = (name: string) => (folder === undefined ? {} : { path: path.join(folder, name) });
  const startSnsBesideQueues = async () => {
    const queues = await startQueues(within('queues'));
    return { queues, sns: await startSns({ ...within('sns'), deliver: deliverBy(options, queues), print }) };
  };
  const [dynamoDb, { queues, sns }, secrets] = await Promise.all([
    startDynamoDb(within('dynamodb')),
    startSnsBesideQueues(),
    startSecrets({ file: secretsFile }),
  ]);
  const close = async (): Promise<void> => {
    // SNS hands over to the queues, so it ends first.
    await sns.close();
    await Promise.all([dynamoDb.close(), queues.close(), secrets.close()]);
  };
  return { dynamoDb, sns, queues, secrets, close };
};
