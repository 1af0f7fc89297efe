import { type BatchResultErrorEntry, type MessageAttributeValue, PublishBatchCommand, type SNSClient } from '@aws-sdk/client-sns';

import {
  type AttributeValue, type Log, nameOf, type Post, type TopicName, type Topics, type Unsent,
} from '../pipeline/ports.ts';

// https://docs.aws.amazon.com/sns/latest/dg/sns-batch-api-actions.html
const batchEntries = 10;
const batchBytes = 262_144;

const dataTypes = { string: 'String', number: 'Number', object: 'String.Array' } as const;

const attributeOf = (value: AttributeValue): MessageAttributeValue => ({
  DataType: dataTypes[typeof value as keyof typeof dataTypes],
  StringValue: typeof value === 'object' ? JSON.stringify(value) : String(value),
});

const attributesOf = (post: Post): Record<string, MessageAttributeValue> =>
  Object.fromEntries(Object.entries(post.attributes).map(([name, value]) => [name, attributeOf(value)]));

const bytesOf = (post: Post): number => Buffer.byteLength(post.message) + Buffer.byteLength(JSON.stringify(post.attributes)) + 256;

type Placed = readonly [place: number, post: Post];

/** Cuts what goes to one topic into batches that SNS takes. */
const batches = (posts: readonly Placed[]): Placed[][] => {
  const all: Placed[][] = [];
  let bytes = 0;
  for (const placed of posts) {
    const size = bytesOf(placed[1]);
    const current = all.at(-1);
    if (current === undefined || current.length === batchEntries || bytes + size > batchBytes) {
      all.push([placed]);
      bytes = size;
    } else {
      current.push(placed);
      bytes += size;
    }
  }
  return all;
};

type Failure = readonly [place: number, unsent: Unsent];

// SNS calls these the sender's fault as well, and yet a deployment mends them: they say nothing about the post.
const mendable = /^(?:KMS|Authorization|NotFound|Throttl|InvalidSecurity)/u;

/** https://docs.aws.amazon.com/sns/latest/api/API_BatchResultErrorEntry.html */
const failureOf = ({ Id, Code = 'unknown', SenderFault }: BatchResultErrorEntry): Failure => [
  Number(Id),
  { try: SenderFault === true && !mendable.test(Code) ? 'never' : 'again', why: Code },
];

const publishBatch = async (client: SNSClient, topicArn: string, batch: readonly Placed[]): Promise<Failure[]> => {
  const { Failed = [] } = await client.send(
    new PublishBatchCommand({
      TopicArn: topicArn,
      PublishBatchRequestEntries: batch.map(([place, post]) => ({
        Id: String(place),
        Message: post.message,
        Subject: post.subject,
        MessageAttributes: attributesOf(post),
      })),
    }),
  );
  return Failed.map(failureOf);
};

/** The three topics in SNS, by their ARNs. Never throws: what did not go is in the answer, and why is in the log. */
export const snsTopics = (client: SNSClient, arns: Readonly<Record<TopicName, string>>, log: Log): Topics => {
  const attempt = async (topic: TopicName, batch: readonly Placed[]): Promise<Failure[]> => {
    try {
      const failures = await publishBatch(client, arns[topic], batch);
      const again = failures.filter(([, unsent]) => unsent.try === 'again');
      if (again[0]) log('error', 'unpublished', { count: again.length, error: again[0][1].why });
      return failures;
    } catch (error) {
      // What did not go stays due in the ledger and is tried again.
      const why = nameOf(error);
      log('error', 'unpublished', { count: batch.length, error: why });
      return batch.map(([place]): Failure => [place, { try: 'again', why }]);
    }
  };
  return {
    publish: async (posts) => {
      const placed = posts.map((post, place): Placed => [place, post]);
      const names = Object.keys(arns) as TopicName[];
      const failed = await Promise.all(
        names.flatMap((name) =>
          batches(placed.filter(([, { topic }]) => topic === name)).map((batch) => attempt(name, batch)),
        ),
      );
      return new Map(failed.flat());
    },
  };
};
