import type { Configuration } from '../configuration.ts';
import { claimsIn } from '../facts/first-person.ts';
import { plainWords } from '../facts/plain-words.ts';
import type { Interaction } from '../interaction.ts';
import { addressed } from './addressed.ts';
import { kindOf } from './link.ts';
import { configured, kindsOf, numbersOf } from './numbers.ts';
import { realmOf } from './realm.ts';

/** Words that stand in numbers which name one person. */
const wordsOfNumbers = ({ facts = [] }: Configuration): ReadonlySet<string> =>
  new Set(
    facts
      .filter(({ identifies }) => identifies === 'person')
      .flatMap(({ kind, patterns = [] }) => [kind, ...patterns])
      .flatMap((words) => plainWords(words).trim().split(' ')),
  );

/** Who says of two numbers of one kind that they are theirs has said which is theirs of neither. */
const onlyOfKind = (number: string, _place: number, all: readonly string[]): boolean =>
  all.every((other) => other === number || kindOf(other) !== kindOf(number));

/** Handles that these words of an interaction call the author's own. None of what somebody only handed on. */
export const claimedBy = (configuration: Configuration, interaction: Interaction, words: string): string[] => {
  if (interaction.passedOn) return [];
  const { claimed, begun } = claimsIn(words, wordsOfNumbers(configuration));
  const numbers = configured(configuration, interaction.brand, [...claimed, ...begun].join('\n'));
  return [
    ...numbersOf(numbers, kindsOf(configuration), realmOf(interaction)).filter(onlyOfKind),
    ...addressed(configuration, interaction, claimed.join('\n')),
  ];
};
