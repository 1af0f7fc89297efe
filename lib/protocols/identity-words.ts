import type { Customer } from '../domain/case.ts';
import { inWords } from '../domain/elapsed.ts';
import type { Interaction } from '../domain/interaction.ts';
import { knownBy } from '../domain/person/known.ts';
import { type AboutCase, handleInWords } from './case-words.ts';
import { localTime } from './moment.ts';

const marks = { proven: 'proven', given: 'as they gave it', stated: 'not proven', guessed: 'only guessed' } as const;

/** How somebody is known, best known first, and how well: `ada@example.com (not proven)`. */
export const handlesInWords = (
  { handles, identity = [] }: Pick<Customer, 'handles' | 'identity'>,
  interactions: readonly Interaction[],
  most: number,
): string[] => {
  const strengths = new Map(identity.map(({ handle, strength }) => [handle, strength]));
  return handles.slice(0, most).map((handle) => {
    const strength = strengths.get(handle);
    return `${handleInWords(handle, interactions)}${strength === undefined ? '' : ` (${marks[strength]})`}`;
  });
};

/** What speaks for one customer with somebody else, a line each, so that nobody takes them for one lightly. */
export const conflictsInWords = (
  { conflicts = [] }: Pick<Customer, 'conflicts'>,
  interactions: readonly Interaction[],
  most: number,
): string[] =>
  conflicts.slice(0, most).map(({ handles: [one, other] }) => {
    const [first, second] = [handleInWords(one, interactions), handleInWords(other, interactions)];
    return `Perhaps two people: ${first} and ${second} were given together, yet two proven ids say no.`;
  });

/** That a mail may be from somebody else, where the customer whose address it names is proven by other mails. */
export const isUnprovenMail = (interaction: Interaction, { identity = [] }: Pick<Customer, 'identity'>): boolean => {
  const [handle] = interaction.author.handles;
  if (interaction.channel !== 'email' || handle === undefined || knownBy(interaction, handle) === 'proven')
    return false;
  return identity.some((known) => known.handle === handle && known.strength === 'proven');
};

/** For a room: how long they wait, how they are known, and whether to take special care. */
export const aboutCustomer = ({ data, time }: AboutCase, timeZone: string): string => {
  const { customer, interactions } = data;
  return [
    `Waiting ${inWords(data.waitedMs)}, since ${localTime(data.waitingSince, timeZone, time)}`,
    ...handlesInWords(customer, interactions, 3),
    ...conflictsInWords(customer, interactions, 1),
    ...(customer.vip ? ['VIP'] : []),
    ...(customer.previous ? ['was unhappy before'] : []),
  ].join(' · ');
};
