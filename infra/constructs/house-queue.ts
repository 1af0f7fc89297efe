import { Duration, Tags, Validations } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import type { QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

import { deadLettersTag } from '../../lib/domain/dead-letters.ts';
import type { CustomerKey } from './customer-key.ts';

/** A queue as this house keeps one: encrypted, over TLS only, with messages kept for 14 days, the longest there is. */
export const houseQueue = (scope: Construct, id: string, key: CustomerKey, props: QueueProps = {}): Queue =>
  new Queue(scope, id, {
    encryption: QueueEncryption.KMS,
    encryptionMasterKey: key,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
    ...props,
  });

/** Where a message goes that nobody took, until a person looks. `of` says whose they are, to who brings them back. */
export const deadLetters = (scope: Construct, id: string, key: CustomerKey, of: string): Queue => {
  const queue = houseQueue(scope, id, key);
  Tags.of(queue).add(deadLettersTag, of);
  const reason = 'It is a dead-letter queue: the last stop, with an alarm.';
  Validations.of(queue).acknowledge({ id: 'AwsSolutions-SQS3', reason }, { id: 'Serverless-SQSRedrivePolicy', reason });
  return queue;
};

/** Lets a topic put messages in a queue; the key lets SNS in already. */
export const admit = ({ topicArn }: ITopic, queue: Queue): void => {
  queue.addToResourcePolicy(
    new PolicyStatement({
      principals: [new ServicePrincipal('sns.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { ArnEquals: { 'aws:SourceArn': topicArn } },
    }),
  );
};
