import { setTimeout as pause } from 'node:timers/promises';

import type { Delivery } from '../../lib/providers/provider.ts';
import type { Taken } from './asking.ts';

const connections = 6;
// A provider gives up on a connection that does not answer, and delivers again.
const patienceMilliseconds = 3000;
const betweenTriesMilliseconds = 50;

/** A provider that delivers until it is answered 200, over several connections, and now and then once more. */
export const openProvider = (url: string) => {
  const waiting: Delivery[] = [];
  const taken: Delivery[] = [];
  const answers = new Map<Delivery, Set<string>>();
  let posted = 0;
  const closing = new AbortController();

  /** What was answered 200 must be there from now on, so the answer is kept; anything else is no answer. */
  const deliver = async (delivery: Delivery): Promise<boolean> => {
    const { source, headers } = delivery;
    const body = new Uint8Array(delivery.body);
    posted += 1;
    try {
      const signal = AbortSignal.timeout(patienceMilliseconds);
      const response = await fetch(`${url}/in/${source}`, { method: 'POST', headers, body, signal });
      if (response.status !== 200) return false;
      const { interactions } = (await response.json()) as Taken;
      const ids = answers.get(delivery) ?? new Set();
      answers.set(delivery, new Set([...ids, ...interactions]));
      return true;
    } catch {
      return false; // Nobody is there: the process was killed, or has not started yet.
    }
  };

  const work = async (): Promise<void> => {
    while (!closing.signal.aborted) {
      const fresh = waiting.shift();
      const delivery = fresh ?? taken[Math.floor(Math.random() * taken.length)];
      const isTaken = delivery !== undefined && (await deliver(delivery));
      if (fresh) (isTaken ? taken : waiting).push(fresh);
      if (!fresh || !isTaken) await pause(betweenTriesMilliseconds);
    }
  };
  const working = Array.from({ length: connections }, work);

  return {
    add: (deliveries: readonly Delivery[]): void => void waiting.push(...deliveries),
    /** Each delivery that was answered 200, with every interaction id that it ever got. */
    answers: answers as ReadonlyMap<Delivery, ReadonlySet<string>>,
    posted: () => posted,
    close: async (): Promise<void> => {
      closing.abort();
      await Promise.all(working);
    },
  };
};
