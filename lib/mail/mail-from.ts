import { cut, isoTime, present } from '../providers/decode.ts';
import { askingFor } from './evidence.ts';
import { headerOf, headersOf, idsIn, mailboxesIn, wordsIn } from './headers.ts';
import { automaticOf } from './machine.ts';
import type { Files } from '../providers/provider.ts';
import type { Envelope, Headers, Mail, Mailbox, MailFile, NestedMail } from './mail.ts';
import { envelopeSender, proofOf } from './proof.ts';

/** What a mail is made of, however it came to us. */
export interface Ingredients {
  readonly headers: Headers;
  readonly from?: Mailbox;
  readonly text: string;
  readonly reply: string;
  readonly files: readonly MailFile[];
  readonly contents: Files;
  readonly nested: readonly NestedMail[];
  readonly types: ReadonlySet<string>;
  readonly report: string;
  readonly envelope: Envelope;
}

/** Who wrote it: the first in From with an address, else in Sender, else who handed it in; a name alone is nobody. */
const senderOf = ({ headers, from, envelope }: Ingredients): Mailbox => {
  const named = from ? [from] : [];
  const written = ['from', 'sender'].flatMap((name) => mailboxesIn(headerOf(headers, name)));
  const handedIn = envelopeSender(headers, envelope);
  const known = [...named, ...written].find(({ address }) => address?.includes('@'));
  return known ?? (handedIn?.includes('@') ? { address: handedIn } : (named[0] ?? written[0] ?? {}));
};

/** How far a sender's clock may be ahead of ours; a mail that says it comes from next year does not. */
const ahead = 7 * 86_400_000;

/** The sender's clock, where it can be true. */
const dateOf = (headers: Headers, { receivedAt }: Envelope): string | undefined => {
  const date = isoTime(headerOf(headers, 'date'));
  return date === undefined || Date.parse(date) > receivedAt.getTime() + ahead ? undefined : date;
};

const everybody = (headers: Headers, name: string): Mailbox[] =>
  headersOf(headers, name).slice(0, 20).flatMap((value) => mailboxesIn(value));

/** The mail that these make. */
export const mailFrom = (ingredients: Ingredients): Mail => {
  const { headers, text, reply, types, report, envelope } = ingredients;
  const from = senderOf(ingredients);
  const replyTo = everybody(headers, 'reply-to');
  const subject = cut(wordsIn(headerOf(headers, 'subject')), 1000) || undefined;
  const references = idsIn(headerOf(headers, 'references'));
  return present<Mail>({
    headers,
    messageId: idsIn(headerOf(headers, 'message-id'))[0],
    inReplyTo: idsIn(headerOf(headers, 'in-reply-to'))[0] ?? references.at(-1),
    references,
    from,
    replyTo,
    to: everybody(headers, 'to'),
    cc: everybody(headers, 'cc'),
    subject,
    date: dateOf(headers, envelope),
    text,
    reply,
    attachments: ingredients.files,
    contents: ingredients.contents,
    nested: ingredients.nested,
    proof: proofOf(headers, envelope, from, replyTo),
    automatic: automaticOf({
      header: askingFor(headers),
      subject: subject ?? '',
      from: from.address?.toLowerCase() ?? '',
      fromName: from.name?.toLowerCase() ?? '',
      envelopeFrom: envelopeSender(headers, envelope),
      group: envelope.group ?? false,
      types,
      report,
      reply,
      text,
    }),
  });
};
