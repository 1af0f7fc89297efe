import type { Source } from '../../domain/configuration.ts';
import {
  domainOf, factsIn, headersInRecord, heardInMail as heard, mailOf, plainDomain, toldOf,
} from '../../mail/index.ts';
import type { Envelope, GivenFile } from '../../mail/index.ts';
import type { FormPart } from '../../forms/body.ts';
import { keyOf } from '../decode.ts';
import type { Delivery, Reading } from '../provider.ts';
import type { Inbound } from './payload.ts';

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

/** The domain that SPF was asked about; not that of a greeting, which is asked about where the return path is empty. */
const spfDomainOf = ({ envelope }: Inbound): string | undefined => {
  const domain = plainDomain(envelope?.spf?.domain ?? undefined);
  return domain === domainOf(envelope?.from ?? undefined) ? domain : undefined;
};

/** What a mail brings. @throws Unreadable when all its words are in a format that we do not open. */
export const heardInMail = (
  inbound: Inbound,
  parts: readonly FormPart[],
  { body, receivedAt }: Delivery,
  source: Source,
): Partial<Reading> => {
  // The normalised format writes `message_id`, the others `Message-ID`.
  const headers = headersInRecord(inbound.headers).map(([name, value]) => [name.replaceAll('_', '-'), value] as const);
  const { from, to, spf } = inbound.envelope ?? {};
  const envelope: Envelope = {
    ...(typeof from === 'string' && { from: from.slice(0, 320) }),
    ...(to && { to: [to] }),
    receivedAt,
    verdicts: { spf: spf?.result ?? undefined, spfDomain: spfDomainOf(inbound) },
    ...toldOf(source),
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
