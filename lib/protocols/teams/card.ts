import { momentOf } from '../../domain/moment-of.ts';
import type { Answer, CaseData, Notice } from '../../domain/notice.ts';
import type { AboutCase } from '../case-words.ts';
import { answerInWords, editedWords, isAboutCase, isSafeLink, whereSaid } from '../case-words.ts';
import { cleanAll, cleanLine, cleanLines, cut } from '../clean.ts';
import { factsInWords } from '../fact-words.ts';
import { headline } from '../headline.ts';
import { aboutCustomer } from '../identity-words.ts';
import { localTime } from '../moment.ts';
import { isAboutSurge, pageOf, surgeLines } from '../surge-words.ts';

/** A piece of an Adaptive Card. https://adaptivecards.io/explorer/ */
type Element = Readonly<Record<string, unknown>>;

// A TextBlock reads Markdown and a TextRun does not, so words that are not ours only ever stand in runs.
const run = (text: string, style: Element = {}): Element => ({
  type: 'RichTextBlock',
  inlines: [{ type: 'TextRun', text, ...style }],
});
const title = (text: string): Element => ({ type: 'TextBlock', text, weight: 'bolder', separator: true, wrap: true });

const listed = (name: string, lines: readonly string[]): Element[] =>
  lines.length === 0 ? [] : [title(name), ...lines.map((line) => run(`– ${line}`))];

const saidLatest = ({ data, time }: AboutCase, timeZone: string): Element[] =>
  data.interactions
    .slice(-2)
    .reverse()
    .flatMap((interaction) => [
      run(`${whereSaid(interaction)}, ${localTime(momentOf(interaction), timeZone, time)}`, {
        isSubtle: true,
        size: 'small',
      }),
      run(cut(cleanLines(editedWords(interaction) || interaction.subject || '(no words)'), 1200)),
    ]);

// From a card Teams opens web addresses only, and a button of another kind does nothing
// (https://github.com/MicrosoftDocs/msteams-docs/issues/3677).
const opensInTeams = ({ url }: Answer): boolean => url.startsWith('https://');

const waysOf = ({ answers }: CaseData): readonly Answer[] => answers.filter(({ url }) => isSafeLink(url));

const waysToRead = (data: CaseData): string[] =>
  waysOf(data)
    .filter((answer) => !opensInTeams(answer))
    .slice(0, 3)
    .map(({ how, url }) => cut(`${answerInWords[how]}: ${url.replace(/^(?:mailto|tel):/u, '')}`, 330));

const bodyOfCase = (notice: AboutCase, timeZone: string): Element[] => {
  const { data, type, time } = notice;
  const about = run(aboutCustomer(notice, timeZone), { isSubtle: true });
  const known = listed('Do not ask again', factsInWords(data.facts, 8, { timeZone, time }));
  const ways = listed('How to answer', waysToRead(data));
  if (type === 'earshot.case.acknowledged' || type === 'earshot.case.resolved') return [about, ...known, ...ways];
  return [
    about,
    ...saidLatest(notice, timeZone),
    ...listed('Why it matters', cleanAll(data.reasons.slice(0, 8), 160)),
    ...known,
    ...ways,
  ];
};

const opens = (name: string, url: string): Element => ({ type: 'Action.OpenUrl', title: name, url });

const actionsOf = ({ data }: AboutCase): Element[] => [
  opens('Open the case', data.link),
  ...waysOf(data)
    .filter(opensInTeams)
    .slice(0, 3)
    .map(({ how, url }) => opens(answerInWords[how], url)),
];

const actionsOfSurge = (notice: Notice): Element[] => {
  const page = isAboutSurge(notice) ? pageOf(notice) : undefined;
  return page === undefined ? [] : [opens('Open one, or take all of them', page)];
};

const bodyOf = (notice: Notice, timeZone: string): Element[] => {
  if (isAboutCase(notice)) return bodyOfCase(notice, timeZone);
  if (isAboutSurge(notice)) return listed('Of all of them', surgeLines(notice, 5));
  if (notice.type === 'earshot.interaction.received')
    return [run(cut(cleanLines(notice.data.text || '(no words)'), 1200))];
  return 'reason' in notice.data && notice.data.reason
    ? [run(`Reason: ${cut(cleanLine(notice.data.reason), 300)}`)]
    : [];
};

/**
 * The notice as an Adaptive Card of version 1.4, at most 18 KB: Teams promises 28 KB and was seen to refuse 21.
 * https://learn.microsoft.com/en-us/connectors/teams/#known-issues-and-limitations-with-actions
 */
export const cardOf = (notice: Notice, timeZone: string): Element => ({
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  type: 'AdaptiveCard',
  version: '1.4',
  body: [run(cut(headline(notice) ?? '', 200), { weight: 'bolder', size: 'medium' }), ...bodyOf(notice, timeZone)],
  actions: isAboutCase(notice) ? actionsOf(notice) : actionsOfSurge(notice),
  msteams: { width: 'Full' },
});
