import type { SurgeCustomer } from '../../domain/surge/notice.ts';
import { isSafeLink } from '../case-words.ts';
import { cleanLine, cut } from '../clean.ts';
import { localTime } from '../moment.ts';
import type { Reader } from '../protocol.ts';
import { type AboutSurge, customerInWords, customersInWords, isOver, paceInWords } from '../surge-words.ts';
import { titled } from './titled.ts';

// With links for the first of them, a letter of these stays far below 32 KB.
const most = 150;

const lineOf = (customer: SurgeCustomer): string => {
  const { link } = customer;
  const press = link !== undefined && isSafeLink(link) ? `\n  ${link}` : '';
  return `- ${cut(customerInWords(customer), 140)}${press}`;
};

const firstLine = (notice: AboutSurge): string =>
  isOver(notice)
    ? 'It is over: no more than usual come in. Look whether everybody in the list was answered.'
    : 'Many customers say the same. Deal with the matter first; you are told of all of them together.';

const listed = (notice: AboutSurge): string => {
  const { sample, count } = notice.data;
  const shown = sample.slice(0, most);
  const left = count - shown.length;
  const more = `and ${left.toLocaleString('en-US')} more: npx earshot cases --surge ${notice.data.id}`;
  return titled(isOver(notice) ? 'WHO (those first who still wait)' : 'THE LATEST', [...shown.map(lineOf), ...(left > 0 ? [more] : [])]);
};

/** The mail about a surge: how many, about what, how fast, who. */
export const surgeLetter = (notice: AboutSurge, { brandName, timeZone }: Reader): string => {
  const { data, time } = notice;
  const brand = cleanLine(brandName);
  const since = localTime(data.startedAt, timeZone, time);
  const matters = data.matters.slice(0, 6).map((matter) => `- ${cut(cleanLine(matter), 160)}`);
  return `${[
    firstLine(notice),
    `${customersInWords(data.count)} of ${brand} since ${since}, on the source "${data.source}": ${paceInWords(notice)}.`,
    titled('WHAT IT IS ABOUT', matters),
    listed(notice),
    'Each of them has a case and a clock of their own. Of whoever may be in danger you are told at once, one by one.',
    `-- \nYou are told because your name stands on the list for ${brand}: ${cut(cleanLine(data.reason), 200)}.`,
    `Surge ${data.id}.`,
  ].join('\n\n')}\n`;
};
