import type { Source } from '../../domain/configuration.ts';
import { factsIn, heardInMail as heard, mailOf } from '../../mail/index.ts';
import type { Envelope, GivenFile, Headers } from '../../mail/index.ts';
import type { FormPart } from '../../forms/body.ts';
import { keyOf } from '../decode.ts';
import type { Delivery, Reading } from '../provider.ts';
import type { Inbound } from './payload.ts';

/** The normalised format writes `message_id`, the others `Message-ID`. */
const headersOf = ({ headers }: Inbound): Headers =>
  Object.entries(headers).flatMap(([name, values]) =>
    [values ?? []].flat().map((value) => [name.replaceAll('_', '-'), value] as const),
  );

const sizeOf = (size: string | number | null | undefined): number | undefined => {
  const bytes = Number(size ?? Number.NaN);
  return Number.isSafeInteger(bytes) && bytes >= 0 ? bytes : undefined;
};

/** The files, from JSON or from the parts of a form; with an attachment store, what is said of them. */
const filesOf = ({ attachments }: Inbound, parts: readonly FormPart[]): GivenFile[] => [
  ...(attachments ?? []).map((file) => ({
    name: file.file_name,
    contentType: file.content_type,
    bytes: sizeOf(file.size),
    ...(typeof file.content === 'string' && { content: Buffer.from(file.content, 'base64') }),
  })),
  ...parts.flatMap(({ file, bytes }) => (file ? [{ ...file, content: bytes }] : [])),
];

/** What a mail brings. @throws Unreadable when all its words are in a format that we do not open. */
export const heardInMail = (
  inbound: Inbound,
  parts: readonly FormPart[],
  { body, receivedAt }: Delivery,
  source: Source,
): Partial<Reading> => {
  const headers = headersOf(inbound);
  const { from, to, spf } = inbound.envelope ?? {};
  const envelope: Envelope = {
    ...(typeof from === 'string' && { from: from.slice(0, 320) }),
    ...(to && { to: [to] }),
    receivedAt,
    verdicts: { spf: spf?.result ?? undefined },
  };
  const mail = mailOf({
    headers,
    text: inbound.plain,
    html: inbound.html,
    strippedText: inbound.reply_plain,
    attachments: filesOf(inbound, parts),
    envelope,
  });
  const id = mail.messageId && `${mail.messageId}:${to?.trim().toLowerCase() ?? ''}`;
  return heard(mail, keyOf('mail', id, body), factsIn(headers, source.fields, to ?? ''));
};
