import type { Case } from '../../domain/case.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { CustomerRecord } from '../records.ts';

// Customers become one two at a time, and every time all of them point to the one who stays.
const mostHops = 10;

/** The customer that an id stands for now: whoever turned out to be somebody else is read as that one. */
export const customerOf = async (ledger: Ledger, id: string): Promise<CustomerRecord | undefined> => {
  let next = id;
  for (let hop = 0; hop < mostHops; hop += 1) {
    const record = await ledger.get(keys.customer(next));
    if (record?.type !== 'customer') return undefined;
    if (record.into === undefined) return record;
    next = record.into;
  }
  throw new Error(`Customer ${id} is somebody else over more than ${mostHops} hops: this is a fault of ours.`);
};

/** The customer whose a handle is. `undefined`: nobody has spoken as it. */
export const customerOfHandle = async (ledger: Ledger, handle: string): Promise<CustomerRecord | undefined> => {
  const record = await ledger.get(keys.handle(handle));
  return record?.type === 'handle' && record.customer !== undefined ? customerOf(ledger, record.customer) : undefined;
};

/** Whose case it is now: of the customer whose word opened it, whoever that has turned out to be. */
export const ownerOf = async (
  ledger: Ledger,
  { handle, customer }: Pick<Case, 'handle' | 'customer'>,
): Promise<CustomerRecord | undefined> =>
  (handle === undefined ? undefined : await customerOfHandle(ledger, handle)) ?? customerOf(ledger, customer);
