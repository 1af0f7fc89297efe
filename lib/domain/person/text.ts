import type { Configuration } from '../configuration.ts';
import { addressFact } from '../facts/addresses.ts';
import { spokenNumbers } from '../facts/built-in.ts';
import { findAll } from '../facts/pattern.ts';
import { sentencesWith } from '../facts/sentences.ts';
import { toldSentences } from '../facts/told-phrases.ts';
import type { Fact, Interaction } from '../interaction.ts';
import { bareSubject } from '../subject.ts';
import { addressed } from './addressed.ts';
import { claimedBy } from './claimed.ts';
import { configured, kindsOf, numbersOf } from './numbers.ts';
import { realmOf } from './realm.ts';

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

const wordsOf = ({ subject = '', text, fields = {}, channel }: Interaction): string =>
  [subject, text, ...(channel === 'form' ? Object.values(fields) : [])].join('\n');

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

/** Who begins by answering or handing on has somebody else's subject. */
const ownSubject = ({ subject = '' }: Interaction): string =>
  subject.replaceAll(/\s+/g, ' ').trim().toLowerCase() === bareSubject(subject) ? subject : '';

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
  const given = interaction.channel === 'form' ? numbersOf(fields, kinds, realm) : [];
  const own = wordsOf({ ...interaction, subject: ownSubject(interaction) });
  const named = [...numbersOf(facts, kinds, realm), ...addressed(configuration, interaction, words)];
  const claimed = named.length > 0 ? claimedBy(configuration, interaction, own) : [];
  return {
    facts: [...facts, ...claimed.flatMap(addressFact), ...told(configuration, interaction.brand, words)],
    given,
    named,
    claimed,
  };
};
