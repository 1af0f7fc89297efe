import type { Source } from '../../domain/configuration.ts';
import {
  aboveReceived, domainOf, factsIn, headersFrom, headersOf as all, heardInMail as heard, mailOf, readMail, signersIn,
  toldOf,
} from '../../mail/index.ts';
import type { Envelope, GivenFile, Headers, Mail, Verdicts } from '../../mail/index.ts';
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

const listed = ({ inbound }: Posted): Headers =>
  listOf(inbound['message-headers'], (one) => fit(Header, one, 'a name and a value'));

/** The headers in order; where they are not given so, the fields, of which headers of the mail begin with a capital. */
const headersOf = (posted: Posted): Headers => {
  const { inbound, fields } = posted;
  const given = listed(posted);
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

/** The line by which a server of Mailgun's took the mail. */
const taken = /\bby\s+[\w.-]+\.mailgun\.(?:org|net)\s/i;

const only = (headers: Headers, name: string): string | undefined => {
  const values = all(headers, name);
  return values.length === 1 ? values[0] : undefined;
};

/**
 * Mailgun's verdicts. They count with their domain where they stand above its own `Received`; elsewhere a sender could
 * have written them. A signature that passes is not named, so it is known in a mail with a single one only.
 */
const verdictsOf = (posted: Posted): Verdicts => {
  const headers = headersFrom(listed(posted));
  const top = posted.fields.get('message-headers')?.length === 1 ? aboveReceived(headers, taken) : [];
  const last = (name: string): string | undefined => posted.fields.get(name)?.at(-1);
  const [spf, dkim] = [only(top, 'x-mailgun-spf'), only(top, 'x-mailgun-dkim-check-result')];
  const isKnown = dkim !== undefined && all(headers, 'dkim-signature').length === 1;
  return {
    spf: spf ?? last('X-Mailgun-Spf'),
    spfDomain: spf === undefined ? undefined : domainOf(only(top, 'x-envelope-from')),
    dkim: dkim ?? last('X-Mailgun-Dkim-Check-Result'),
    signedBy: isKnown ? signersIn(headers) : [],
  };
};

/** What a mail brings, from the whole of it where Mailgun posts that. @throws Unreadable when nobody can read it. */
export const heardInMail = async (posted: Posted, source: Source): Promise<Partial<Reading>> => {
  const { inbound, parts, receivedAt } = posted;
  const to = inbound.recipient ? [inbound.recipient] : [];
  const handedIn = { from: inbound.sender?.slice(0, 320), to, receivedAt, verdicts: verdictsOf(posted) };
  const envelope: Envelope = present({ ...handedIn, ...toldOf(source) });
  const raw = parts.findLast(({ name }) => name === 'body-mime')?.bytes;
  const mail = raw ? await readMail(raw, envelope) : fromFields(posted, envelope);
  const id = mail.messageId && `${mail.messageId}:${inbound.recipient?.trim().toLowerCase() ?? ''}`;
  const key = keyOf('mail', id, sameEachTime(posted));
  return heard(mail, key, factsIn(mail.headers, source.fields, inbound.recipient));
};
