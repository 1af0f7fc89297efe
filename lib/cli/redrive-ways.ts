import { httpPost } from '../adapters/http-post.ts';
import type { Protocol, Subscriber } from '../domain/configuration.ts';
import { asSent, type Letter } from './letter.ts';
import type { Outbound } from './outbound.ts';

/** Hands a dead letter on. Throws why it did not go; then it stays where it is. */
export type HandOn = (letter: Letter) => Promise<void>;

/** Where the letters of a queue go. */
export interface Way {
  readonly words: string;
  readonly handOn: HandOn;
}

/** Into the queue that gave them up, or that was never reached. */
export const intoQueue = ({ queues }: Outbound, url: string): Way => ({
  words: `into ${url.split('/').at(-1) ?? url}`,
  handOn: ({ message }) => queues.send(url, asSent(message)),
});

const post = httpPost({ deadlineMs: 15_000, maxAnswerBytes: 1024 });

/** As SNS posts: https://docs.aws.amazon.com/sns/latest/dg/http-header.html */
const headersOf = ({ envelope }: Letter): Record<string, string> => ({
  'content-type': 'text/plain; charset=UTF-8',
  'user-agent': 'Amazon Simple Notification Service Agent',
  'x-amz-sns-message-type': 'Notification',
  ...(envelope && { 'x-amz-sns-message-id': envelope.MessageId, 'x-amz-sns-topic-arn': envelope.TopicArn }),
});

const overHttp = (url: string): Way => ({
  words: `posted to ${URL.canParse(url) ? new URL(url).host : 'its endpoint'}`,
  handOn: async (letter) => {
    const { status, body } = await post({ url, headers: headersOf(letter), body: letter.message.body });
    if (status === undefined) throw new Error(`its endpoint did not answer: ${body}`);
    if (status < 200 || status > 299) throw new Error(`its endpoint answered ${status}, expected 2xx`);
  },
});

/** Once more through its topic, addressed to this person alone. */
const byTopic = ({ publish }: Outbound, { id }: Subscriber): Way => ({
  words: 'by its topic, to nobody else',
  handOn: async ({ envelope }) => {
    if (envelope === undefined) throw new Error('it is not in the envelope of SNS, so nobody knows its topic');
    const { TopicArn: topic, Message: message, Subject, MessageAttributes = {} } = envelope;
    const others = Object.entries(MessageAttributes).map(
      ([name, { Type, Value }]) => [name, { type: Type, value: Value }] as const,
    );
    const to = { type: 'String.Array', value: JSON.stringify([id]) };
    await publish({ topic, message, subject: Subject ?? undefined, attributes: { ...Object.fromEntries(others), to } });
  },
});

type MakeWay = (outbound: Outbound, subscriber: Subscriber, endpoint: string) => Promise<Way> | Way;

const posted: MakeWay = (_, __, endpoint) => overHttp(endpoint);
const published: MakeWay = (outbound, subscriber) => byTopic(outbound, subscriber);

const ways: Readonly<Partial<Record<Protocol, MakeWay>>> = {
  https: posted,
  http: posted,
  sqs: async (outbound, _, endpoint) => intoQueue(outbound, await outbound.queues.urlOf(endpoint)),
  email: published,
  sms: published,
};

const remedies: Readonly<Partial<Record<Protocol, string>>> = {
  lambda: 'a function is nobody that this can call: aws lambda invoke does, with each body',
};

/** How a subscriber is told what SNS itself gave up. A sentence why not, when that cannot be done from here. */
export const wayTo = async (outbound: Outbound, subscriber: Subscriber): Promise<Way | string> => {
  const { protocol, endpoint } = subscriber;
  const make = ways[protocol];
  if (make && endpoint !== undefined) return make(outbound, subscriber, endpoint);
  return remedies[protocol] ?? 'its own queue is not known: name it with --into';
};
