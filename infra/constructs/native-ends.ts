import { CfnPermission } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

import type { Protocol, Subscriber } from '../../lib/domain/configuration.ts';
import type { CustomerKey } from './customer-key.ts';
import type { End, FanOut } from './fan-out.ts';
import { admit, houseQueue } from './house-queue.ts';

/** What the end of a subscription may need beside the subscriber. */
export interface Surroundings {
  readonly scope: Construct;
  readonly key: CustomerKey;
  readonly fanOut: FanOut;
  /** `local` on a developer's machine; any other stage is in AWS. */
  readonly stage: string;
}

type MakeEnd = (subscriber: Subscriber, endpoint: string, around: Surroundings) => End;

const asWritten: MakeEnd = ({ protocol }, endpoint) => ({ protocol, endpoint });

/** On this machine there is no queue but ours, so the one that was meant is made, under its own name. */
const queue: MakeEnd = ({ id, protocol }, endpoint, { scope, key, fanOut, stage }) => {
  if (stage !== 'local') return { protocol, endpoint };
  const local = houseQueue(scope, `${id}-queue`, key, { queueName: endpoint.split(':').at(-1) });
  admit(fanOut.topics.notices, local);
  return { protocol, endpoint: local.queueArn };
};

const lambda: MakeEnd = ({ id, protocol }, endpoint, { scope, fanOut }) => {
  const sourceArn = fanOut.topics.notices.topicArn;
  new CfnPermission(scope, `${id}-permission`, {
    functionName: endpoint,
    action: 'lambda:InvokeFunction',
    principal: 'sns.amazonaws.com',
    sourceArn,
  });
  return { protocol, endpoint };
};

const plainHttp: MakeEnd = ({ id, protocol }, endpoint, { stage }) => {
  if (stage === 'local') return { protocol, endpoint };
  throw new Error(
    `Subscriber ${id} has the protocol http in the stage ${stage}: notices would travel in the clear. ` +
      'Use https; http is for the local run.',
  );
};

const ends: Readonly<Partial<Record<Protocol, MakeEnd>>> = {
  email: asWritten,
  sms: asWritten,
  https: asWritten,
  http: plainHttp,
  sqs: queue,
  lambda,
};

/** Where SNS itself delivers for this subscriber. Throws for a protocol that it does not speak in this stage. */
export const nativeEnd = (subscriber: Subscriber, around: Surroundings): End => {
  const { id, protocol, endpoint } = subscriber;
  const make = ends[protocol];
  if (make && endpoint) return make(subscriber, endpoint, around);
  throw new Error(
    `Subscriber ${id} has the protocol ${protocol} and ${endpoint ? 'an' : 'no'} endpoint: ` +
      `SNS delivers to ${Object.keys(ends).join(', ')}, and needs to know where.`,
  );
};
