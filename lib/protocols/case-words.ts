import type { Actor, Customer } from '../domain/case.ts';
import { inWords } from '../domain/elapsed.ts';
import type { Interaction } from '../domain/interaction.ts';
import { saidMore } from '../domain/joining.ts';
import type { Answer, CaseData, CaseNotice, Notice, NoticeOf } from '../domain/notice.ts';
import { cleanAll, cleanLine, cut } from './clean.ts';
import { localDay } from './moment.ts';

/** A notice about a case, whichever it is. */
export type AboutCase = Extract<Notice, { data: CaseData }>;

export const isAboutCase = (notice: Notice): notice is AboutCase => notice.type.startsWith('earshot.case.');

export type AboutSource = NoticeOf<'earshot.source.silent'> | NoticeOf<'earshot.source.recovered'>;

const spoken = {
  post: 'Post',
  reply: 'Reply',
  quote: 'Quote',
  directMessage: 'Direct message',
  form: 'Form',
  mail: 'Mail',
} as const;

/** Where it was said: `Reply on X`, `Mail`, `Form`. */
export const whereSaid = ({ kind, channel }: Pick<Interaction, 'kind' | 'channel'>): string =>
  channel === 'twitter' ? `${spoken[kind]} on X` : spoken[kind];

const usernameOf = (handle: string, interactions: readonly Interaction[]): string => {
  const said = interactions.findLast(({ author }) => author.handles[0] === handle && author.username);
  return cut(cleanLine(said?.author.username ?? '').replace(/^@/u, ''), 50);
};

/** A handle as people write it: `@ada on X`, `ada@example.com`, `member 123`. */
export const handleInWords = (handle: string, interactions: readonly Interaction[], goesBy = ''): string => {
  const place = handle.indexOf(':');
  const kind = handle.slice(0, place);
  const value = cut(cleanLine(handle.slice(place + 1)), 120);
  if (kind === 'email' || kind === 'phone') return value;
  if (kind !== 'twitter') return `${kind} ${value}`;
  const username = usernameOf(handle, interactions) || cut(cleanLine(goesBy), 50);
  return username === '' ? `X account ${value}` : `@${username} on X`;
};

/** What to call them: their name, else how they are known, else "A customer". Never empty. */
export const nameOf = (customer: Pick<Customer, 'name' | 'handles'>, interactions: readonly Interaction[]): string => {
  const name = cut(cleanLine(customer.name ?? ''), 60);
  const [handle] = customer.handles;
  return name || (handle === undefined ? 'A customer' : handleInWords(handle, interactions));
};

/** Who acted: the name they typed, else the subscriber that was told, else "Somebody". */
export const actorInWords = (by: Actor | undefined): string =>
  cut(cleanLine(by?.name ?? ''), 60) || cut(cleanLine(by?.subscriber ?? ''), 60) || 'Somebody';

/** What is new of a case, when it is nothing that its customer said; else empty. */
export const newsIn = ({ new: said, reason = saidMore }: CaseNotice): string =>
  said === undefined && reason !== saidMore ? cut(cleanLine(reason), 300) : '';

/** Why people are told, where nothing else in the notice says so: who had it, that it is worse. At most one. */
export const whyTold = ({ data, type }: AboutCase): string[] => {
  const { reason = saidMore, reasons, new: said } = data;
  const wroteAgain = type === 'earshot.case.reopened' && said !== undefined;
  return wroteAgain || reason === saidMore || reason === reasons.join('; ') ? [] : cleanAll([reason], 300);
};

/** `accountNumber` as `account number`. */
export const kindInWords = (kind: string): string =>
  cut(
    cleanLine(kind)
      .replace(/(?<=[a-z\d])(?=[A-Z])|[_-]/gu, ' ')
      .toLowerCase(),
    40,
  );

export const answerInWords = {
  reply: 'Reply in public',
  directMessage: 'Direct message',
  mail: 'Mail',
  call: 'Call',
} as const satisfies Record<Answer['how'], string>;

/** Whether a link may be shown for pressing: only these schemes, nothing that runs, plain ASCII, not endless. */
export const isSafeLink = (url: string): boolean => /^(?:https:\/\/|mailto:|tel:)[!#-;=?-_a-~]{1,600}$/u.test(url);

/** How they were unhappy before: `critical, resolved 3 Nov 2026 by Mia`. */
export const previousInWords = (
  { severity, resolvedAt, by }: NonNullable<Customer['previous']>,
  timeZone: string,
): string => `${severity}, resolved ${localDay(resolvedAt, timeZone)}${by ? ` by ${actorInWords(by)}` : ''}`;

/** How long they wait, or waited; in milliseconds. Right after they wrote, a count of seconds says nothing. */
export const waitInWords = (ms: number): string => (ms < 5000 ? 'a few seconds' : inWords(ms));

/** `with 2 files`. */
export const filesInWords = (count: number): string => `with ${count} ${count === 1 ? 'file' : 'files'}`;

/** What they say, and that they said something else before. */
export const editedWords = ({ text, edition = 1 }: Pick<Interaction, 'text' | 'edition'>): string =>
  edition > 1 && text !== '' ? `${text}\n(They changed what they had said.)` : text;

/** The latest words of the customer, in one line. Empty when they only sent files. */
export const latestWords = (data: CaseData): string => {
  const latest = data.interactions.at(-1);
  return cleanLine(latest?.text || latest?.subject || '');
};
