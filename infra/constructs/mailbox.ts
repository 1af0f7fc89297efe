import { Duration, Validations } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { CfnSubscription, Topic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

import type { Source } from '../../lib/domain/configuration.ts';
import { unreadMails } from '../../lib/domain/dead-letters.ts';
import type { Archive } from './archive.ts';
import type { CustomerKey } from './customer-key.ts';
import { HouseFunction } from './house-function.ts';
import { admit, deadLetters, houseQueue } from './house-queue.ts';
import { MailRules } from './mail-rules.ts';

const timeoutSeconds = 60;

/** What fails is tried again this many times, six minutes apart: two hours, and then a person looks. */
const tries = 20;

export interface MailboxProps {
  readonly bundle: string;
  readonly key: CustomerKey;
  readonly archive: Archive;
  /** Those whose mail comes through SES. */
  readonly sources: readonly Source[];
}

/**
 * The door for mail: SES puts each mail into the archive and tells a topic; the topic's queue wakes the function that
 * reads it. Nobody but SES, for the rules of this stack, can put or tell anything: that is the proof of a mail's way.
 */
export class Mailbox extends Construct {
  readonly receiveMail: HouseFunction;
  /** Messages about mails that nobody could read for two hours. */
  readonly unread: Queue;
  readonly rules: MailRules;

  constructor(scope: Construct, id: string, { bundle, key, archive, sources }: MailboxProps) {
    super(scope, id);
    const failureLosesNothing =
      'The mail stays in the archive, its message in the queue; it comes again, and becomes a dead letter in the end.';
    this.receiveMail = new HouseFunction(this, 'ReceiveMail', { bundle, key, timeoutSeconds, failureLosesNothing });
    Validations.of(this.receiveMail).acknowledge({
      id: 'Serverless-LambdaEventSourceMappingDestination',
      reason: failureLosesNothing,
    });
    this.unread = deadLetters(this, 'Unread', key, unreadMails);
    const topic = new Topic(this, 'Mails', { displayName: 'Earshot', masterKey: key, enforceSSL: true });
    this.rules = new MailRules(this, 'Rules', { key, archive, topic, sources });
    this.take(this.queueOf(topic, key));
  }

  private queueOf(topic: Topic, key: CustomerKey): Queue {
    const queue = houseQueue(this, 'Queue', key, {
      // Six times the function's time-out: https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
      visibilityTimeout: Duration.seconds(6 * timeoutSeconds),
      deadLetterQueue: { queue: this.unread, maxReceiveCount: tries },
    });
    for (const admitting of [queue, this.unread]) admit(topic, admitting);
    new CfnSubscription(this, 'Subscription', {
      topicArn: topic.topicArn,
      protocol: 'sqs',
      endpoint: queue.queueArn,
      rawMessageDelivery: true,
      redrivePolicy: { deadLetterTargetArn: this.unread.queueArn },
    });
    return queue;
  }

  private take({ queueArn }: Queue): void {
    // Few at once: they are read one after the other, and the worst takes eight seconds. Five of 40 MB, the most that
    // SES takes, stay under half of the function's memory.
    this.receiveMail.addEventSourceMapping('Mails', {
      eventSourceArn: queueArn,
      batchSize: 5,
      reportBatchItemFailures: true,
    });
    const actions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];
    this.receiveMail.addToRolePolicy(new PolicyStatement({ actions, resources: [queueArn] }));
  }
}
