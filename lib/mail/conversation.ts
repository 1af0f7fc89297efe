import { hash } from 'node:crypto';

import { bareSubject, handedOn } from '../domain/subject.ts';
import type { Mail } from './mail.ts';

const forwarded = new RegExp(`^\\s*(?:${handedOn})\\s?[:：]`, 'iu');

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

/**
 * The mail's own id, where its conversation goes by another: an answer to this very mail may name nothing else.
 */
export const ownIdOf = (mail: Mail): string | undefined =>
  mail.messageId === conversationOf(mail) ? undefined : mail.messageId;
