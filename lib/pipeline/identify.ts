import type { Customer } from '../domain/case.ts';
import type { Interaction } from '../domain/interaction.ts';
import { momentOf } from '../domain/moment-of.ts';
import { fingerprint, idOf, keys } from './keys.ts';
import type { Change, CustomerRecord, HandleRecord, InteractionRecord, Ledger } from './ports.ts';

// Somebody who left no address at all is still somebody: they are known by what they said.
// A transaction takes 100 records, and nobody has that many addresses.
const handlesOf = ({ author, id }: Interaction): readonly string[] =>
  author.handles.length > 0 ? [...new Set(author.handles)].slice(0, 20) : [`anonymous:${id}`];

const factsOf = (interaction: Interaction): Customer['facts'] =>
  (interaction.facts ?? []).map((fact) => ({
    ...fact,
    said: { interaction: interaction.id, source: interaction.source, at: momentOf(interaction) },
  }));

// A customer says the same few things; who says ever new ones must not fill the record.
const keptFacts = 100;
const keptHandles = 50;

const linkOf = (handle: string, customer: string, interaction: Interaction): HandleRecord => ({
  type: 'handle', ...keys.handle(handle), version: 1, handle, customer, evidence: interaction.id,
});

const newCustomer = (handles: readonly string[], interaction: Interaction): CustomerRecord => {
  const id = idOf(new Date(interaction.receivedAt), fingerprint('customer', handles[0] ?? interaction.id));
  return {
    type: 'customer',
    ...keys.customer(id),
    version: 1,
    customer: { id, name: interaction.author.name, handles: [...handles], facts: factsOf(interaction), cases: {} },
  };
};

/** What this interaction adds to what is known of a customer; the same record when it adds nothing. */
const enriched = (record: CustomerRecord, unclaimed: readonly string[], interaction: Interaction): CustomerRecord => {
  const { customer } = record;
  const known = new Set(customer.facts.map(({ kind, value }) => `${kind}\n${value}`));
  const facts = factsOf(interaction).filter(({ kind, value }) => !known.has(`${kind}\n${value}`));
  const named = customer.name === undefined && interaction.author.name !== undefined;
  if (unclaimed.length === 0 && facts.length === 0 && !named) return record;
  return {
    ...record,
    customer: {
      ...customer,
      name: customer.name ?? interaction.author.name,
      handles: [...new Set([...customer.handles, ...unclaimed])].slice(0, keptHandles),
      facts: [...customer.facts, ...facts].slice(-keptFacts),
    },
  };
};

const isHandle = (record: { type: string }): record is HandleRecord => record.type === 'handle';

/**
 * Whose is it? The same handle is the same customer; the first handle that is known decides, and handles that nobody
 * has claimed join it. Customers that exist are never merged here. `undefined`: somebody else was faster, try again.
 */
export const identify = async (ledger: Ledger, record: InteractionRecord, interaction: Interaction): Promise<CustomerRecord | undefined> => {
  const handles = handlesOf(interaction);
  const links = (await ledger.getAll(handles.map(keys.handle))).filter(isHandle);
  const claimed = new Map(links.map(({ handle, customer }) => [handle, customer]));
  const owner = handles.map((handle) => claimed.get(handle)).find((customer) => customer !== undefined);
  const unclaimed = handles.filter((handle) => !claimed.has(handle));
  const before = owner === undefined ? undefined : await ledger.get(keys.customer(owner));
  if (owner !== undefined && before?.type !== 'customer') {
    throw new Error(`Customer ${owner} of interaction ${record.id} is not in the ledger, though a handle names it.`);
  }
  const known = before?.type === 'customer' ? before : undefined;
  const after = known ? enriched(known, unclaimed, interaction) : newCustomer(handles, interaction);
  if (after === known) return after;
  const changes: Change[] = [{ before: known, after }, ...unclaimed.map((handle) => ({ after: linkOf(handle, after.customer.id, interaction) }))];
  if (!(await ledger.commit(changes))) return undefined;
  return { ...after, version: known ? known.version + 1 : 1 };
};
