import type { FilterPolicy } from '../../../lib/domain/filter-policy.ts';
import type { DeliveryPolicy } from './retries.ts';

/** One subscription, as the template makes it. */
export interface Subscription {
  readonly topicArn: string;
  readonly subscriptionArn: string;
  /** `http`, `https`, `sqs`, `lambda`, `email` or `sms`. */
  readonly protocol: string;
  /** A URL, an ARN, a mail address or a telephone number. */
  readonly endpoint: string;
  /** On the message attributes. */
  readonly filterPolicy?: FilterPolicy;
  readonly rawDelivery?: boolean;
  readonly deadLetterQueueArn?: string;
  readonly deliveryPolicy?: DeliveryPolicy;
}
