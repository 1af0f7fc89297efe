import { momentOf } from '../../domain/moment-of.ts';
import type { Notice } from '../../domain/notice.ts';
import type { AboutCase } from '../case-words.ts';
import { answerInWords, editedWords, isAboutCase, isSafeLink, whereSaid } from '../case-words.ts';
import { cleanAll, cut } from '../clean.ts';
import { factsInWords } from '../fact-words.ts';
import { headline } from '../headline.ts';
import { aboutCustomer } from '../identity-words.ts';
import { localTime } from '../moment.ts';
import { type AboutSurge, isAboutSurge, pageOf, surgeLines } from '../surge-words.ts';
import { escaped, linkTo, quotation } from './mrkdwn.ts';

/** A block of Slack's Block Kit. https://docs.slack.dev/reference/block-kit/blocks */
type Block = Readonly<Record<string, unknown>>;

// `verbatim` keeps Slack from turning a customer's plain words into mentions and links.
const section = (text: string): Block => ({ type: 'section', text: { type: 'mrkdwn', text, verbatim: true } });
const context = (text: string): Block => ({ type: 'context', elements: [{ type: 'mrkdwn', text, verbatim: true }] });
// https://docs.slack.dev/reference/block-kit/blocks/header-block: at most 150 characters.
// A header knows no escapes, so what could be a mark is shown by its twin.
const header = (text: string): Block => ({
  type: 'header',
  text: { type: 'plain_text', text: cut(text, 150).replaceAll('<', '‹').replaceAll('>', '›'), emoji: false },
});

const deadline = ({ data: { until }, type, time }: AboutCase, timeZone: string): string => {
  if (until === undefined) return '';
  return ` · ${type === 'earshot.case.acknowledged' ? 'held until' : 'next step'} ${localTime(until, timeZone, time)}`;
};

const about = (notice: AboutCase, timeZone: string): Block =>
  context(escaped(aboutCustomer(notice, timeZone), 800) + deadline(notice, timeZone));

const listed = (title: string, lines: readonly string[]): Block[] =>
  lines.length === 0 ? [] : [section([`*${title}*`, ...lines.map((line) => `• ${line}`)].join('\n'))];

const saidLatest = ({ data, time }: AboutCase, timeZone: string): Block[] =>
  data.interactions
    .slice(-2)
    .reverse()
    .map((interaction) => {
      const where = `${whereSaid(interaction)}, ${localTime(momentOf(interaction), timeZone, time)}`;
      const place = interaction.url && isSafeLink(interaction.url) ? linkTo(interaction.url, where) : where;
      return section(`${place}\n${quotation(editedWords(interaction) || interaction.subject || '(no words)', 1500)}`);
    });

const links = ({ data }: AboutCase): Block => {
  const ways = data.answers
    .filter(({ url }) => isSafeLink(url))
    .slice(0, 4)
    .map(({ how, url }) => linkTo(url, answerInWords[how]));
  return section([`*${linkTo(data.link, 'Open the case')}*`, ...ways].join('  ·  '));
};

const blocksOfCase = (notice: AboutCase, timeZone: string): Block[] => {
  const { data, type, time } = notice;
  const known = listed(
    'Do not ask again',
    factsInWords(data.facts, 8, { timeZone, time }).map((fact) => escaped(fact, 250)),
  );
  if (type === 'earshot.case.acknowledged' || type === 'earshot.case.resolved')
    return [about(notice, timeZone), ...known, links(notice)];
  return [
    about(notice, timeZone),
    ...saidLatest(notice, timeZone),
    ...listed(
      'Why it matters',
      cleanAll(data.reasons.slice(0, 8), 160).map((reason) => escaped(reason, 160)),
    ),
    ...known,
    links(notice),
  ];
};

const blocksOfSurge = (notice: AboutSurge): Block[] => {
  const page = pageOf(notice);
  return [
    ...listed('Of all of them', surgeLines(notice, 5).map((line) => escaped(line, 300))),
    ...(page === undefined ? [] : [section(`*${linkTo(page, 'Open one, or take all of them')}*`)]),
  ];
};

/** The message as blocks: far below the limits of 50 blocks and 3000 characters each, whatever a customer writes. */
export const blocksOf = (notice: Notice, timeZone: string): readonly Block[] => {
  const top = header(headline(notice) ?? '');
  if (isAboutCase(notice)) return [top, ...blocksOfCase(notice, timeZone)];
  if (isAboutSurge(notice)) return [top, ...blocksOfSurge(notice)];
  if (notice.type === 'earshot.interaction.received')
    return [top, section(quotation(notice.data.text || '(no words)', 1500))];
  const reason = 'reason' in notice.data ? (notice.data.reason ?? '') : '';
  return reason === '' ? [top] : [top, context(`Reason: ${escaped(reason, 300)}`)];
};
