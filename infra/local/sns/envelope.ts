import type { Message } from './message.ts';
import type { Signer } from './signature.ts';
import type { Subscription } from './subscription.ts';

const certificatePath = '/SimpleNotificationService-local.pem';
export { certificatePath };

/** What makes the envelopes of one running SNS. */
export interface Stationery {
  readonly endpoint: string;
  readonly signer: Signer;
}

// A signature does not depend on the subscription, so a message is signed once however many it goes to.
const signatures = new WeakMap<Message, Promise<string>>();

const signatureOf = (message: Message, { signer }: Stationery): Promise<string> => {
  const { id, subject, body, topicArn, at } = message;
  const fields = {
    Type: 'Notification',
    MessageId: id,
    TopicArn: topicArn,
    Subject: subject,
    Message: body,
    Timestamp: at,
  };
  const signature = signatures.get(message) ?? signer.sign(fields);
  signatures.set(message, signature);
  return signature;
};

const unsubscribeUrl = (endpoint: string, { subscriptionArn }: Subscription): string =>
  `${endpoint}/?Action=Unsubscribe&SubscriptionArn=${encodeURIComponent(subscriptionArn)}`;

/** Attributes as envelopes show them; `undefined` when there are none. */
const attributesIn = ({ attributes }: Message): Record<string, { Type: string; Value: string }> | undefined => {
  const all = Object.entries(attributes).map(
    ([name, { type, value }]) => [name, { Type: type, Value: value }] as const,
  );
  return all.length === 0 ? undefined : Object.fromEntries(all);
};

/** The JSON envelope in which http, https and sqs subscriptions get a message. */
export const notificationOf = async (
  message: Message,
  subscription: Subscription,
  stationery: Stationery,
): Promise<string> =>
  JSON.stringify({
    Type: 'Notification',
    MessageId: message.id,
    TopicArn: message.topicArn,
    Subject: message.subject,
    Message: message.body,
    Timestamp: message.at,
    SignatureVersion: '2',
    Signature: await signatureOf(message, stationery),
    SigningCertURL: `${stationery.endpoint}${certificatePath}`,
    UnsubscribeURL: unsubscribeUrl(stationery.endpoint, subscription),
    MessageAttributes: attributesIn(message),
  });

/** The event in which a function gets a message; it names some fields otherwise, and knows only two attribute types. */
export const lambdaEventOf = async (message: Message, subscription: Subscription, stationery: Stationery) => ({
  Records: [
    {
      EventSource: 'aws:sns',
      EventVersion: '1.0',
      EventSubscriptionArn: subscription.subscriptionArn,
      Sns: {
        Type: 'Notification',
        MessageId: message.id,
        TopicArn: message.topicArn,
        Subject: message.subject ?? null,
        Message: message.body,
        Timestamp: message.at,
        SignatureVersion: '2',
        Signature: await signatureOf(message, stationery),
        SigningCertUrl: `${stationery.endpoint}${certificatePath}`,
        UnsubscribeUrl: unsubscribeUrl(stationery.endpoint, subscription),
        MessageAttributes: Object.fromEntries(
          Object.entries(message.attributes).map(([name, { type, value }]) => [
            name,
            { Type: type.startsWith('Binary') ? 'Binary' : 'String', Value: value },
          ]),
        ),
      },
    },
  ],
});
