import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import { filterPolicyOf, topicOf } from '../../lib/domain/subscription.ts';
import type { Configuration, Subscriber } from '../../lib/domain/configuration.ts';
import type { CustomerKey } from './customer-key.ts';
import type { HouseFunction } from './house-function.ts';
import { admit, deadLetters } from './house-queue.ts';

/** Where one subscription ends, in SNS's words. */
export interface End {
  readonly protocol: string;
  readonly endpoint: string;
  readonly raw?: boolean;
}

/** SNS's own default gives an endpoint one minute; this gives it most of the hour that SNS allows. */
const deliveryPolicy = {
  healthyRetryPolicy: {
    minDelayTarget: 1,
    maxDelayTarget: 60,
    numRetries: 50,
    numNoDelayRetries: 3,
    numMinDelayRetries: 2,
    numMaxDelayRetries: 35,
    backoffFunction: 'exponential',
  },
};

/** From our ledger to everyone: three topics, since each kind of subscriber needs words of its own. */
export class FanOut extends Construct {
  readonly topics: Readonly<Record<ReturnType<typeof topicOf>, Topic>>;
  /** One for every subscriber, by its id. */
  readonly deadLetters = new Map<string, Queue>();
  private readonly key: CustomerKey;
  private readonly configuration: Configuration;

  constructor(
    scope: Construct,
    id: string,
    { key, configuration }: { readonly key: CustomerKey; readonly configuration: Configuration },
  ) {
    super(scope, id);
    this.key = key;
    this.configuration = configuration;
    const topic = (name: string) => new Topic(this, name, { displayName: 'Earshot', masterKey: key, enforceSSL: true });
    this.topics = { notices: topic('Notices'), letters: topic('Letters'), texts: topic('Texts') };
  }

  /** Lets a function put notices on the topics. */
  grantPublishing(to: HouseFunction): void {
    for (const [name, topic] of Object.entries(this.topics))
      to.addEnvironment(`${name.toUpperCase()}_TOPIC`, topic.topicArn);
    const resources = Object.values(this.topics).map(({ topicArn }) => topicArn);
    to.addToRolePolicy(new PolicyStatement({ actions: ['sns:Publish'], resources }));
  }

  /** The queue for what a subscriber could not be told: one for each, so that the alarm says whom. */
  deadLettersOf({ id, protocol }: Subscriber): Queue {
    const queue = this.deadLetters.get(id) ?? deadLetters(this, `${id}-dead-letters`, this.key, id);
    if (!this.deadLetters.has(id)) admit(this.topics[topicOf({ protocol })], queue);
    this.deadLetters.set(id, queue);
    return queue;
  }

  /** Subscribes to the topic that speaks the subscriber's language, with its filter and its dead-letter queue. */
  subscribe(subscriber: Subscriber, { protocol, endpoint, raw }: End): void {
    new CfnSubscription(this, subscriber.id, {
      topicArn: this.topics[topicOf(subscriber)].topicArn,
      protocol,
      endpoint,
      rawMessageDelivery: raw,
      filterPolicy: filterPolicyOf(subscriber, this.configuration),
      filterPolicyScope: 'MessageAttributes',
      redrivePolicy: { deadLetterTargetArn: this.deadLettersOf(subscriber).queueArn },
      deliveryPolicy: protocol.startsWith('http') ? deliveryPolicy : undefined,
    });
  }
}
