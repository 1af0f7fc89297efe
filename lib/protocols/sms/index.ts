import type { Notice } from '../../domain/notice.ts';
import type { AboutCase } from '../case-words.ts';
import { actorInWords, isAboutCase, latestWords, nameOf, newsIn } from '../case-words.ts';
import { cleanLine } from '../clean.ts';
import { headline } from '../headline.ts';
import { localTime } from '../moment.ts';
import type { Native, Reader } from '../protocol.ts';
import { type AboutSurge, customersInWords, isAboutSurge, isOver, isTaken, matterOf, paceInWords, takenInWords } from '../surge-words.ts';
import { oneSegment } from './segment.ts';

const ofCase = (notice: AboutCase, reader: Reader): string | undefined => {
  const { type, data, time } = notice;
  // Nor does what a customer says after the end, as long as it opens nothing again.
  if (type === 'earshot.case.opened' || (type === 'earshot.case.updated' && data.state === 'resolved')) return undefined;
  const name = nameOf(data.customer, data.interactions);
  const brand = cleanLine(data.brandName);
  const actor = actorInWords(data.by ?? data.acknowledgedBy);
  const link = reader.link ?? data.link;
  if (type === 'earshot.case.resolved' && data.into !== undefined)
    return oneSegment({ must: 'Joined', may: [brand, `${name} had two cases, and one goes on`], link });
  if (type === 'earshot.case.resolved')
    return oneSegment({ must: 'Resolved', may: [brand, name, `by ${actor}`], link });
  const until = data.until === undefined ? '' : localTime(data.until, reader.timeZone, time);
  if (type === 'earshot.case.acknowledged') {
    return oneSegment({ must: 'Taken', may: [brand, `${actor} has ${name}`, until && `until ${until}`], link });
  }
  // A customer's own links stay out: the only one to press is ours.
  const words = cleanLine(data.new ? data.new.text : latestWords(data)).replace(/\b(?:https?:\/\/|www\.)\S+/giu, '');
  const quoted = words.trim() && `"${words.trim()}"`;
  const must = data.severity.toUpperCase();
  const news = newsIn(data);
  const held = data.state === 'acknowledged' ? `${actor} has it` : '';
  if (type === 'earshot.case.updated')
    return oneSegment({ must, may: news ? [brand, name, news] : [brand, `${name} said more`, held, quoted], link });
  const again = type === 'earshot.case.reopened' ? 'waits again' : '';
  return oneSegment({ must, may: [brand, again, cleanLine(data.reasons[0] ?? ''), name, quoted], link });
};

// A telephone that rings every two minutes is switched off: after each doubling is enough, a tier when it is reached, and another matter.
const isWorthATelephone = ({ data: { bundle, tier, newMatters = [] } }: AboutSurge): boolean =>
  tier !== undefined || newMatters.length > 0 || Number.isInteger(Math.log2(bundle));

/** That it is over wakes nobody: the letter says who is in it. */
const ofSurge = (notice: AboutSurge, { link, timeZone }: Reader): string | undefined => {
  const { brandName, count, until } = notice.data;
  const brand = cleanLine(brandName);
  if (isTaken(notice)) {
    const held = until === undefined ? '' : `until ${localTime(until, timeZone, notice.time)}`;
    return oneSegment({ must: 'Taken', may: [takenInWords(notice), brand, held], link });
  }
  if (isOver(notice) || !isWorthATelephone(notice)) return undefined;
  // The page of one of them, where all of them can be taken.
  return oneSegment({ must: 'SURGE', may: [customersInWords(count), matterOf(notice), brand, paceInWords(notice)], link });
};

/** One segment of a text message that says what happened, with the whole link; or nothing when it is not for people. */
export const text = (notice: Notice, reader: Reader): string | undefined => {
  if (isAboutCase(notice)) return ofCase(notice, reader);
  if (isAboutSurge(notice)) return ofSurge(notice, reader);
  if (notice.type.startsWith('earshot.interaction.')) return undefined;
  const line = headline(notice);
  return line === undefined ? undefined : oneSegment({ must: cleanLine(reader.brandName), may: [line] });
};

/** SNS sends the topic of texts by SMS. */
export const sms: Native = {
  carrier: 'sns',
  topic: 'texts',
  endpoint: { pattern: /^\+[1-9]\d{6,14}$/u, expected: 'a telephone number in E.164 such as +18765550100' },
};
