import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { Subscriber } from '../../lib/domain/configuration.ts';
import type { CustomerKey } from './customer-key.ts';
import type { FanOut } from './fan-out.ts';
import { HouseFunction } from './house-function.ts';
import { admit, houseQueue } from './house-queue.ts';
import type { Secrets } from './secrets.ts';

const timeoutSeconds = 30;

/** A subscriber that is down is tried again this many times, three minutes apart: an hour, and then a person looks. */
const tries = 20;

export interface NotifierProps {
  readonly bundle: string;
  readonly key: CustomerKey;
  readonly secrets: Secrets;
  readonly fanOut: FanOut;
  /** Those that SNS cannot speak to by itself. */
  readonly subscribers: readonly Subscriber[];
}

/**
 * Slack, PagerDuty, Teams and signed webhooks: one queue for each subscriber, so that one that is down keeps nobody
 * else waiting, and one function that serves them all.
 */
export class Notifier extends Construct {
  readonly notify: HouseFunction;

  constructor(scope: Construct, id: string, { bundle, key, secrets, fanOut, subscribers }: NotifierProps) {
    super(scope, id);
    const failureLosesNothing =
      'The message stays in its queue, is tried again, and goes to the dead-letter queue in the end.';
    this.notify = new HouseFunction(this, 'Notify', { bundle, key, timeoutSeconds, failureLosesNothing });
    Validations.of(this.notify).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: failureLosesNothing,
    });
    secrets.grantReading(this.notify);
    const queues = subscribers.map((subscriber) => [this.queueOf(subscriber, key, fanOut), subscriber] as const);
    for (const [queue, subscriber] of queues) this.take(queue, subscriber);
    this.notify.addEnvironment(
      'NOTIFY_QUEUES',
      `{${queues.map(([queue, { id: name }]) => `"${queue.queueArn}":"${name}"`).join(',')}}`,
    );
  }

  private queueOf(subscriber: Subscriber, key: CustomerKey, fanOut: FanOut): Queue {
    const dead = fanOut.deadLettersOf(subscriber);
    const queue = houseQueue(this, `${subscriber.id}-queue`, key, {
      // Six times the function's time-out: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: dead, maxReceiveCount: tries },
    });
    admit(fanOut.topics.notices, queue);
    fanOut.subscribe(subscriber, { protocol: 'sqs', endpoint: queue.queueArn, raw: true });
    return queue;
  }

  private take({ queueArn }: Queue, { id }: Subscriber): void {
    this.notify.addEventSourceMapping(id, { eventSourceArn: queueArn, batchSize: 10, reportBatchItemFailures: true });
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    this.notify.addToRolePolicy(new PolicyStatement({ actions, resources: [queueArn] }));
  }
}
