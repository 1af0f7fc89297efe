import type { Customer } from '../domain/case.ts';
import type { Interaction } from '../domain/interaction.ts';
import { knownBy } from '../domain/person/known.ts';
import {
  type AboutCase, actorInWords, handleInWords, newsIn, previousInWords, waitInWords, whyTold,
} from './case-words.ts';
import { cleanAll } from './clean.ts';
import { localTime } from './moment.ts';

const marks = { proven: 'proven', given: 'as they gave it', stated: 'not proven', guessed: 'only guessed' } as const;

/** How somebody is known, best known first, and how well: `ada@example.com (not proven)`. */
export const handlesInWords = (
  { handles, identity = [] }: Pick<Customer, 'handles' | 'identity'>,
  interactions: readonly Interaction[],
  most: number,
): string[] => {
  const known = new Map(identity.map((one) => [one.handle, one]));
  return handles.slice(0, most).map((handle) => {
    const { strength, username } = known.get(handle) ?? {};
    return `${handleInWords(handle, interactions, username)}${strength === undefined ? '' : ` (${marks[strength]})`}`;
  });
};

/** What speaks for one customer with somebody else, a line each, so that nobody takes them for one lightly. */
export const conflictsInWords = (
  { conflicts = [] }: Pick<Customer, 'conflicts'>,
  interactions: readonly Interaction[],
  most: number,
): string[] =>
  conflicts.slice(0, most).map(({ handles, ids }) => {
    const inWords = (two: readonly string[]): string => two.map((one) => handleInWords(one, interactions)).join(' and ');
    const [both, proven] = [inWords(handles), inWords(ids)];
    const who = both === proven ? 'both are' : `${proven} are both`;
    return `Perhaps two people: ${both} were given together, but ${who} proven, so they are kept apart.`;
  });

/** That a mail may be from somebody else, where the customer whose address it names is proven by other mails. */
export const isUnprovenMail = (interaction: Interaction, { identity = [] }: Pick<Customer, 'identity'>): boolean => {
  const [handle] = interaction.author.handles;
  if (interaction.channel !== 'email' || handle === undefined || knownBy(interaction, handle) === 'proven')
    return false;
  return identity.some((known) => known.handle === handle && known.strength === 'proven');
};

/** For a room: how long they wait, how they are known, and whether to take special care. */
export const aboutCustomer = (notice: AboutCase, timeZone: string): string => {
  const { data, time, type } = notice;
  const isUpdate = type === 'earshot.case.updated';
  const { customer, interactions } = data;
  const isWaiting = data.state === 'open' && type !== 'earshot.case.acknowledged' && type !== 'earshot.case.resolved';
  const [vipNote] = cleanAll([customer.vipNote ?? ''], 200);
  return [
    `${isWaiting ? 'Waiting' : 'Waited'} ${waitInWords(data.waitedMs)}, since ${localTime(data.waitingSince, timeZone, time)}`,
    ...(isUpdate && data.state === 'acknowledged' ? [`${actorInWords(data.acknowledgedBy)} has it`] : []),
    ...(isUpdate && newsIn(data) ? [] : whyTold(notice)),
    ...handlesInWords(customer, interactions, 3),
    ...conflictsInWords(customer, interactions, 1),
    ...(customer.vip ? [`VIP${vipNote ? `: ${vipNote}` : ''}`] : []),
    ...(customer.previous ? [`was unhappy before (${previousInWords(customer.previous, timeZone)})`] : []),
  ].join(' · ');
};
