import { isDeepStrictEqual } from 'node:util';

import { allFacts, type KnownFact } from '../../domain/person/facts.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { CustomerRecord, HandleRecord } from '../records.ts';

/** The customer whose a handle was when it was read. `undefined`: it is somebody else's by now, look again. */
const ownerOfHandle = async (
  ledger: Ledger,
  { handle, customer = '' }: HandleRecord,
): Promise<CustomerRecord | undefined> => {
  const record = await ledger.get(keys.customer(customer));
  if (record?.type !== 'customer')
    throw new Error(`Customer ${customer} is not in the ledger, though a handle names it.`);
  return record.customer.handles.includes(handle) ? record : undefined;
};

/** A customer as it stands once it was written. */
export const next = (after: CustomerRecord, before: CustomerRecord | undefined): CustomerRecord => ({
  ...after,
  version: before ? before.version + 1 : 1,
});

/** Nothing new of who they are; perhaps a fact. `undefined`: somebody else was faster. */
export const saidMore = async (
  ledger: Ledger,
  author: HandleRecord,
  facts: readonly KnownFact[],
): Promise<CustomerRecord | undefined> => {
  const before = await ownerOfHandle(ledger, author);
  if (before === undefined) return undefined;
  const all = allFacts([...before.customer.facts, ...facts]);
  if (isDeepStrictEqual(all, before.customer.facts)) return before;
  const after = { ...before, customer: { ...before.customer, facts: all } };
  return (await ledger.commit([{ before, after }])) ? next(after, before) : undefined;
};
