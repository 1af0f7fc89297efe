import type { dynamoDbClient } from '../adapters/clients.ts';
import { snsPublish } from '../adapters/sns-publish.ts';
import { type Queues, sqsQueues } from '../adapters/sqs-queues.ts';

/** What stands between a pipeline and its subscribers. */
export interface Outbound {
  readonly queues: Queues;
  /** The URLs of its queues; of a table none, but for the one that `--queue` names. */
  readonly urls: () => Promise<readonly string[]>;
  readonly publish: ReturnType<typeof snsPublish>;
}

/** Its queues and topics, with the credentials of a client; `endpoints` are where those are that are not at AWS. */
export const outboundOf = (
  client: ReturnType<typeof dynamoDbClient>,
  urls: Outbound['urls'],
  endpoints?: { readonly sqs: string; readonly sns: string },
): Outbound => ({
  queues: sqsQueues(client, endpoints?.sqs),
  urls,
  publish: snsPublish(client, endpoints?.sns),
});
