import type { Source } from '../../domain/configuration.ts';
import { factsIn, headersInRecord, heardInMail as heard, mailOf, toldOf } from '../../mail/index.ts';
import type { GivenFile, Headers as MailHeaders } from '../../mail/index.ts';
import { parametersOf } from '../../forms/body-headers.ts';
import { keyOf, unreadable } from '../decode.ts';
import type { Reading } from '../provider.ts';
import type { Headers, Mail } from './payload.ts';

/** The mail's own headers; what Mailjet gives apart stands behind them, for a mail that comes without. */
const headersOf = ({ Headers, From, Subject }: Mail): MailHeaders => {
  const apart = Object.entries({ from: From ?? '', subject: Subject ?? '' });
  return [...headersInRecord(Headers ?? {}), ...apart.filter(([, value]) => value !== '')];
};

const attachment = /^(?:Inline)?Attachment\d+$/;

const fileOf = (name: string, content: unknown, headers: Headers): GivenFile => {
  if (typeof content !== 'string') throw unreadable(`something else at ${name}`, 'a file in base64');
  const header = (wanted: string) => headersInRecord(headers ?? {}).find(([known]) => known.toLowerCase() === wanted)?.[1];
  const [type, disposition] = [header('content-type'), parametersOf(header('content-disposition') ?? '')];
  const called = disposition.get('filename*') ?? disposition.get('filename') ?? parametersOf(type ?? '').get('name');
  return { name: called, contentType: type, content: Buffer.from(content, 'base64') };
};

const filesOf = (mail: Mail): GivenFile[] => {
  const headersOfPart = new Map((mail.Parts ?? []).map(({ ContentRef, Headers }) => [ContentRef, Headers]));
  return Object.entries(mail)
    .filter(([name, content]) => attachment.test(name) && content !== null)
    .map(([name, content]) => fileOf(name, content, headersOfPart.get(name)));
};

/**
 * What a mail brings. Its key is its own id and for whom it came, since Mailjet has none; without an id the bytes' hash.
 * @throws Unreadable when a file is not what files are.
 */
export const heardInMail = (mail: Mail, body: Buffer, source: Source, receivedAt: Date): Partial<Reading> => {
  const headers = headersOf(mail);
  const recipient = mail.Recipient?.trim().toLowerCase() ?? '';
  const read = mailOf({
    headers,
    text: mail['Text-part'],
    html: mail['Html-part'],
    attachments: filesOf(mail),
    envelope: { from: mail.Sender ?? undefined, to: [recipient], receivedAt, ...toldOf(source) },
  });
  const key = keyOf('mail', read.messageId && `${read.messageId}:${recipient}`, body);
  return heard(read, key, factsIn(headers, source.fields, mail.Recipient ?? ''));
};
