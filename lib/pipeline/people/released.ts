import type { Case } from '../../domain/case.ts';
import type { CustomerRecord } from '../records.ts';

/**
 * The customer of a case that is over: it is not their current one any more, and is remembered with who dealt with it,
 * unless another ended later.
 */
export const released = (owner: CustomerRecord, one: Case): CustomerRecord => {
  const { id, brand, severity, resolvedAt = one.openedAt, acknowledgedBy, resolvedBy, handle } = one;
  const { [brand]: current, ...others } = owner.customer.cases;
  const cases = current === id ? others : owner.customer.cases;
  const over = { case: id, severity, resolvedAt, by: acknowledgedBy ?? resolvedBy, handle };
  const { previous = over } = owner.customer;
  const isBefore = previous.case !== id && previous.resolvedAt > resolvedAt;
  return { ...owner, customer: { ...owner.customer, cases, previous: isBefore ? previous : over } };
};
