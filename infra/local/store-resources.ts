import { noteDeadLetters } from './dead-letters.ts';
import { makeTable } from './table-resource.ts';
import { account, arnOf, nameOf, region } from './template.ts';
import type { Making, ResourceKind } from './world.ts';

/** Attributes of a queue as the API takes them: text, and JSON text for what is an object. */
const queueAttributes = (properties: Making['properties']): Record<string, string> => {
  const { QueueName: _name, Tags: _tags, SqsManagedSseEnabled: _sse, KmsMasterKeyId: _key, ...attributes } = properties;
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]),
  );
};

const queueTags = ({ Tags = [] }: Making['properties']): Record<string, string> =>
  Object.fromEntries((Tags as { Key: string; Value: string }[]).map(({ Key, Value }) => [Key, Value]));

const named =
  (service: string, property: string): ResourceKind['identify'] =>
  (id, { Properties }) => {
    const given = Properties?.[property];
    const name = typeof given === 'string' ? given : nameOf(id);
    return { ref: name, attributes: { Arn: arnOf(service, name) } };
  };

/** Where things are kept. */
export const storeResources: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': {
    phase: 'store',
    identify: (id, resource, world) => {
      const { ref } = named('dynamodb', 'TableName')(id, resource, world);
      const Arn = arnOf('dynamodb', `table/${ref}`);
      return { ref, attributes: { Arn, StreamArn: `${Arn}/stream/local` } };
    },
    make: makeTable,
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
      const { queues } = world.stores;
      const { url } = await queues.createQueue(QueueName, queueAttributes(properties), queueTags(properties));
      world.queueUrls.set(Arn, url);
      noteDeadLetters(properties['RedrivePolicy'], world);
    },
  },
  'AWS::S3::Bucket': {
    phase: 'store',
    identify: (id) => {
      const name = nameOf(id).toLowerCase();
      return {
        ref: name,
        attributes: { Arn: `arn:aws:s3:::${name}`, DomainName: `${name}.s3.${region}.amazonaws.com` },
      };
    },
    make: ({ identity, world }) => world.stores.queues.createBucket(identity.ref),
  },
  'AWS::SecretsManager::Secret': {
    phase: 'store',
    identify: (id) => ({
      ref: arnOf('secretsmanager', `secret:${nameOf(id)}`),
      attributes: { Id: arnOf('secretsmanager', `secret:${nameOf(id)}`) },
    }),
  },
};
