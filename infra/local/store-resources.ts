import { callStore, CallRefused } from './aws-call.ts';
import type { Subscription } from './sns/subscription.ts';
import { account, arnOf, nameOf, region } from './template.ts';
import type { Making, ResourceKind, World } from './world.ts';

const table = async ({ identity, properties, world }: Making): Promise<void> => {
  const { endpoint } = world.stores.dynamoDb;
  const call = (action: string, input: Record<string, unknown>) =>
    callStore({ endpoint, service: 'dynamodb', action, input: { TableName: identity.ref, ...input } });
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes, LocalSecondaryIndexes } = properties;
  const stream = properties['StreamSpecification'] as object | undefined;
  await call('CreateTable', {
    KeySchema,
    AttributeDefinitions,
    GlobalSecondaryIndexes,
    LocalSecondaryIndexes,
    BillingMode: 'PAY_PER_REQUEST',
    ...(stream && { StreamSpecification: { StreamEnabled: true, ...stream } }),
  }).catch((error: unknown) => {
    // It is there from an earlier run, with what was accepted then.
    if (!(error instanceof CallRefused && error.code === 'ResourceInUseException')) throw error;
  });
  const isActive = async () => ((await call('DescribeTable', {}))['Table'] as { TableStatus: string }).TableStatus === 'ACTIVE';
  while (!(await isActive())) await new Promise((resolve) => setTimeout(resolve, 5));
  const timeToLive = properties['TimeToLiveSpecification'] as { Enabled?: boolean } | undefined;
  if (timeToLive?.Enabled) await call('UpdateTimeToLive', { TimeToLiveSpecification: timeToLive }).catch(ignoreSame);
};

/** "TimeToLive is already enabled": from an earlier run. */
const ignoreSame = (error: unknown): void => {
  if (!(error instanceof CallRefused && error.code === 'ValidationException')) throw error;
};

const noteDeadLetters = (redrivePolicy: unknown, world: World): string | undefined => {
  const { deadLetterTargetArn } = (redrivePolicy ?? {}) as { readonly deadLetterTargetArn?: string };
  if (deadLetterTargetArn) world.deadLetters.add(deadLetterTargetArn);
  return deadLetterTargetArn;
};

/** Attributes of a queue as the API takes them: text, and JSON text for what is an object. */
const queueAttributes = (properties: Making['properties']): Record<string, string> => {
  const { QueueName: _name, Tags: _tags, SqsManagedSseEnabled: _sse, KmsMasterKeyId: _key, ...attributes } = properties;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]),
  );
};

const subscription = ({ identity, properties, world }: Making): void => {
  const { TopicArn, Protocol, Endpoint, FilterPolicy, FilterPolicyScope, RawMessageDelivery, RedrivePolicy, DeliveryPolicy } = properties;
  const endpoint = String(Endpoint);
  if (FilterPolicyScope === 'MessageBody') throw new Error(`${identity.ref} filters by body; the local run filters by attributes.`);
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

const named = (service: string, property: string): ResourceKind['identify'] => (id, { Properties }) => {
  const given = Properties?.[property];
  const name = typeof given === 'string' ? given : nameOf(id);
  return { ref: name, attributes: { Arn: arnOf(service, name) } };
};

/** Where things are kept or passed on. */
export const storeResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': {
    phase: 'store',
    identify: (id, resource, world) => {
      const { ref } = named('dynamodb', 'TableName')(id, resource, world);
      const Arn = arnOf('dynamodb', `table/${ref}`);
      return { ref, attributes: { Arn, StreamArn: `${Arn}/stream/local` } };
    },
    make: table,
  },
  'AWS::SNS::Topic': {
    phase: 'store',
    identify: (id) => ({ ref: arnOf('sns', nameOf(id)), attributes: { TopicArn: arnOf('sns', nameOf(id)), TopicName: nameOf(id) } }),
    make: ({ identity, world }) => {
      world.topics.add(identity.ref);
      world.stores.sns.createTopic(identity.ref);
    },
  },
  'AWS::SQS::Queue': {
    phase: 'store',
    identify: (id, resource, world) => {
      const { ref, attributes } = named('sqs', 'QueueName')(id, resource, world);
      const url = `${world.stores.queues.endpoint}/${account}/${ref}`;
      return { ref: url, attributes: { ...attributes, QueueName: ref, QueueUrl: url } };
    },
    make: async ({ identity, properties, world }) => {
      const { QueueName = '', Arn = '' } = identity.attributes;
      const { url } = await world.stores.queues.createQueue(QueueName, queueAttributes(properties));
      world.queueUrls.set(Arn, url);
      noteDeadLetters(properties['RedrivePolicy'], world);
    },
  },
  'AWS::S3::Bucket': {
    phase: 'store',
    identify: (id) => {
      const name = nameOf(id).toLowerCase();
      return { ref: name, attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.${region}.amazonaws.com` } };
    },
    make: ({ identity, world }) => world.stores.queues.createBucket(identity.ref),
  },
  'AWS::SecretsManager::Secret': {
    phase: 'store',
    identify: (id) => ({ ref: arnOf('secretsmanager', `secret:${nameOf(id)}`), attributes: { Id: arnOf('secretsmanager', `secret:${nameOf(id)}`) } }),
  },
  'AWS::SNS::Subscription': {
    phase: 'wiring',
    identify: (id) => ({ ref: arnOf('sns', `subscription:${nameOf(id)}`), attributes: { Arn: arnOf('sns', `subscription:${nameOf(id)}`) } }),
    make: subscription,
  },
};
