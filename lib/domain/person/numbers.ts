import type { Configuration } from '../configuration.ts';
import type { FactKind } from '../facts/fact-kind.ts';
import { findAll, regularOf } from '../facts/pattern.ts';
import type { Fact } from '../interaction.ts';
import type { Kinds } from './agreement.ts';
import { within } from './realm.ts';

/** The kind of handle that a number of a kind is: `accountnumber`. */
const handleKind = (kind: string): string => kind.toLowerCase().slice(0, 20);

/** Kinds of numbers that the configuration calls a person's own. */
export const kindsOf = ({ facts = [] }: Configuration): Kinds => ({
  identifying: new Set(facts.filter(({ identifies }) => identifies === 'person').map(({ kind }) => handleKind(kind))),
});

/** Those of these facts that name one person, as handles. */
export const numbersOf = (facts: readonly Fact[], { identifying }: Kinds, realm: string): string[] =>
  facts
    .filter(({ kind, value }) => identifying.has(handleKind(kind)) && /^\S{1,300}$/u.test(value))
    .map(({ kind, value }) => within(realm, `${handleKind(kind)}:${value}`));

const compiled = new WeakMap<FactKind, readonly RegExp[]>();

const regularsOf = (fact: FactKind): readonly RegExp[] => {
  const known = compiled.get(fact) ?? (fact.patterns ?? []).map(regularOf);
  compiled.set(fact, known);
  return known;
};

/** Numbers of the kinds that the configuration says a brand's customers give. */
export const configured = ({ facts = [] }: Configuration, brand: string, words: string): Fact[] =>
  facts
    .filter(({ brands }) => brands === undefined || brands.includes(brand))
    .flatMap((fact) =>
      regularsOf(fact).flatMap((regular) => findAll(regular, words).map((value) => ({ kind: fact.kind, value }))),
    );
