import { headersFrom, mailbox } from './headers.ts';
import { htmlText } from './html-text.ts';
import { mailFrom } from './mail-from.ts';
import type { Envelope, Headers, Mail, MailFile } from './mail.ts';
import { type GivenFile, mailFiles } from './mail-file.ts';
import { readable } from './readable.ts';
import { replyIn } from './reply.ts';

/** A mail that a provider has parsed. */
export interface MailParts {
  /** As the provider gives them, the topmost first, in any case; those that it gives apart put in front. */
  readonly headers: Headers;
  /** The sender, where the provider has parsed it better than the header is written. */
  readonly from?: { readonly name?: string | null; readonly address?: string | null };
  readonly text?: string | null;
  readonly html?: string | null;
  /** What the provider takes for new; it stands, where it is not empty. */
  readonly strippedText?: string | null;
  readonly attachments?: readonly GivenFile[];
  readonly envelope: Envelope;
}

/** The words of a mail: its plain text, else those of its HTML. */
const textOf = ({ text, html }: MailParts): string => text?.replaceAll('\r\n', '\n').trim() || htmlText(html ?? '');

const typesOf = (headers: Headers, files: readonly MailFile[]): Set<string> => {
  const [root = ''] = headers.find(([name]) => name === 'content-type')?.[1].toLowerCase().split(';', 1) ?? [];
  return new Set([root.trim(), ...files.map(({ contentType }) => contentType ?? '')]);
};

/**
 * The mail in what a provider has parsed of it.
 * @throws Unreadable when all its words are in a format that we do not open.
 */
export const mailOf = (parts: MailParts): Mail => {
  const headers = headersFrom(parts.headers);
  const { files, contents } = mailFiles(parts.attachments ?? []);
  const text = textOf(parts);
  const reply = parts.strippedText?.replaceAll('\r\n', '\n').trim() || replyIn(text);
  const from = parts.from && mailbox(parts.from.name ?? undefined, parts.from.address ?? undefined);
  const types = typesOf(headers, files);
  return readable(
    mailFrom({ headers, from, text, reply, files, contents, nested: [], types, report: '', envelope: parts.envelope }),
  );
};
