import type { Case } from '../../domain/case.ts';
import type { SurgeCustomer } from '../../domain/surge/notice.ts';
import type { Surge } from '../../domain/surge/surge.ts';
import { keys } from '../keys.ts';
import type { CaseRecord, CustomerRecord, InteractionRecord, Ledger } from '../ports.ts';
import { membersOf } from './surge-lookup.ts';
import type { WorkPorts } from '../work/verb.ts';

// While it lasts a few show what it is about; when it is over everybody who fits into an event is named.
const few = 10;
const many = 200;
const textLength = 200;

const isCase = (record: { type: string }): record is CaseRecord => record.type === 'case';
const isCustomer = (record: { type: string }): record is CustomerRecord => record.type === 'customer';
const isInteraction = (record: { type: string }): record is InteractionRecord => record.type === 'interaction';

const lastWords = async (ledger: Ledger, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> => {
  const ids = cases.map(({ interactions }) => interactions.at(-1)).filter((id) => id !== undefined);
  const records = (await ledger.getAll([...new Set(ids)].map(keys.interaction))).filter(isInteraction);
  const said = records.map(({ id, interaction }) => [id, interaction?.text || interaction?.subject || ''] as const);
  return new Map(said.map(([id, text]) => [id, text.slice(0, textLength).toWellFormed()]));
};

const waitsLongest = (one: Case, other: Case): number =>
  Number(one.state === 'resolved') - Number(other.state === 'resolved') ||
  one.waitingSince.localeCompare(other.waitingSince);

/** Customers of a surge, those first who still wait; the first few with their words and a link. */
export const sampleOf = async ({ ledger, linkFor }: WorkPorts, surge: Surge): Promise<SurgeCustomer[]> => {
  const ids = await membersOf(ledger, surge.id, surge.endedAt === undefined ? few : many);
  const records = (await ledger.getAll(ids.map(keys.case))).filter(isCase);
  const cases = records.map((record) => record.case).sort(waitsLongest);
  const customers = [...new Set(cases.map(({ customer }) => customer))];
  const owners = (await ledger.getAll(customers.map(keys.customer))).filter(isCustomer);
  const byId = new Map(owners.map(({ customer }) => [customer.id, customer]));
  const words = await lastWords(ledger, cases.slice(0, few));
  return cases.map(({ id, customer, state, severity, waitingSince, interactions, tier }, place) => ({
    case: id, customer, state, severity, waitingSince,
    name: byId.get(customer)?.name,
    handles: (byId.get(customer)?.handles ?? []).slice(0, 2),
    ...(place < few && { text: words.get(interactions.at(-1) ?? ''), link: linkFor(id, tier) }),
  }));
};
