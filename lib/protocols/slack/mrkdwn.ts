import { cleanLine, cleanLines, cut } from '../clean.ts';

// https://docs.slack.dev/messaging/formatting-message-text: these three are all that Slack's own marks need, so a
// customer's `<!channel>` or `<@U1>` is only ever seen as written.
const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
const escape = (text: string): string => text.replace(/[&<>]/gu, (mark) => marks[mark] ?? mark);

const cutEscaped = (clean: string, max: number): string => {
  let length = max;
  let text = escape(cut(clean, length));
  while (text.length > max) {
    length -= Math.max(1, Math.ceil((text.length - max) / 5));
    text = escape(cut(clean, length));
  }
  return text;
};

/** One line of somebody else's words for mrkdwn, at most `max` characters once escaped. */
export const escaped = (text: string, max: number): string => cutEscaped(cleanLine(text), max);

/** Somebody else's words as a quotation, at most `max` characters once escaped and marked. */
export const quotation = (text: string, max: number): string => {
  const lines = cleanLines(text).split('\n').slice(0, 20);
  return cutEscaped(lines.join('\n'), max - lines.length)
    .split('\n')
    .map((line) => `>${line}`)
    .join('\n');
};

/** A link; the address is escaped so that it cannot end early. */
export const linkTo = (url: string, words: string): string =>
  `<${escape(url.replaceAll('|', '%7C'))}|${escape(words)}>`;
