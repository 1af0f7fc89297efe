export { factsIn } from './facts.ts';
export type { Envelope, Headers, Mail, Mailbox, MailFile, NestedMail } from './mail.ts';
export type { GivenFile } from './mail-file.ts';
export { mailOf, type MailParts } from './mail-of.ts';
export { headerOf } from './headers.ts';
export { readMail } from './read-mail.ts';
export { heardInMail, saidInMail } from './said-in-mail.ts';
