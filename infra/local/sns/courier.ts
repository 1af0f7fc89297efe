import { randomUUID } from 'node:crypto';

import { carriers } from './carriers.ts';
import type { Means, Outcome } from './deliver.ts';
import type { Delivery } from './delivery-store.ts';
import { notificationOf } from './envelope.ts';
import type { Subscription } from './subscription.ts';

const inWords = (error: unknown): string =>
  error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.message) : 'failed';

export interface CourierOptions {
  readonly means: Means;
  /** Waits until an http endpoint has been asked for its confirmation. */
  readonly confirmed: (subscription: Subscription) => Promise<void>;
  readonly print: (line: string) => void;
}

/** Carries one message to one subscription, or to its dead letters. Neither throws. */
export const openCourier = ({ means, confirmed, print }: CourierOptions) => {
  const carry = async (subscription: Subscription, { message }: Delivery): Promise<Outcome> => {
    const { protocol } = subscription;
    try {
      await confirmed(subscription);
      return (
        (await carriers[protocol]?.(message, subscription, means)) ?? { done: false, permanent: true, why: protocol }
      );
    } catch (error) {
      return { done: false, permanent: false, why: inWords(error) };
    }
  };

  const bury = async (subscription: Subscription, { message }: Delivery, why: string): Promise<boolean> => {
    const { subscriptionArn, deadLetterQueueArn, rawDelivery } = subscription;
    const lost = deadLetterQueueArn ? '' : '; it has no dead-letter queue';
    print(`undelivered  ${message.id} to ${subscriptionArn}: ${why}${lost}`);
    if (!deadLetterQueueArn) return true;
    const attributes = {
      RequestID: { DataType: 'String', StringValue: randomUUID() },
      ErrorMessage: { DataType: 'String', StringValue: why },
    };
    try {
      const body = rawDelivery ? message.body : await notificationOf(message, subscription, means);
      await means.deliver.queue(deadLetterQueueArn, body, attributes);
      return true;
    } catch (error) {
      print(
        `the dead-letter queue ${deadLetterQueueArn} did not take ${message.id}: ${inWords(error)}; it is tried again`,
      );
      return false;
    }
  };

  return { carry, bury };
};
