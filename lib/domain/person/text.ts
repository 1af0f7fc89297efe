import type { Configuration } from '../configuration.ts';
import { addressesIn, addressFact, screenNamesIn } from '../facts/addresses.ts';
import { spokenNumbers } from '../facts/built-in.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import { ownSentences } from '../facts/first-person.ts';
import { findAll, regularOf } from '../facts/pattern.ts';
import { sentencesWith, toldSentences } from '../facts/sentences.ts';
import type { Fact, Interaction } from '../interaction.ts';
import type { Kinds } from './agreement.ts';
import { screenName } from './known.ts';
import { realmOf, within } from './realm.ts';

/** What an interaction says of who it is from, beside its author. */
export interface FoundInText {
  readonly facts: readonly Fact[];
  /** Handles that its words name, as the ledger knows them: the author's own elsewhere, or somebody else's. */
  readonly named: readonly string[];
  /** Those of them that it calls the author's own. */
  readonly claimed: readonly string[];
  /** Handles that were filled into a field. */
  readonly given: readonly string[];
}

/** The kind of handle that a number of a kind is: `accountnumber`. */
const handleKind = (kind: string): string => kind.toLowerCase().slice(0, 20);

/** Kinds of numbers that the configuration calls a person's own. */
export const kindsOf = ({ facts = [] }: Configuration): Kinds => ({
  identifying: new Set(facts.filter(({ identifies }) => identifies === 'person').map(({ kind }) => handleKind(kind))),
});

const handlesOf = (facts: readonly Fact[], { identifying }: Kinds, realm: string): string[] =>
  facts
    .filter(({ kind, value }) => identifying.has(handleKind(kind)) && /^\S{1,300}$/u.test(value))
    .map(({ kind, value }) => within(realm, `${handleKind(kind)}:${value}`));

const wordsOf = ({ subject = '', text, fields = {}, channel }: Interaction): string =>
  [subject, text, ...(channel === 'form' ? Object.values(fields) : [])].join('\n');

const compiled = new WeakMap<FactKind, readonly RegExp[]>();

const regularsOf = (fact: FactKind): readonly RegExp[] => {
  const known = compiled.get(fact) ?? (fact.patterns ?? []).map(regularOf);
  compiled.set(fact, known);
  return known;
};

const configured = ({ facts = [] }: Configuration, brand: string, words: string): Fact[] =>
  facts
    .filter(({ brands }) => brands === undefined || brands.includes(brand))
    .flatMap((fact) =>
      regularsOf(fact).flatMap((regular) => findAll(regular, words).map((value) => ({ kind: fact.kind, value }))),
    );

/** What anybody would see in a sentence, unless the configuration says how that kind of number is written here. */
const spoken = ({ facts = [] }: Configuration, words: string): Fact[] => {
  const own = new Set(facts.map(({ kind }) => kind));
  return spokenNumbers.flatMap(([kind, regular]) =>
    own.has(kind) ? [] : findAll(regular, words).map((value) => ({ kind, value })),
  );
};

/** What they tried and what was promised to them, in their own sentences. */
const told = ({ facts = [] }: Configuration, brand: string, words: string): Fact[] => {
  const inSentences = sentencesWith(words);
  const own = facts.filter(({ brands, phrases }) => phrases && (brands === undefined || brands.includes(brand)));
  const kinds = new Set(own.map(({ kind }) => kind));
  return [...own, ...toldSentences.filter(({ kind }) => !kinds.has(kind))].flatMap(({ kind, phrases = [] }) =>
    inSentences(phrases).map((value) => ({ kind, value })),
  );
};

/** The addresses of our own people stand in what customers quote, and are nobody's. */
const ours = ({ subscribers, sources }: Configuration): ReadonlySet<string> =>
  new Set([
    ...subscribers.flatMap(({ endpoint }) => (endpoint?.includes('@') ? [`email:${endpoint.toLowerCase()}`] : [])),
    ...sources.flatMap(({ account }) =>
      account?.handle ? [`${screenName}:${account.handle.replace('@', '').toLowerCase()}`] : [],
    ),
  ]);

/** Addresses, numbers and names on X. Who names somebody on X itself only talks to them. */
const addressed = (configuration: Configuration, { channel }: Interaction, words: string): string[] => {
  if (!/[@+]|00|\.com/.test(words)) return [];
  const names = channel === 'twitter' ? [] : screenNamesIn(words).map((name) => `${screenName}:${name}`);
  const own = ours(configuration);
  return [...addressesIn(words), ...names].filter((handle) => !own.has(handle));
};

/** Facts and handles in what was said, in fields and in words. */
export const foundIn = (configuration: Configuration, interaction: Interaction): FoundInText => {
  const kinds = kindsOf(configuration);
  const words = wordsOf(interaction);
  const fields = interaction.facts ?? [];
  const values = new Set(fields.map(({ value }) => value.toUpperCase()));
  const more = /\d/.test(words)
    ? [...configured(configuration, interaction.brand, words), ...spoken(configuration, words)]
    : [];
  // The same number under two names would only be read twice; that of the configuration, which comes first, stays.
  const isOnce = ({ value }: Fact, place: number): boolean => more.findIndex((one) => one.value === value) === place;
  const facts = more.filter((fact, place) => !values.has(fact.value) && isOnce(fact, place));
  const realm = realmOf(interaction);
  const given = interaction.channel === 'form' ? handlesOf(fields, kinds, realm) : [];
  const addresses = addressed(configuration, interaction, words);
  const claimed = addresses.length > 0 ? addressed(configuration, interaction, ownSentences(words).join('\n')) : [];
  return {
    facts: [...facts, ...claimed.flatMap(addressFact), ...told(configuration, interaction.brand, words)],
    given,
    named: [...handlesOf(facts, kinds, realm), ...addresses],
    claimed,
  };
};
