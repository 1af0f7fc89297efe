import { isDeepStrictEqual } from 'node:util';

import type { Case } from '../../domain/case.ts';
import { allFacts } from '../../domain/person/facts.ts';
import { foundIn } from '../../domain/person/text.ts';
import { ownerOf } from './customer-of.ts';
import type { IdentifyPorts } from './identify.ts';
import type { CustomerRecord } from '../records.ts';
import { factsOf } from './sighting.ts';
import { stillSaid } from './still-said.ts';

const attempts = 25;

/** What is known of a customer without what they do not say any more; the same record when that is nothing. */
const withoutFactsOf = async (
  { ledger, configuration }: Pick<IdentifyPorts, 'ledger' | 'configuration'>,
  record: CustomerRecord,
  { interaction, handle }: { readonly interaction: string; readonly handle?: string },
): Promise<CustomerRecord> => {
  const left = record.customer.facts.filter(({ said }) => said.interaction !== interaction);
  if (left.length === record.customer.facts.length) return record;
  const still = handle === undefined ? [] : await stillSaid(ledger, handle);
  const facts = allFacts([...left, ...still.flatMap((one) => factsOf(one, foundIn(configuration, one)))]);
  if (isDeepStrictEqual(facts, record.customer.facts)) return record;
  return { ...record, customer: { ...record.customer, facts } };
};

/**
 * Forgets what a customer gave in an interaction and says nowhere any more, since it was taken back or changed: account
 * numbers and the like. Their name and the handles stay, since they are how we know whose the rest is.
 */
export const forgetFacts = async (
  ports: Pick<IdentifyPorts, 'ledger' | 'configuration'>,
  { customer = '', handle }: Partial<Pick<Case, 'customer' | 'handle'>>,
  interaction: string,
): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ownerOf(ports.ledger, { customer, handle });
    if (before === undefined) return;
    const after = await withoutFactsOf(ports, before, { interaction, handle });
    if (after === before || (await ports.ledger.commit([{ before, after }]))) return;
  }
  throw new Error(`Customer ${customer} changed ${attempts} times while facts were forgotten; it stays due and is tried again.`);
};
