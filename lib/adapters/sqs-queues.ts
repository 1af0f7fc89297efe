import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

import { type CallQueue, queueCalls } from './sqs-call.ts';

/** A message attribute as SQS has it; `Binary` as base64. */
export interface MessageAttribute {
  readonly DataType: string;
  readonly StringValue?: string;
  readonly BinaryValue?: string;
}

/** A message, held for whoever took it until its time is over. */
export interface HeldMessage {
  readonly id: string;
  readonly receipt: string;
  readonly body: string;
  readonly attributes: Readonly<Record<string, MessageAttribute>>;
}

/** What one queue is. */
export interface AboutQueue {
  readonly url: string;
  readonly arn: string;
  /** Also those that somebody holds. An approximation, as SQS says. */
  readonly waiting: number;
  /** The ARN of the queue that it gives up to. */
  readonly givesUpTo?: string;
  readonly tags: Readonly<Record<string, string>>;
}

/** Queues, as an operator handles them. Everything throws an error with the service's own name when it says no. */
export interface Queues {
  about(url: string): Promise<AboutQueue>;
  urlOf(arn: string): Promise<string>;
  /** At most ten, which nobody else gets for so long; none when there are none. */
  take(url: string, holdSeconds: number): Promise<HeldMessage[]>;
  send(url: string, message: Pick<HeldMessage, 'body' | 'attributes'>): Promise<void>;
  remove(url: string, message: HeldMessage): Promise<void>;
  /** Anybody may have it again, a second from now. */
  giveBack(url: string, message: HeldMessage): Promise<void>;
}

const counts = ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'] as const;

const about = async (call: CallQueue, url: string): Promise<AboutQueue> => {
  const AttributeNames = ['QueueArn', 'RedrivePolicy', ...counts];
  const { Attributes } = await call('GetQueueAttributes', url, { QueueUrl: url, AttributeNames });
  const { Tags } = await call('ListQueueTags', url, { QueueUrl: url });
  const found = Attributes as Readonly<Record<string, string>>;
  const policy = JSON.parse(found['RedrivePolicy'] ?? '{}') as { readonly deadLetterTargetArn?: string };
  return {
    url,
    arn: found['QueueArn'] ?? '',
    waiting: counts.reduce((sum, name) => sum + Number(found[name] ?? 0), 0),
    givesUpTo: policy.deadLetterTargetArn,
    tags: (Tags ?? {}) as AboutQueue['tags'],
  };
};

interface SentMessage {
  readonly MessageId: string;
  readonly ReceiptHandle: string;
  readonly Body: string;
  readonly MessageAttributes?: HeldMessage['attributes'];
}

type Asked = Readonly<Record<'VisibilityTimeout' | 'WaitTimeSeconds', number>>;

const take = async (call: CallQueue, QueueUrl: string, times: Asked): Promise<HeldMessage[]> => {
  const asked = { QueueUrl, MaxNumberOfMessages: 10, MessageAttributeNames: ['All'], ...times };
  const { Messages = [] } = (await call('ReceiveMessage', QueueUrl, asked)) as { readonly Messages?: SentMessage[] };
  return Messages.map(({ MessageId, ReceiptHandle, Body, MessageAttributes = {} }) => {
    const attributes = Object.entries(MessageAttributes).map(
      ([name, { DataType, StringValue, BinaryValue }]) => [name, { DataType, StringValue, BinaryValue }] as const,
    );
    return { id: MessageId, receipt: ReceiptHandle, body: Body, attributes: Object.fromEntries(attributes) };
  });
};

/**
 * The queues of one account and region, by single requests with the credentials, region and time-outs of the client.
 * `endpoint` is where to ask for a queue's URL, when that is not AWS.
 */
export const sqsQueues = (client: DynamoDBClient, endpoint?: string): Queues => {
  const call = queueCalls(client);
  // Waiting makes SQS ask all of its servers, where an answer at once may come from a few that have nothing.
  const WaitTimeSeconds = endpoint === undefined ? 1 : 0;
  return {
    about: (url) => about(call, url),
    urlOf: async (arn) => {
      const [, , , region = '', account, name] = arn.split(':');
      const at = endpoint ?? `https://sqs.${region}.amazonaws.com`;
      const { QueueUrl } = await call('GetQueueUrl', at, { QueueName: name, QueueOwnerAWSAccountId: account });
      // An emulator may call itself by a name that nobody can resolve.
      return endpoint === undefined ? String(QueueUrl) : endpoint + new URL(String(QueueUrl)).pathname;
    },
    take: (url, holdSeconds) => take(call, url, { VisibilityTimeout: holdSeconds, WaitTimeSeconds }),
    send: async (url, { body, attributes }) => {
      await call('SendMessage', url, { QueueUrl: url, MessageBody: body, MessageAttributes: attributes });
    },
    remove: async (url, { receipt }) => {
      await call('DeleteMessage', url, { QueueUrl: url, ReceiptHandle: receipt });
    },
    giveBack: async (url, { receipt }) => {
      // Not 0, which the emulator of the local run answers with 500, and loses the message until it starts again.
      await call('ChangeMessageVisibility', url, { QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout: 1 });
    },
  };
};
