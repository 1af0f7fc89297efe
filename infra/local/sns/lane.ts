import type { Outcome } from './deliver.ts';
import type { Delivery, DeliveryStore } from './delivery-store.ts';

/** What a lane asks of the rest. Neither of `carry` and `bury` may throw. */
export interface LaneOptions {
  readonly store: DeliveryStore;
  readonly now: () => number;
  /** Tries once. */
  readonly carry: (delivery: Delivery) => Promise<Outcome>;
  /** Puts it among the dead letters; `false` when that did not work now. */
  readonly bury: (delivery: Delivery, why: string) => Promise<boolean>;
  /** Milliseconds to wait after so many failures; `undefined` for no further try. */
  readonly waitAfter: (failures: number) => number | undefined;
  /** Milliseconds until a dead-letter queue is asked again. */
  readonly betweenBurials: number;
  readonly idle: () => void;
}

const mostAtOnce = 32;
/** The longest time that a Node timer can wait. */
const longestWait = 2 ** 31 - 1;

/**
 * One subscription's way out: tries at once, several at a time, and again later what failed. Lanes share nothing, so
 * that a slow or dead endpoint delays nobody else. Whatever is in a lane is also in the store, until it is done.
 */
export const openLane = ({ store, now, carry, bury, waitAfter, betweenBurials, idle }: LaneOptions) => {
  const waiting: Delivery[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let running = 0;
  let closed = false;

  const later = (delivery: Delivery): void => {
    store.postpone(delivery);
    push(delivery);
  };

  const fail = async (delivery: Delivery, permanent: boolean, why: string): Promise<void> => {
    const failures = delivery.failures + 1;
    const wait = permanent ? undefined : waitAfter(failures);
    if (wait !== undefined) return later({ ...delivery, failures, due: now() + wait });
    const buried = await bury(delivery, why);
    if (closed) return undefined;
    return buried ? store.remove(delivery) : later({ ...delivery, due: now() + betweenBurials });
  };

  const run = async (delivery: Delivery): Promise<void> => {
    const outcome = await carry(delivery);
    // What ended after the end stays in the store and goes again after the next start: at least once.
    if (closed) return;
    if (outcome.done) store.remove(delivery);
    else await fail(delivery, outcome.permanent, outcome.why);
  };

  const pump = (): void => {
    if (closed) return;
    while (running < mostAtOnce) {
      const delivery = waiting.shift();
      if (!delivery) break;
      running += 1;
      void run(delivery).finally(() => {
        running -= 1;
        pump();
      });
    }
    if (running === 0 && waiting.length === 0) idle();
  };

  const push = (delivery: Delivery): void => {
    const wait = delivery.due - now();
    if (wait <= 0) {
      waiting.push(delivery);
      return pump();
    }
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        push(delivery);
      },
      Math.min(wait, longestWait),
    );
    timers.add(timer);
    return undefined;
  };

  return {
    push,
    /** Nothing is under way; what waits for its time to be tried again does not count. */
    isIdle: (): boolean => running === 0 && waiting.length === 0,
    close: (): void => {
      closed = true;
      timers.forEach(clearTimeout);
    },
  };
};
export type Lane = ReturnType<typeof openLane>;
