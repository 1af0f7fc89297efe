import type { Households } from '../../domain/person/households.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { CustomerRecord } from '../records.ts';
import { soon } from '../receive/record.ts';

/** By the id of a customer: that their words must be judged again, and until when, if so. */
export type Marks = (id: string) => Pick<CustomerRecord, 'unsettled' | 'due'>;

/**
 * Whose words stand among others than before: who was joined with somebody, or parted from somebody, now or since they
 * were judged last. Written with the decision itself, so that it cannot be forgotten.
 */
export const unsettledBy = (
  { handles }: Neighbourhood,
  before: ReadonlyMap<string, CustomerRecord>,
  { of }: Households,
  now: Date,
): Marks => {
  const moves = [...handles.values()].flatMap(({ before: was, after: { handle } }) => {
    const [from, to] = [was?.customer, of(handle)];
    return from === undefined || to === undefined ? [] : [{ from, to }];
  });
  return (id) => {
    const mine = new Set(moves.filter(({ to }) => to === id).map(({ from }) => from));
    const left = moves.some(({ from, to }) => to !== id && mine.has(from));
    const pending = [...mine, id].flatMap((one) => before.get(one) ?? []).filter(({ unsettled }) => unsettled);
    const parted = left || pending.some(({ unsettled }) => unsettled?.parted);
    if (mine.size > 1 || left)
      return { unsettled: { at: now.toISOString(), ...(parted && { parted }) }, due: soon(now) };
    const [first] = pending;
    return first === undefined ? {} : { unsettled: first.unsettled, due: first.due };
  };
};
