import { matches, mistakesIn } from '../../../lib/domain/filter-policy.ts';
import type { Clock } from '../../../lib/pipeline/ports.ts';
import { carriers } from './carriers.ts';
import { openConfirmations } from './confirmation.ts';
import { openCourier } from './courier.ts';
import type { Means } from './deliver.ts';
import type { DeliveryStore } from './delivery-store.ts';
import { openLane, type Lane } from './lane.ts';
import { filterable, type Message } from './message.ts';
import { phasesOf, waitAfter } from './retries.ts';
import type { Subscription } from './subscription.ts';

export interface DispatchOptions {
  readonly means: Means;
  readonly store: DeliveryStore;
  readonly clock: Clock;
  /** How long a second of a retry schedule lasts, in milliseconds. */
  readonly secondMilliseconds: number;
  readonly print: (line: string) => void;
}

const betweenBurialsSeconds = 20;

/** Refuses a subscription as SNS would, so that a wrong one shows before it is deployed. */
const check = ({ subscriptionArn, protocol, filterPolicy = {} }: Subscription): void => {
  const known = Object.keys(carriers);
  if (!known.includes(protocol))
    throw new Error(`${subscriptionArn}: got protocol ${protocol}, expected one of ${known.join(', ')}.`);
  const mistakes = mistakesIn(filterPolicy);
  if (mistakes.length > 0) throw new Error(`${subscriptionArn}: SNS refuses its filter policy: ${mistakes.join('; ')}`);
};

/** Takes messages to whoever has subscribed, each by a lane of their own. */
export const openDispatch = ({ means, store, clock, secondMilliseconds, print }: DispatchOptions) => {
  const lanes = new Map<string, { readonly subscription: Subscription; readonly lane: Lane }>();
  const waiters = new Set<() => void>();
  const confirmed = openConfirmations(means, store, clock);
  const { carry, bury } = openCourier({ means, confirmed, print });
  const now = (): number => clock().getTime();
  const isIdle = (): boolean => [...lanes.values()].every(({ lane }) => lane.isIdle());

  const idle = (): void => {
    if (waiters.size === 0 || !isIdle()) return;
    waiters.forEach((resolve) => resolve());
    waiters.clear();
  };

  const laneOf = (subscription: Subscription): Lane => {
    const phases = phasesOf(subscription.protocol, subscription.deliveryPolicy);
    return openLane({
      store,
      now,
      idle,
      betweenBurials: betweenBurialsSeconds * secondMilliseconds,
      carry: (delivery) => carry(subscription, delivery),
      bury: (delivery, why) => bury(subscription, delivery, why),
      waitAfter: (failures) => {
        const seconds = waitAfter(failures, phases);
        return seconds === undefined ? undefined : seconds * secondMilliseconds;
      },
    });
  };

  return {
    /** What was still to go to it from before a restart goes at once. Throws when SNS would refuse the subscription. */
    subscribe: (subscription: Subscription): void => {
      check(subscription);
      lanes.get(subscription.subscriptionArn)?.lane.close();
      const lane = laneOf(subscription);
      lanes.set(subscription.subscriptionArn, { subscription, lane });
      void confirmed(subscription);
      store.pending(subscription.subscriptionArn).forEach(lane.push);
    },
    /** Keeps the messages for everyone who wants them, then sends them out. They are kept when this returns. */
    publish: (messages: readonly Message[]): void => {
      const wanted = messages.flatMap((message) => {
        const attributes = filterable(message);
        return [...lanes.values()]
          .filter(({ subscription }) => subscription.topicArn === message.topicArn)
          .filter(({ subscription }) => matches(subscription.filterPolicy ?? {}, attributes))
          .map(({ subscription, lane }) => ({ subscriptionArn: subscription.subscriptionArn, lane, message }));
      });
      store.add(wanted, now()).forEach((delivery, place) => wanted[place]?.lane.push(delivery));
    },
    idle: (): Promise<void> => (isIdle() ? Promise.resolve() : new Promise((resolve) => void waiters.add(resolve))),
    close: (): void => {
      lanes.forEach(({ lane }) => lane.close());
      waiters.forEach((resolve) => resolve());
    },
  };
};
export type Dispatch = ReturnType<typeof openDispatch>;
