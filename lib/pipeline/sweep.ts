import { finish, type FinishPorts } from './finish.ts';
import type { LedgerRecord } from './ports.ts';

// Of each shard, in one tick; what is left is next minute's, the longest overdue first.
const atMost = 250;
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
  const now = ports.clock().toISOString();
  const keys = await ports.ledger.overdue(now, atMost);
  const forgotten = keys.filter(({ sk }) => sk === ('interaction' satisfies LedgerRecord['type']));
  if (forgotten.length > 0) ports.log('warn', 'swept', { count: forgotten.length });
  let left = 0;
  for (let first = 0; first < keys.length; first += together) {
    left += (await finish(ports, keys.slice(first, first + together))).length;
  }
  return { done: keys.length - left, left };
};
