import { inWords } from '../domain/elapsed.ts';
import type { Notice, NoticeOf } from '../domain/notice.ts';
import type { SurgeCustomer } from '../domain/surge/notice.ts';
import { actorInWords, handleInWords, isSafeLink } from './case-words.ts';
import { cleanAll, cleanLine, cut } from './clean.ts';
import { between } from './moment.ts';

/** A notice about a surge, whichever it is. */
export type AboutSurge = NoticeOf<`earshot.surge.${'started' | 'updated' | 'acknowledged' | 'ended'}`>;

export const isAboutSurge = (notice: Notice): notice is AboutSurge => notice.type.startsWith('earshot.surge.');

export const isOver = ({ type }: AboutSurge): boolean => type === 'earshot.surge.ended';

/** Somebody has all of them. */
export const isTaken = ({ type }: AboutSurge): boolean => type === 'earshot.surge.acknowledged';

/** The first part says that it is over; the others name more of its customers, for whoever keeps a list. */
export const isMoreNames = (notice: Notice): boolean =>
  isAboutSurge(notice) && isOver(notice) && (notice.data.part ?? 1) > 1;

/** `5,000 customers`. */
export const customersInWords = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'customer' : 'customers'}`;

/** `Grace has all 5,000 customers`. */
export const takenInWords = ({ data: { by, count } }: AboutSurge): string =>
  `${actorInWords(by)} has all ${customersInWords(count)}`;

/** What it is about: the largest of the reasons that they share. */
export const matterOf = ({ data }: AboutSurge): string => cleanAll(data.matters.slice(0, 3), 80).join('; ');

const usualInWords = (perMinute: number): string => {
  const perHour = Math.round(perMinute * 60);
  if (perHour === 0) return 'none';
  return perMinute < 1 ? `${perHour} an hour` : `${Math.round(perMinute).toLocaleString('en-US')} a minute`;
};

const rateInWords = ({ perMinute, trend }: AboutSurge['data']): string =>
  perMinute === 0 ? 'hardly any are coming in now' : `${perMinute.toLocaleString('en-US')} a minute and ${trend}`;

/** `120 a minute and rising, usually 3 an hour`, or how long it lasted. */
export const paceInWords = ({ data, time }: AboutSurge): string =>
  data.endedAt === undefined
    ? `${rateInWords(data)}, usually ${usualInWords(data.usualPerMinute)}`
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

/** The page of one of its customers, where all of them can be taken; nothing when there is nothing to take. */
export const pageOf = (notice: AboutSurge): string | undefined => {
  const links = notice.data.sample.filter(({ state }) => state === 'open').flatMap(({ link }) => link ?? []);
  return isTaken(notice) ? undefined : links.find(isSafeLink);
};

/** Where the others are to be found, when so many are shown; nothing when those are all. */
export const othersInWords = ({ data: { id, count } }: AboutSurge, shown: number): string[] =>
  count > shown ? [`and ${(count - shown).toLocaleString('en-US')} more: npx earshot cases --surge ${id}`] : [];

/** Each matter with its customers, the largest first: `is angry: 300`. */
export const mattersInWords = ({ data: { matters, mattersCount } }: AboutSurge): string[] =>
  matters.slice(0, 6).map((matter) => {
    const count = mattersCount[matter];
    return `${cut(cleanLine(matter), 160)}${count === undefined ? '' : `: ${count.toLocaleString('en-US')}`}`;
  });

/** What else there is to say for a room: the reason, the matters when there are several, and some of the customers. */
export const surgeLines = (notice: AboutSurge, most: number): string[] => {
  const { reason, matters, sample } = notice.data;
  const shown = sample.slice(0, most);
  return [
    ...(isTaken(notice) ? [] : cleanAll([reason], 160)),
    ...(matters.length > 1 ? [mattersInWords(notice).slice(0, 4).join('; ')] : []),
    ...shown.map(customerInWords),
    ...othersInWords(notice, shown.length),
  ];
};
