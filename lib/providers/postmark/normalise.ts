import type { Source } from '../../domain/configuration.ts';
import type { Fact } from '../../domain/interaction.ts';
import { headerOf, heardInMail as heard, mailOf, readMail, toldOf } from '../../mail/index.ts';
import type { Envelope, GivenFile, Mail as ReadMail } from '../../mail/index.ts';
import { cut } from '../decode.ts';
import { type Reading, Unreadable } from '../provider.ts';
import type { File, Mail } from './payload.ts';

/** The headers as Postmark lists them; those that it gives apart stand in front. */
const headersOf = (mail: Mail): [name: string, value: string][] => {
  const apart = { from: mail.From, 'reply-to': mail.ReplyTo, subject: mail.Subject, date: mail.Date };
  const listed = (mail.Headers ?? []).map(({ Name, Value }): [string, string] => [Name, Value ?? '']);
  const given = Object.entries(apart).map(([name, value]): [string, string] => [name, value ?? '']);
  return [...given.filter(([, value]) => value !== ''), ...listed];
};

/** The name and address that Postmark has parsed; what it has not is read from `From`. */
const senderOf = ({ FromFull, FromName }: Mail): { name?: string; address: string } | undefined =>
  FromFull?.Email ? { name: FromFull.Name || FromName || undefined, address: FromFull.Email } : undefined;

/** The console's test delivery has `Data` in place of `Content`. */
const fileOf = ({ Name, ContentType, ContentLength, Content, Data }: File): GivenFile => {
  const base64 = Content || Data;
  return {
    name: Name,
    contentType: ContentType,
    bytes: ContentLength,
    ...(base64 && { content: Buffer.from(base64, 'base64') }),
  };
};

const fromFields = (mail: Mail, envelope: Envelope): ReadMail =>
  mailOf({
    headers: headersOf(mail),
    from: senderOf(mail),
    text: mail.TextBody,
    html: mail.HtmlBody,
    strippedText: mail.StrippedTextReply,
    attachments: mail.Attachments?.map(fileOf),
    envelope,
  });

/**
 * The mail itself, where Postmark sends it along. What nobody can read of that, and the stub without id and date that
 * the console's test sends, is read from Postmark's fields.
 */
const fromRaw = async (mail: Mail, raw: string, envelope: Envelope): Promise<ReadMail> => {
  try {
    const read = await readMail(Buffer.from(raw, 'utf8'), envelope);
    return read.messageId === undefined && read.date === undefined ? fromFields(mail, envelope) : read;
  } catch (cause) {
    if (!(cause instanceof Unreadable)) throw cause;
    return fromFields(mail, envelope);
  }
};

/** Header names, or `MailboxHash`, that hold facts; and the hash itself, which is what follows the + in our address. */
const factsOf = (mail: Mail, fields: Source['fields']): Fact[] => {
  const headers = headersOf(mail).map(([name, value]) => [name.toLowerCase(), value.trim()] as const);
  const hash = cut(mail.MailboxHash?.trim(), 500);
  const valueOf = (name: string) => (name === 'mailboxhash' ? hash : cut(headerOf(headers, name), 500));
  const wanted = Object.entries(fields ?? {}).flatMap(([kind, names]) =>
    names.map((name) => ({ kind, value: valueOf(name.trim().toLowerCase()) })),
  );
  return [{ kind: 'mailbox', value: hash }, ...wanted].filter(({ value }) => value !== '');
};

/**
 * What a mail brings. Postmark's own envelope and verdicts stand among the headers, below its own `Received`: where it
 * writes none, a sender's stand in their place, so they name no domain, and prove nothing.
 */
export const heardInMail = async (
  mail: Mail,
  key: string,
  source: Source,
  receivedAt: Date,
): Promise<Partial<Reading>> => {
  const facts = factsOf(mail, source.fields);
  const returnPath = headersOf(mail).find(([name]) => name.toLowerCase() === 'return-path')?.[1];
  const spf = headersOf(mail).find(([name]) => name.toLowerCase() === 'received-spf')?.[1];
  const envelope: Envelope = { from: returnPath, receivedAt, verdicts: { spf }, ...toldOf(source) };
  const raw = mail.RawEmail?.trim();
  const read = raw ? await fromRaw(mail, raw, envelope) : fromFields(mail, envelope);
  return heard(read, key, facts.length > 0 ? facts : undefined);
};
