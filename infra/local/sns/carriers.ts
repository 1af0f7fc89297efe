import type { QueueAttribute } from '../queues.ts';
import type { Means, Outcome } from './deliver.ts';
import { lambdaEventOf, notificationOf } from './envelope.ts';
import type { Message } from './message.ts';
import type { Subscription } from './subscription.ts';

/** A subscription that gets messages as they were published gets no more attributes than SQS takes. */
const mostRawAttributes = 10;
const done: Outcome = { done: true };

const queueAttributesOf = ({ attributes }: Message): Record<string, QueueAttribute> =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, { type, value }]) => [
      name,
      { DataType: type, ...(type.startsWith('Binary') ? { BinaryValue: value } : { StringValue: value }) },
    ]),
  );

/** The headers of a message to an http endpoint: https://docs.aws.amazon.com/sns/latest/dg/http-header.html */
export const headersOf = (
  type: string,
  id: string,
  { topicArn, subscriptionArn, rawDelivery, deliveryPolicy }: Subscription,
) => ({
  'content-type': deliveryPolicy?.requestPolicy?.headerContentType ?? 'text/plain; charset=UTF-8',
  'user-agent': 'Amazon Simple Notification Service Agent',
  'x-amz-sns-message-type': type,
  'x-amz-sns-message-id': id,
  'x-amz-sns-topic-arn': topicArn,
  ...(type === 'Notification' && { 'x-amz-sns-subscription-arn': subscriptionArn }),
  ...(type === 'Notification' && rawDelivery && { 'x-amz-sns-rawdelivery': 'true' }),
});

/** "2xx is success, 5xx is tried again, everything else is a client error." */
const outcomeOf = (status: number): Outcome =>
  status >= 200 && status < 300 ? done : { done: false, permanent: status < 500, why: `answered ${status}` };

type Carrier = (message: Message, subscription: Subscription, means: Means) => Promise<Outcome>;

const overHttp: Carrier = async (message, subscription, means) => {
  const body = subscription.rawDelivery ? message.body : await notificationOf(message, subscription, means);
  const headers = headersOf('Notification', message.id, subscription);
  return outcomeOf(
    await means.poster.post({
      url: subscription.endpoint,
      headers,
      body,
      timeoutMilliseconds: means.timeoutMilliseconds,
    }),
  );
};

const intoQueue: Carrier = async (message, subscription, means) => {
  const { endpoint, rawDelivery } = subscription;
  if (!rawDelivery) {
    await means.deliver.queue(endpoint, await notificationOf(message, subscription, means), {});
    return done;
  }
  const attributes = queueAttributesOf(message);
  const count = Object.keys(attributes).length;
  const why = `${count} attributes, at most ${mostRawAttributes} with raw delivery`;
  if (count > mostRawAttributes) return { done: false, permanent: true, why };
  await means.deliver.queue(endpoint, message.body, attributes);
  return done;
};

/** How each protocol carries a message. A carrier that throws has failed for the moment. */
export const carriers: Readonly<Record<string, Carrier>> = {
  http: overHttp,
  https: overHttp,
  sqs: intoQueue,
  lambda: async (message, subscription, means) => {
    await means.deliver.lambda(subscription.endpoint, await lambdaEventOf(message, subscription, means));
    return done;
  },
  email: async ({ id, subject, body, at }, { endpoint }, { deliver }) => {
    await deliver.letter({ id, to: endpoint, subject, text: body, at });
    return done;
  },
  sms: async ({ id, body, at }, { endpoint }, { deliver }) => {
    await deliver.text({ id, to: endpoint, text: body, at });
    return done;
  },
};
