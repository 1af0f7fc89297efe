import { isDeepStrictEqual } from 'node:util';

import type { CustomerRecord } from '../records.ts';
import { settleCustomer } from '../understand/settle-customer.ts';
import { finished, type Verb } from './verb.ts';

const isSettled = (one: CustomerRecord, latest: CustomerRecord): boolean =>
  isDeepStrictEqual([one.unsettled, one.customer.handles], [latest.unsettled, latest.customer.handles]);

/** A customer who was joined or parted: what they said is judged anew. */
export const customerWork: Verb<CustomerRecord> = async (ports, record, now) => {
  await settleCustomer(ports, record, now);
  return {
    tellings: [],
    // Whoever was joined or parted again meanwhile is due again.
    done: (latest) => (latest.type === 'customer' && isSettled(record, latest) ? finished(latest, { unsettled: undefined }) : latest),
  };
};
