import type { Evidence } from './evidence.ts';

/** Who mails our letters. https://docs.aws.amazon.com/sns/latest/dg/sns-email-notifications.html */
const sender = 'no-reply@sns.amazonaws.com';

/** How letters about a case begin, and the line at their end that nobody else writes (lib/protocols/email). */
const caseOpening =
  /^(?:Open the link and press "I have it"|Nobody has it any more\.|The case is over, and the customer said more\.|[^\n>]{1,200} (?:has it|resolved it)\b)/m;
const caseFooter = /^Case \S{1,80}\.\s+The\s+link\s+is\s+yours\s+alone;\s+whoever\s+opens\s+it\s+acts\b/m;

/** How letters about a source begin. */
const sourceOpenings: readonly RegExp[] = [
  /^Look whether the source "[^"\n]{1,100}" of [^\n]{1,300} still works:/m,
  /^Look into the source "[^"\n]{1,100}" by hand: a customer of /m,
  /^The source "[^"\n]{1,100}" of [^\n]{1,300} is heard again\./m,
];

/** What mail programs put before a mail that is forwarded without a word. */
const header = /^\s*(?:[-_*=]{2,}.*|[^:\n]{1,40}:(?:\s.*)?)?$/;

/** Whether nothing but what a program puts in front stands before the opening. */
const opensWith = (text: string, opening: RegExp): boolean => {
  const at = opening.exec(text)?.index;
  return at !== undefined && text.slice(0, at).split('\n').every((line) => header.test(line));
};

/** Whether a mail is one of our own letters, sent back or forwarded; an answer that quotes one is a person's. */
export const isOwnLetter = ({ from, text }: Pick<Evidence, 'from' | 'text'>): boolean => {
  if (from === sender) return true;
  const start = text.slice(0, 40_000);
  if (caseFooter.test(start) && opensWith(start, caseOpening)) return true;
  return sourceOpenings.some((one) => opensWith(start, one));
};
