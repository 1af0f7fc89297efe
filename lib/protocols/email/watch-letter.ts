import { inWords, milliseconds } from '../../domain/elapsed.ts';
import type { NoticeOf } from '../../domain/notice.ts';
import type { AboutSource } from '../case-words.ts';
import { cleanLine, cut } from '../clean.ts';
import { localTime } from '../moment.ts';
import type { Reader } from '../protocol.ts';

const expectation = (expected = ''): string =>
  milliseconds(expected) > 0 ? ` It should speak at least once in ${inWords(milliseconds(expected))}.` : '';

/** The mail that says that a source fell silent, or speaks again. */
export const sourceLetter = ({ type, data, time }: AboutSource, { timeZone, brandName }: Reader): string => {
  const { lastHeard } = data;
  const heard = lastHeard === undefined ? 'never heard' : `last heard ${localTime(lastHeard, timeZone, time)}`;
  const reason = data.reason ? `\nReason: ${cut(cleanLine(data.reason), 300)}.` : '';
  if (type === 'earshot.source.recovered') {
    const first = `The source "${data.source}" of ${cleanLine(brandName)} is heard again. You need not do anything.`;
    return `${first}\n\nIt was silent until ${localTime(time, timeZone, time)}.${reason}\n`;
  }
  return [
    `Look whether the source "${data.source}" of ${cleanLine(brandName)} still works: nothing is heard from it.`,
    `It was ${heard}.${expectation(data.expected)}${reason}`,
    'As long as it is silent, customers may be speaking there and nobody hears them.',
    `What helps: look into the provider's own log of webhooks, then at "npx earshot sources".`,
    '',
  ].join('\n\n');
};

/** The mail that says that something genuine came that nobody could read. */
export const quarantineLetter = (
  notice: NoticeOf<'earshot.delivery.quarantined'>,
  { timeZone, brandName }: Reader,
): string => {
  const { data, time } = notice;
  const brand = cleanLine(brandName);
  const raw = cut(cleanLine(data.raw), 200);
  const reason = cut(cleanLine(data.reason), 300);
  return [
    `Look into the source "${data.source}" by hand: a customer of ${brand} may wait, and nobody could read it.`,
    `It came ${localTime(data.receivedAt, timeZone, time)} and is genuine.\nReason: ${reason}.`,
    `Nothing is lost. The raw bytes are kept (${raw}); once that is mended, "npx earshot redrive" reads them again.`,
    `-- \nDelivery ${data.id}.\n`,
  ].join('\n\n');
};
