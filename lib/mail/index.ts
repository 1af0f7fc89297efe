export { factsIn } from './facts.ts';
export type { Envelope, Headers, Mail, Mailbox, MailFile, NestedMail } from './mail.ts';
export { type GivenFile, mailOf, type MailParts } from './mail-of.ts';
export { headerOf } from './headers.ts';
export { readMail } from './read-mail.ts';
export { saidInMail } from './said-in-mail.ts';
