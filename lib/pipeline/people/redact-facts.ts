import type { Case } from '../../domain/case.ts';
import { ownerOf } from './customer-of.ts';
import type { CustomerRecord, Ledger } from '../ports.ts';

const attempts = 25;

/** What is known of a customer without what they said in this interaction; the same record when that was nothing. */
export const withoutFactsOf = (record: CustomerRecord, interaction: string): CustomerRecord => {
  const facts = record.customer.facts.filter(({ said }) => said.interaction !== interaction);
  return facts.length === record.customer.facts.length ? record : { ...record, customer: { ...record.customer, facts } };
};

/**
 * Forgets what a customer gave in an interaction that was taken back: account numbers and the like. Their name and the
 * handles stay, since they are how we know whose the rest is.
 */
export const forgetFacts = async (ledger: Ledger, who: Pick<Case, 'customer' | 'handle'>, interaction: string): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ownerOf(ledger, who);
    if (before === undefined) return;
    const after = withoutFactsOf(before, interaction);
    if (after === before || (await ledger.commit([{ before, after }]))) return;
  }
  throw new Error(`Customer ${who.customer} changed ${attempts} times while facts were forgotten; it stays due and is tried again.`);
};
