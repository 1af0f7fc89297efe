import type { Customer } from '../case.ts';

export type KnownFact = Customer['facts'][number];

// A customer says the same few things; who says ever new ones must not fill the record.
const kept = 100;
const keptOfAKind = 20;

// What came first must not depend on how it travelled, so the time of reception in front of an id is left out.
const order = ({ kind, value, said }: KnownFact): string =>
  `${said.at} ${said.interaction.slice(10)} ${kind}\n${value}`;

const byOrder = (one: KnownFact, other: KnownFact): number =>
  order(one) < order(other) ? -1 : Number(order(one) > order(other));

const keyOf = ({ kind, value, said }: KnownFact): string => JSON.stringify([kind, value, said.handle]);

const latestOfEach = (facts: readonly KnownFact[]): KnownFact[] => {
  const counts = new Map<string, number>();
  const isKept = ({ kind }: KnownFact): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count <= keptOfAKind;
  };
  return facts.toReversed().filter(isKept).toReversed();
};

/** All of them, each as it was said first by each handle; the same in whatever order they come. */
export const allFacts = (facts: readonly KnownFact[]): KnownFact[] => {
  const first = new Map<string, KnownFact>();
  for (const fact of facts.toSorted(byOrder)) if (!first.has(keyOf(fact))) first.set(keyOf(fact), fact);
  return latestOfEach([...first.values()]).slice(-kept);
};

/** What to show: each once, where it was said first. */
export const factsToTell = (facts: readonly KnownFact[]): KnownFact[] => {
  const first = new Map<string, KnownFact>();
  for (const fact of facts.toSorted(byOrder)) {
    const key = JSON.stringify([fact.kind, fact.value]);
    if (!first.has(key)) first.set(key, fact);
  }
  return [...first.values()];
};
