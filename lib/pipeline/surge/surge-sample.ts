import type { Case } from '../../domain/case.ts';
import { beside, numberingOf } from '../../domain/person/realm.ts';
import type { SurgeCustomer } from '../../domain/surge/notice.ts';
import type { Naming, Surge } from '../../domain/surge/surge.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { isA } from '../records.ts';
import type { WorkPorts } from '../work/verb.ts';
import { membersOf } from './surge-lookup.ts';

// While it lasts a few show what it is about.
const few = 10;
// When it is over so many fit into an event, whatever they wrote and however they are called,
const perEvent = 70;
const nameBytes = 60;
// and so many into a letter of some 80 KB; SNS takes 256.
const perLetter = 10 * perEvent;
const textBytes = 200;

/** The beginning of a text that is no longer than that in JSON. */
const short = (text: string, bytes: number): string => {
  const characters = Array.from(text.slice(0, bytes).toWellFormed());
  while (Buffer.byteLength(JSON.stringify(characters.join(''))) > bytes) characters.pop();
  return characters.join('');
};

const lastWords = async (ledger: Ledger, cases: readonly Case[]): Promise<ReadonlyMap<string, string>> => {
  const ids = cases.map(({ interactions }) => interactions.at(-1)).filter((id) => id !== undefined);
  const records = (await ledger.getAll([...new Set(ids)].map(keys.interaction))).filter(isA('interaction'));
  const said = records.map(({ id, interaction }) => [id, interaction?.text || interaction?.subject || ''] as const);
  return new Map(said.map(([id, text]) => [id, short(text, textBytes)]));
};

const waitsLongest = (one: Case, other: Case): number =>
  Number(one.state === 'resolved') - Number(other.state === 'resolved') ||
  one.waitingSince.localeCompare(other.waitingSince);

const customersOf = async ({ configuration, ledger, linkFor }: WorkPorts, ids: readonly string[]): Promise<SurgeCustomer[]> => {
  const records = (await ledger.getAll(ids.map(keys.case))).filter(isA('case'));
  const cases = records.map((record) => record.case).sort(waitsLongest);
  const customers = [...new Set(cases.map(({ customer }) => customer))];
  const owners = (await ledger.getAll(customers.map(keys.customer))).filter(isA('customer'));
  const byId = new Map(owners.map(({ customer }) => [customer.id, customer]));
  const words = await lastWords(ledger, cases.slice(0, few));
  const numbering = (brand: string) => numberingOf(configuration.brands, brand);
  return cases.map(({ id, brand, customer, state, severity, waitingSince, interactions, tier }, place) => {
    const { name, handles = [] } = byId.get(customer) ?? {};
    return {
      case: id, customer, state, severity, waitingSince,
      name: name === undefined ? undefined : short(name, nameBytes),
      handles: handles.slice(0, 1).map((handle) => short(beside(numbering(brand), handle), nameBytes)),
      ...(place < few && { text: words.get(interactions.at(-1) ?? ''), link: linkFor(id, tier) }),
    };
  });
};

/** The latest customers of a surge, those first who still wait, with their words and a link. */
export const sampleOf = async (ports: WorkPorts, surge: Surge): Promise<SurgeCustomer[]> =>
  customersOf(ports, await membersOf(ports.ledger, surge.id, few));

/** The next customers of a surge that is over, and how to go on. Every try finds the same ones in each event. */
export interface Named {
  readonly customers: readonly SurgeCustomer[];
  /** The same, one list for each event, with its number from 1. */
  readonly parts: readonly { readonly part: number; readonly customers: readonly SurgeCustomer[] }[];
  /** Absent: these are the last. */
  readonly next?: Naming;
}

/** Those customers of a surge whose turn it is to be named, since it is over. */
export const namedOf = async (ports: WorkPorts, surge: Surge, { reason, part, before }: Naming): Promise<Named> => {
  const ids = await membersOf(ports.ledger, surge.id, perLetter, before);
  const customers = await customersOf(ports, ids);
  // By who they are, and not by who waits longest: that changes between one try and the next.
  const parts = Array.from({ length: Math.ceil(ids.length / perEvent) }, (_, place) => {
    const some = new Set(ids.slice(place * perEvent, (place + 1) * perEvent));
    return { part: part + place, customers: customers.filter((one) => some.has(one.case)) };
  });
  const next = ids.length < perLetter ? undefined : { reason, part: part + parts.length, before: ids.at(-1) };
  return { customers, parts, ...(next && { next }) };
};
