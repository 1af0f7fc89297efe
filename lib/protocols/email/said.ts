import type { UnderstoodInteraction } from '../../domain/interaction.ts';
import { momentOf } from '../../domain/moment-of.ts';
import type { CaseData } from '../../domain/notice.ts';
import { editedWords, filesInWords, isSafeLink, whereSaid } from '../case-words.ts';
import { cleanAll, cleanLines, cut } from '../clean.ts';
import { isUnprovenMail } from '../identity-words.ts';
import { localTime } from '../moment.ts';
import type { Now } from './titled.ts';
import { titled } from './titled.ts';

const newestWords = { max: 1800, maxLines: 60 };
const earlierWords = { max: 400, maxLines: 12 };

const quoted = (text: string, { max, maxLines }: typeof newestWords): string => {
  const lines = cut(cleanLines(text), max).split('\n');
  const shown = lines.length > maxLines ? [...lines.slice(0, maxLines), '…'] : lines;
  // The mark on every line keeps a customer's words from passing for ours.
  return shown.map((line) => `> ${line}`).join('\n');
};

interface Shown {
  readonly newest: boolean;
  /** A mail that may be from somebody else. */
  readonly unproven: boolean;
}

const oneSaid = (interaction: UnderstoodInteraction, { newest, unproven }: Shown, { timeZone, time }: Now): string => {
  const { subject, attachments, url } = interaction;
  const text = editedWords(interaction);
  const [title] = cleanAll([subject ?? ''], 150);
  const files = attachments?.length ? `  (${filesInWords(attachments.length)})` : '';
  const where = whereSaid(interaction).toLowerCase().replace(/ x$/u, ' X');
  return [
    `${localTime(momentOf(interaction), timeZone, time)}, ${where}${title ? `, "${title}"` : ''}${unproven ? ', sender not proven' : ''}:`,
    cleanLines(text) === '' ? '> (no words)' : quoted(text, newest ? newestWords : earlierWords),
    files,
    url && isSafeLink(url) ? `  ${url}` : '',
  ]
    .filter((line) => line !== '')
    .join('\n');
};

/** The customer's own words, newest first. */
export const said = ({ customer, interactions, takenBack = [] }: Pick<CaseData, 'customer' | 'interactions' | 'takenBack'>, now: Now): string =>
  titled(interactions.length > 1 ? 'WHAT THEY SAID (newest first)' : 'WHAT THEY SAID', [
    ...interactions
      .toReversed()
      .slice(0, 5)
      .flatMap((interaction, place) => [...(place > 0 ? [''] : []), oneSaid(interaction, { newest: place === 0, unproven: isUnprovenMail(interaction, customer) }, now)]),
    ...takenBack.map(({ at }) => {
      const others = interactions.length > 0 ? 'else ' : '';
      return `Something ${others}was taken back by its author, ${localTime(at, now.timeZone, now.time)}.`;
    }),
  ]);
