import { createHash, randomUUID } from 'node:crypto';

import type { Clock } from '../../../lib/pipeline/ports.ts';
import { headersOf } from './carriers.ts';
import type { Means } from './deliver.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { certificatePath, type Stationery } from './envelope.ts';
import type { Subscription } from './subscription.ts';

/** What an http endpoint gets before its first notice: where to say yes. */
const confirmationOf = async (subscription: Subscription, id: string, at: string, { endpoint, signer }: Stationery) => {
  const { topicArn: TopicArn, subscriptionArn } = subscription;
  const Token = createHash('sha256').update(subscriptionArn).digest('hex');
  const fields = {
    Type: 'SubscriptionConfirmation',
    MessageId: id,
    Token,
    TopicArn,
    Message:
      `You have chosen to subscribe to the topic ${TopicArn}.\n` +
      'To confirm the subscription, visit the SubscribeURL included in this message.',
    SubscribeURL: `${endpoint}/?Action=ConfirmSubscription&TopicArn=${encodeURIComponent(TopicArn)}&Token=${Token}`,
    Timestamp: at,
  };
  const Signature = await signer.sign(fields);
  return JSON.stringify({
    ...fields,
    SignatureVersion: '2',
    Signature,
    SigningCertURL: `${endpoint}${certificatePath}`,
  });
};

/** A notice waits this long for an answer to the confirmation that goes before it. */
const patienceMilliseconds = 1000;

/**
 * Asks http endpoints for their confirmation, once. Where SNS waits until somebody visits the SubscribeURL, the local
 * run takes any 2xx for a yes, and does not insist on it: a listener that is down, slow or does not know of
 * confirmations gets its notices all the same, and the confirmation again before the next one.
 */
export const openConfirmations = (means: Means, store: DeliveryStore, clock: Clock) => {
  const asking = new Map<string, Promise<void>>();

  const ask = async (subscription: Subscription): Promise<void> => {
    const { subscriptionArn, endpoint } = subscription;
    const id = randomUUID();
    const body = await confirmationOf(subscription, id, clock().toISOString(), means);
    const headers = {
      ...headersOf('SubscriptionConfirmation', id, subscription),
      'content-type': 'text/plain; charset=UTF-8',
    };
    const status = await means.poster.post({
      url: endpoint,
      headers,
      body,
      timeoutMilliseconds: means.timeoutMilliseconds,
    });
    if (status >= 200 && status < 300) store.confirm(subscriptionArn, endpoint);
  };

  return async (subscription: Subscription): Promise<void> => {
    const { protocol, subscriptionArn, endpoint } = subscription;
    if (!protocol.startsWith('http') || store.isConfirmed(subscriptionArn, endpoint)) return;
    const asked = asking.get(subscriptionArn) ?? ask(subscription).catch(() => undefined); // The notice will say why.
    asking.set(subscriptionArn, asked);
    void asked.then(() => asking.delete(subscriptionArn));
    let patience: NodeJS.Timeout | undefined;
    const outOfPatience = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, patienceMilliseconds);
    });
    await Promise.race([asked, outOfPatience]);
    clearTimeout(patience);
  };
};
