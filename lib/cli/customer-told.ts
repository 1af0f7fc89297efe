import type { Case } from '../domain/case.ts';
import { isVerdict, type Link, pairOf } from '../domain/person/link.ts';
import { sharingOf } from '../domain/person/shared.ts';
import { keys } from '../pipeline/keys.ts';
import { handlesNamed } from '../pipeline/people/names.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { type CustomerRecord, type HandleRecord, isA } from '../pipeline/records.ts';

/** Somebody who may be the same person, and what speaks for it. */
export interface Suggestion {
  readonly handle: string;
  readonly strength: 'stated' | 'guessed';
  readonly why: string;
}

/** All that is known of who one customer is. */
export interface CustomerTold {
  readonly record: CustomerRecord;
  readonly handles: readonly HandleRecord[];
  /** Handles of too many people to join anybody. */
  readonly shared: readonly string[];
  readonly links: readonly ReturnType<typeof pairOf>[];
  readonly cases: readonly Case[];
  readonly suggestions: readonly Suggestion[];
}

const linksOf = (handles: readonly HandleRecord[]): CustomerTold['links'] => {
  const pairs = handles.flatMap(({ handle, links = [] }) => links.map((link) => pairOf(handle, link)));
  return [
    ...new Map(
      pairs.map((pair) => [JSON.stringify([pair.handles, pair.strength, pair.by, pair.interaction]), pair]),
    ).values(),
  ];
};

const statedBeyond = (own: ReadonlySet<string>, { handle, links = [] }: HandleRecord): Suggestion[] =>
  links
    .filter((link: Link) => !isVerdict(link.strength) && link.strength === 'stated' && !own.has(link.with))
    .map(({ with: other, by, interaction }) =>
      by === handle
        ? { handle: other, strength: 'stated', why: `${handle} named it in ${interaction}` }
        : { handle: other, strength: 'stated', why: `it named ${handle} in ${interaction}` },
    );

const suggestionsFor = async (ledger: Ledger, handles: readonly HandleRecord[]): Promise<Suggestion[]> => {
  const own = new Set(handles.map(({ handle }) => handle));
  const names = handles.flatMap(({ names = [] }) => names.map(({ name }) => name));
  const alike = (await handlesNamed(ledger, names)).filter((handle) => !own.has(handle));
  return [
    ...handles.flatMap((record) => statedBeyond(own, record)),
    ...alike.map((handle): Suggestion => ({ handle, strength: 'guessed', why: 'a like name' })),
  ];
};

/** Reads who one customer is, on what evidence, and who else they may be. */
export const customerTold = async (ledger: Ledger, record: CustomerRecord): Promise<CustomerTold> => {
  const { handles, cases } = record.customer;
  const found = (await ledger.getAll(handles.map(keys.handle))).filter(isA('handle'));
  const byHandle = new Map(found.map((one) => [one.handle, one]));
  const own = handles.flatMap((handle) => byHandle.get(handle) ?? []);
  return {
    record,
    handles: own,
    shared: own.filter((one) => sharingOf(one).given).map(({ handle }) => handle),
    links: linksOf(own),
    cases: (await ledger.getAll(Object.values(cases).map(keys.case))).filter(isA('case')).map((one) => one.case),
    suggestions: await suggestionsFor(ledger, own),
  };
};
