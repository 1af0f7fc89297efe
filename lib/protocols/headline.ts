import type { Notice } from '../domain/notice.ts';
import type { AboutCase } from './case-words.ts';
import { actorInWords, handleInWords, isAboutCase, latestWords, nameOf, newsIn, whereSaid } from './case-words.ts';
import { cleanLine, cut } from './clean.ts';
import { type AboutSurge, customersInWords, isAboutSurge, isOver, isTaken, matterOf, paceInWords, takenInWords } from './surge-words.ts';

type CaseType = AboutCase['type'];

interface Parts {
  readonly bad: string;
  readonly brand: string;
  readonly name: string;
  readonly who: string;
  readonly reason: string;
  /** What is new, when it is nothing that they said. */
  readonly news: string;
  readonly words: string;
  /** It is over only since the customer has another case, in which it goes on. */
  readonly isJoined: boolean;
}

// The worst word first and the names early: whatever shows it may cut the end off.
const sentences: Readonly<Record<CaseType, (parts: Parts) => string>> = {
  'earshot.case.opened': ({ bad, brand, name, reason }) => `${bad} ${brand}: new case of ${name}${reason}`,
  'earshot.case.escalated': ({ bad, brand, name, reason }) => `${bad} ${brand}: ${name}${reason}`,
  'earshot.case.updated': ({ bad, brand, name, news, words }) => `${bad} ${brand}: ${name}${news || ` said more${words}`}`,
  'earshot.case.acknowledged': ({ brand, name, who }) => `Taken ${brand}: ${who} has the case of ${name}`,
  'earshot.case.reopened': ({ bad, brand, name, reason }) => `${bad} ${brand}: ${name} is waiting again${reason}`,
  'earshot.case.resolved': ({ brand, name, who, isJoined }) =>
    isJoined
      ? `Joined ${brand}: ${name} had two cases, and one goes on`
      : `Resolved ${brand}: ${who} closed the case of ${name}`,
};

const ofCase = ({ type, data }: AboutCase): string => {
  const [reason] = data.reasons;
  const words = cleanLine(data.new ? data.new.text : latestWords(data));
  return sentences[type]({
    // Thanks for what is over must not look like the trouble that it was.
    bad: data.state === 'resolved' ? 'Resolved' : data.severity.toUpperCase(),
    brand: cleanLine(data.brandName),
    name: nameOf(data.customer, data.interactions),
    who: actorInWords(data.by ?? data.acknowledgedBy),
    reason: reason ? ` - ${cleanLine(reason)}` : '',
    news: newsIn(data) && ` - ${newsIn(data)}`,
    words: words ? ` - "${cut(words, 200)}"` : '',
    isJoined: data.into !== undefined,
  });
};

const ofSurge = (notice: AboutSurge): string => {
  const { brandName, count } = notice.data;
  if (isTaken(notice)) return `Taken ${cleanLine(brandName)}: ${takenInWords(notice)} - ${matterOf(notice)}`;
  const what = isOver(notice) ? 'Surge over' : 'SURGE';
  return `${what} ${cleanLine(brandName)}: ${customersInWords(count)} - ${matterOf(notice)} - ${paceInWords(notice)}`;
};

const ofTheRest = (notice: Exclude<Notice, AboutCase | AboutSurge>): string | undefined => {
  switch (notice.type) {
    case 'earshot.source.silent':
      return `Silent: nothing is heard from the source "${notice.data.source}"`;
    case 'earshot.source.recovered':
      return `Heard again: the source "${notice.data.source}"`;
    case 'earshot.delivery.quarantined':
      return `Unreadable: a delivery from the source "${notice.data.source}" was kept`;
    case 'earshot.interaction.received': {
      const { data } = notice;
      const [handle] = data.author.handles;
      const who = cleanLine(data.author.name ?? '') || (handle ? handleInWords(handle, [data]) : 'somebody');
      return `${whereSaid(data)} from ${cut(who, 80)} (${data.severity})`;
    }
    default:
      return undefined;
  }
};

/** What happened in one line of plain text, or nothing for what is a machine's concern only. */
export const headline = (notice: Notice): string | undefined => {
  if (isAboutCase(notice)) return ofCase(notice);
  return isAboutSurge(notice) ? ofSurge(notice) : ofTheRest(notice);
};
