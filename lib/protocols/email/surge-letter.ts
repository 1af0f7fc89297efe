import type { SurgeCustomer } from '../../domain/surge/notice.ts';
import { isSafeLink } from '../case-words.ts';
import { cleanLine, cut } from '../clean.ts';
import { localTime } from '../moment.ts';
import type { Reader } from '../protocol.ts';
import {
  type AboutSurge, customerInWords, customersInWords, isMoreNames, isOver, isTaken, mattersInWords, othersInWords,
  paceInWords, takenInWords,
} from '../surge-words.ts';
import { titled } from './titled.ts';

const lineOf = (customer: SurgeCustomer): string => {
  const { link } = customer;
  const press = link !== undefined && isSafeLink(link) ? `\n  ${link}` : '';
  return `- ${cut(customerInWords(customer), 140)}${press}`;
};

/** Where all of them can be taken: on the page of any of them. */
const takeable = (notice: AboutSurge, link: string | undefined): string[] =>
  link === undefined || isOver(notice) || isTaken(notice)
    ? []
    : [`To take all of them at once, open one of them and press "I have all of them":\n${link}`];

const firstLine = (notice: AboutSurge, timeZone: string): string => {
  const { until } = notice.data;
  if (isTaken(notice)) {
    const end = until === undefined ? '' : ` until ${localTime(until, timeZone, notice.time)}`;
    return `${takenInWords(notice)}${end}: nobody else is called for them. Of another matter you are told as ever.`;
  }
  if (isMoreNames(notice)) return 'It is over. These are more of its customers: look whether everybody was answered.';
  const reason = cut(cleanLine(notice.data.reason), 200);
  return isOver(notice)
    ? `It is over: ${reason.slice(0, 1).toLowerCase()}${reason.slice(1)}. Look whether everybody in the list was answered.`
    : `Many customers say the same. Deal with the matter first; you are told of all of them together. ${reason}.`;
};

/** At its end every customer is named, in as many mails as that takes. */
const listed = (notice: AboutSurge): string => {
  const { sample, count } = notice.data;
  const lines = sample.map(lineOf);
  if (!isOver(notice)) return titled('THE LATEST', [...lines, ...othersInWords(notice, sample.length)]);
  const others = 'Whoever is not in this list is in another mail about this end, or you were told of them one by one.';
  return titled('WHO (those first who still wait)', [...lines, ...(count > sample.length ? [others] : [])]);
};

/** The mail about a surge: how many, about what, how fast, who. */
export const surgeLetter = (notice: AboutSurge, { brandName, timeZone, link }: Reader): string => {
  const { data, time } = notice;
  const brand = cleanLine(brandName);
  const since = localTime(data.startedAt, timeZone, time);
  const matters = mattersInWords(notice).map((matter) => `- ${matter}`);
  return `${[
    firstLine(notice, timeZone),
    ...takeable(notice, link),
    `${customersInWords(data.count)} of ${brand} since ${since}, on the source "${data.source}": ${paceInWords(notice)}.`,
    titled('WHAT IT IS ABOUT', matters),
    ...(isTaken(notice) ? [] : [listed(notice)]),
    'Each of them has a case and a clock of their own. Of whoever may be in danger you are told at once, one by one.',
    `-- \nYou are told because your name stands on the list for ${brand}.`,
    `Surge ${data.id}.`,
  ].join('\n\n')}\n`;
};
