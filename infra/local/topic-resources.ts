import { noteDeadLetters } from './dead-letters.ts';
import type { Subscription } from './sns/subscription.ts';
import { arnOf, nameOf } from './template.ts';
import type { Making, ResourceKind } from './world.ts';

const subscription = ({ identity, properties, world }: Making): void => {
  const {
    TopicArn,
    Protocol,
    Endpoint,
    FilterPolicy,
    FilterPolicyScope,
    RawMessageDelivery,
    RedrivePolicy,
    DeliveryPolicy,
  } = properties;
  const endpoint = String(Endpoint);
  if (FilterPolicyScope === 'MessageBody')
    throw new Error(`${identity.ref} filters by body; the local run filters by attributes.`);
  world.stores.sns.subscribe({
    topicArn: String(TopicArn),
    subscriptionArn: identity.ref,
    protocol: String(Protocol),
    endpoint,
    filterPolicy: FilterPolicy as Subscription['filterPolicy'],
    rawDelivery: RawMessageDelivery === true,
    deadLetterQueueArn: noteDeadLetters(RedrivePolicy, world),
    deliveryPolicy: DeliveryPolicy as Subscription['deliveryPolicy'],
  });
};

/** Topics and who is subscribed to them. */
export const topicResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::SNS::Topic': {
    phase: 'store',
    identify: (id) => ({
      ref: arnOf('sns', nameOf(id)),
      attributes: { TopicArn: arnOf('sns', nameOf(id)), TopicName: nameOf(id) },
    }),
    make: ({ identity, world }) => {
      world.topics.add(identity.ref);
      world.stores.sns.createTopic(identity.ref);
    },
  },
  'AWS::SNS::Subscription': {
    phase: 'wiring',
    identify: (id) => ({
      ref: arnOf('sns', `subscription:${nameOf(id)}`),
      attributes: { Arn: arnOf('sns', `subscription:${nameOf(id)}`) },
    }),
    make: subscription,
  },
};
