import { finish, type FinishPorts, isFetch } from './finish.ts';
import type { LedgerRecord } from '../records.ts';

// Of each shard, in one tick. Records that cannot be finished stay at the head of the index, so this is far more than a
// minute brings: they must not keep those behind them, and the clocks of cases, from their turn.
const atMost = 2500;
// A tick ends before the function is ended; what is left is next minute's.
const tickMs = 40_000;
// Each may take its time, and comes after everything else.
const fetches = 16;
// Finished and told together; small enough that little is repeated when a tick is broken off.
const together = 100;

export interface Swept {
  readonly done: number;
  readonly left: number;
}

/**
 * A minute passed: everything that is overdue gets its next verb, whether the stream forgot it or its clock rang. That
 * the stream forgot something is said in the log, since nobody would notice otherwise.
 */
export const sweep = async (ports: FinishPorts): Promise<Swept> => {
  const now = ports.clock();
  const ends = now.getTime() + tickMs;
  const overdue = await ports.ledger.overdue(now.toISOString(), atMost);
  const keys = [...overdue.filter((key) => !isFetch(key)), ...overdue.filter(isFetch).slice(0, fetches)];
  const forgotten = keys.filter(({ sk }) => sk === ('interaction' satisfies LedgerRecord['type']));
  if (forgotten.length > 0) ports.log('warn', 'swept', { count: forgotten.length });
  let left = 0;
  let first = 0;
  for (; first < keys.length && ports.clock().getTime() < ends; first += together) {
    left += (await finish(ports, keys.slice(first, first + together))).length;
  }
  const seen = Math.min(first, keys.length);
  return { done: seen - left, left: keys.length - seen + left };
};
