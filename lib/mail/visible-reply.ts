import { isBlank } from './visible-reply/fold.ts';
import { linesOf } from './visible-reply/lines.ts';
import { ownWords } from './visible-reply/quotes.ts';
import { withoutSignature } from './visible-reply/signatures.ts';

/** What is new in a mail. `cut` says whether anything was taken out of it. */
export interface VisibleReply {
  readonly text: string;
  readonly cut: boolean;
}

const trimBlank = (text: string): string => {
  let start = 0;
  for (let end = text.indexOf('\n'); end >= start && isBlank(text.slice(start, end)); end = text.indexOf('\n', start)) {
    start = end + 1;
  }
  return (start === 0 ? text : text.slice(start)).trimEnd();
};

const withLineFeeds = (text: string): string =>
  text.includes('\r') ? text.replaceAll('\r\n', '\n').replaceAll('\r', '\n') : text;

const reduce = (text: string): string => {
  const { runs, passedOn } = ownWords(linesOf(text));
  const own = passedOn.length > 0 ? [...runs, passedOn] : runs.map(withoutSignature);
  return own.map((run) => trimBlank(run.join('\n'))).filter((run) => run !== '').join('\n\n');
};

/** Whether nothing in what is left of a mail, or hardly anything, is the customer's own: they hand on another's words. */
export const handsOn = (text: string): boolean => {
  const { runs, passedOn } = ownWords(linesOf(text));
  return passedOn.length > 0 || runs.flat().every((line) => isBlank(line));
};

/** A signature that stood above another only shows once that is gone. */
const passes = 3;

/**
 * The words of a mail that are new: without quotes, what programs put around them, and the signature. In doubt it
 * keeps them, and all of a mail that would have nothing left. Plain text in, plain text out; one pass over the lines,
 * plain string operations on bounded lines, so its time grows with the length of the text and with nothing else.
 */
export const visibleReply = (text: string): VisibleReply => {
  const whole = trimBlank(withLineFeeds(text));
  let visible = whole;
  for (let pass = 0; pass < passes; pass++) {
    const reduced = reduce(visible);
    if (reduced === '' || reduced === visible) break;
    visible = reduced;
  }
  return { text: visible, cut: visible !== whole };
};
