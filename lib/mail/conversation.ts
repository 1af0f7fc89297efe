import { hash } from 'node:crypto';

import type { Mail } from './mail.ts';

/** What programs put before the subject of an answer, and of a mail that is handed on, in the languages they speak. */
const answered = 're|aw|antw|antwort|sv|vs|vá|odp|odg|ynt|res|rif|ref|r|回复|回覆|答复';
const handedOn = 'fwd?|wg|tr|rv|enc|doorst|vl|videresend|转发';
const prefix = new RegExp(
  `^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:${answered}|${handedOn})(?:\\s?\\[\\d{1,3}\\])?\\s*[:：]`,
  'iu',
);
const forwarded = new RegExp(`^\\s*(?:${handedOn})\\s?[:：]`, 'iu');

/** A subject without what answering and forwarding put before it, for comparing. */
export const bareSubject = (subject: string | undefined): string => {
  let bare = (subject ?? '').slice(0, 500);
  for (let next = bare.replace(prefix, ''); next !== bare; next = bare.replace(prefix, '')) bare = next;
  return bare.replaceAll(/\s+/g, ' ').trim().toLowerCase();
};

/** Whether a subject says that the mail hands on another. */
export const saysForwarded = (subject: string | undefined): boolean => forwarded.test(subject?.slice(0, 100) ?? '');

const fingerprint = (mail: Mail): string | undefined => {
  const everybody = [mail.from, ...mail.to, ...mail.cc].map(({ address }) => address?.toLowerCase() ?? '');
  const people = everybody.filter((address) => address !== '');
  const subject = bareSubject(mail.subject);
  if (people.length === 0 && subject === '') return undefined;
  const words = JSON.stringify([[...new Set(people)].sort(), subject]);
  return `mails:${hash('sha256', words).slice(0, 32)}`;
};

/**
 * What a mail belongs to: the first of its references, else what it answers, else itself. A person's mail that names
 * none of them belongs to those between the same people about the same subject; a machine's answers nothing.
 */
export const conversationOf = (mail: Mail): string | undefined =>
  mail.references[0] ?? mail.inReplyTo ?? mail.messageId ?? (mail.automatic ? undefined : fingerprint(mail));
