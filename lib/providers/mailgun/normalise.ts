import type { Source } from '../../domain/configuration.ts';
import { factsIn, heardInMail as heard, mailOf, readMail } from '../../mail/index.ts';
import type { Envelope, GivenFile, Headers, Mail } from '../../mail/index.ts';
import type { Fields, FormPart } from '../../forms/body.ts';
import { attempt, fit, jsonList, keyOf, present } from '../decode.ts';
import type { Reading } from '../provider.ts';
import { Header, type Inbound, StoredFile } from './payload.ts';
import { proofNames } from './verify.ts';

/** A delivery, taken apart. */
export interface Posted {
  readonly inbound: Inbound;
  readonly fields: Fields;
  readonly parts: readonly FormPart[];
  readonly receivedAt: Date;
}

const listOf = <T>(text: string | undefined, one: (value: unknown) => T): readonly T[] => {
  const list = attempt(() => jsonList(Buffer.from(text || '[]')).map(one));
  return 'value' in list ? list.value : [];
};

/** The headers in order; where they are not given so, the fields, of which headers of the mail begin with a capital. */
const headersOf = ({ inbound, fields }: Posted): Headers => {
  const given = listOf(inbound['message-headers'], (one) => fit(Header, one, 'a name and a value'));
  if (given.length > 0) return given;
  const capital = [...fields].filter(([name]) => /^[A-Z]/.test(name));
  const apart = Object.entries({ from: inbound.from, subject: inbound.subject });
  return [
    ...capital.flatMap(([name, values]) => values.map((value) => [name, value] as const)),
    ...apart.flatMap(([name, value]) => (value ? [[name, value] as const] : [])),
  ];
};

/** The files themselves, or what is said of those that Mailgun has stored. */
const filesOf = ({ inbound, parts }: Posted): GivenFile[] => [
  ...parts.flatMap(({ file, bytes }) => (file ? [{ ...file, content: bytes }] : [])),
  ...listOf(inbound.attachments, (one) => fit(StoredFile, one, 'a stored file')).map((file) => ({
    name: file.name,
    contentType: file['content-type'],
    bytes: file.size,
    url: file.url,
  })),
];

const fromFields = (posted: Posted, envelope: Envelope): Mail =>
  mailOf({
    headers: headersOf(posted),
    text: posted.inbound['body-plain'],
    html: posted.inbound['body-html'],
    strippedText: posted.inbound['stripped-text'],
    attachments: filesOf(posted),
    envelope,
  });

/** Without what differs from one attempt to the next: the proof, and the boundary. */
const sameEachTime = ({ parts }: Posted): Buffer =>
  Buffer.concat(
    parts
      .filter(({ name }) => !proofNames.has(name))
      .flatMap(({ name, bytes }) => [Buffer.from(`${name}=`), bytes]),
  );

/** What a mail brings, from the whole of it where Mailgun posts that. @throws Unreadable when nobody can read it. */
export const heardInMail = async (posted: Posted, source: Source): Promise<Partial<Reading>> => {
  const { inbound, fields, parts, receivedAt } = posted;
  // Mailgun adds its verdicts below whatever the sender has written.
  const last = (name: string): string | undefined => fields.get(name)?.at(-1);
  const verdicts = { spf: last('X-Mailgun-Spf'), dkim: last('X-Mailgun-Dkim-Check-Result') };
  const to = inbound.recipient ? [inbound.recipient] : [];
  const envelope: Envelope = present({ from: inbound.sender?.slice(0, 320), to, receivedAt, verdicts });
  const raw = parts.findLast(({ name }) => name === 'body-mime')?.bytes;
  const mail = raw ? await readMail(raw, envelope) : fromFields(posted, envelope);
  const id = mail.messageId && `${mail.messageId}:${inbound.recipient?.trim().toLowerCase() ?? ''}`;
  const key = keyOf('mail', id, sameEachTime(posted));
  return heard(mail, key, factsIn(mail.headers, source.fields, inbound.recipient));
};
