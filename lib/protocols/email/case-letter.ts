import { inWords } from '../../domain/elapsed.ts';
import type { AboutCase } from '../case-words.ts';
import { actorInWords, nameOf, waitInWords, whyTold } from '../case-words.ts';
import { cleanLine } from '../clean.ts';
import { between, localTime } from '../moment.ts';
import type { Reader } from '../protocol.ts';
import { answers, facts, notes, who, why } from './paragraphs.ts';
import { said } from './said.ts';

type Told = Exclude<AboutCase['type'], 'earshot.case.opened'>;

const by = ({ data: { until }, time }: AboutCase, { timeZone }: Reader): string =>
  until === undefined ? '' : ` by ${localTime(until, timeZone, time)} (${inWords(between(time, until))} from now)`;

const because = (notice: AboutCase): string => whyTold(notice).map((reason) => ` ${reason}.`).join('');

const press = (notice: AboutCase, reader: Reader): string =>
  `Open the link and press "I have it"${by(notice, reader)}, or Earshot goes on telling people.${because(notice)}`;

// The first line says what to do and by when; it is all that a locked screen shows.
const firstLines: Readonly<Record<Told, (notice: AboutCase, reader: Reader) => string>> = {
  'earshot.case.escalated': press,
  'earshot.case.updated': (notice, reader) => {
    const { state, acknowledgedBy } = notice.data;
    if (state === 'open') return press(notice, reader);
    const news = because(notice);
    if (state === 'resolved')
      return `The case is over${news ? `.${news}` : ', and the customer said more. Nothing in it sounds like trouble.'}`;
    return `${actorInWords(acknowledgedBy)} has it${news ? `.${news}` : '; if that is you, the customer said more.'}`;
  },
  'earshot.case.acknowledged': ({ data, time }, { timeZone }) => {
    const until = data.until === undefined ? '' : ` until ${localTime(data.until, timeZone, time)}`;
    return `${actorInWords(data.by ?? data.acknowledgedBy)} has it${until}. You need not do anything.`;
  },
  'earshot.case.reopened': (notice, reader) => {
    const why = notice.data.new ? 'It was resolved, and they wrote again.' : 'Nobody has it any more.';
    return `${why} ${press(notice, reader)}`;
  },
  'earshot.case.resolved': (notice) =>
    notice.data.into === undefined
      ? `${actorInWords(notice.data.by)} resolved it. You need not do anything.${because(notice)}`
      : 'It is not resolved: the same customer has another case, in which this goes on. The link opens that one.',
};

const isOver = ({ type }: AboutCase): boolean =>
  type === 'earshot.case.acknowledged' || type === 'earshot.case.resolved';

const waiting = (notice: AboutCase, { timeZone }: Reader): string => {
  const { data, time } = notice;
  const wait = waitInWords(data.waitedMs);
  const since = localTime(data.waitingSince, timeZone, time);
  if (isOver(notice) || data.state !== 'open') return `${nameOf(data.customer, data.interactions)} had waited ${wait}, since ${since}.`;
  return `${nameOf(data.customer, data.interactions)} has been waiting ${wait}, since ${since}.`;
};

const footer = ({ data }: AboutCase): string => {
  const tier = data.tier > 0 ? `, tier ${data.tier}` : '';
  return [
    `You are told because your name stands on the list for ${cleanLine(data.brandName)}${tier}.`,
    `Case ${data.id}. The link is yours alone; whoever opens it acts in your name.`,
  ].join('\n');
};

/** The mail about a case: what to do, the link, who it is, what they said, why it matters, what not to ask again. */
export const caseLetter = (notice: AboutCase & { type: Told }, reader: Reader): string => {
  const { data } = notice;
  const now = { timeZone: reader.timeZone, time: notice.time };
  const whole = [said(data, now), why(data), facts(data, now), answers(data), notes(data, now)];
  const latest = said({ ...data, interactions: data.interactions.slice(-1) }, now);
  const paragraphs = [
    firstLines[notice.type](notice, reader),
    reader.link ?? data.link,
    [waiting(notice, reader), ...who(data, now)].join('\n'),
    ...(isOver(notice) ? [notes(data, now), latest, why(data), facts(data, now)] : whole),
    `-- \n${footer(notice)}`,
  ];
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`;
};
