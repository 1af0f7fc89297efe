import { inWords } from '../domain/elapsed.ts';
import type { Notice, NoticeOf } from '../domain/notice.ts';
import type { SurgeCustomer } from '../domain/surge/notice.ts';
import { handleInWords } from './case-words.ts';
import { cleanAll, cleanLine, cut } from './clean.ts';
import { between } from './moment.ts';

/** A notice about a surge, whichever it is. */
export type AboutSurge = NoticeOf<`earshot.surge.${'started' | 'updated' | 'ended'}`>;

export const isAboutSurge = (notice: Notice): notice is AboutSurge => notice.type.startsWith('earshot.surge.');

export const isOver = ({ type }: AboutSurge): boolean => type === 'earshot.surge.ended';

/** `5,000 customers`. */
export const customersInWords = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'customer' : 'customers'}`;

/** What it is about: the first reasons that they share. */
export const matterOf = ({ data }: AboutSurge): string => cleanAll(data.matters.slice(0, 3), 80).join('; ');

/** `120 a minute and rising; 0.5 are usual`, or how long it lasted. */
export const paceInWords = ({ data, time }: AboutSurge): string =>
  data.endedAt === undefined
    ? `${data.perMinute} a minute and ${data.trend}; ${data.usualPerMinute} are usual`
    : `it lasted ${inWords(between(data.startedAt, data.endedAt ?? time))}`;

const nameOf = ({ name, handles }: SurgeCustomer): string => {
  const [handle] = handles;
  return cut(cleanLine(name ?? ''), 60) || (handle === undefined ? 'A customer' : handleInWords(handle, []));
};

const states: Readonly<Record<SurgeCustomer['state'], string>> = {
  open: 'waits',
  acknowledged: 'somebody has it',
  resolved: 'resolved',
};

/** One customer of it in one line: who, how they stand, what they said. */
export const customerInWords = (customer: SurgeCustomer): string => {
  const said = cut(cleanLine(customer.text ?? ''), 120);
  return `${nameOf(customer)} (${customer.severity}, ${states[customer.state]})${said ? `: "${said}"` : ''}`;
};

/** What else there is to say for a room: the reason, and some of the customers. */
export const surgeLines = ({ data }: AboutSurge, most: number): string[] => [
  ...cleanAll([data.reason], 160),
  ...data.sample.slice(0, most).map(customerInWords),
];
