import { unreadable } from '../providers/decode.ts';
import { Unreadable } from '../providers/provider.ts';
import { saysForwarded } from './conversation.ts';
import { limits } from './limits.ts';
import { mailFrom } from './mail-from.ts';
import type { Envelope, Mail, NestedMail } from './mail.ts';
import { parse } from './parse.ts';
import { bytesOf, type Contents, contentsOf } from './parts.ts';
import { readable } from './readable.ts';
import { replyIn } from './reply.ts';

const kindOf = (mail: Mail, { types }: Contents, attached: boolean): NestedMail['kind'] => {
  if ([...types].some((type) => /^(?:multipart\/report|message\/(?!rfc822|global$))/.test(type))) return 'report';
  return attached && !saysForwarded(mail.subject) ? 'attached' : 'forwarded';
};

/** The mails in a mail. One that cannot be read stays the file that it also is. */
const nestedIn = async (outer: Mail, contents: Contents, envelope: Envelope, depth: number): Promise<NestedMail[]> => {
  const nested: NestedMail[] = [];
  for (const { part, attached } of depth < limits.nested ? contents.mails.slice(0, limits.nestedWide) : []) {
    try {
      const { from, subject, date, messageId, text } = await read(bytesOf(part), envelope, depth + 1);
      nested.push({ kind: kindOf(outer, contents, attached), from, subject, date, messageId, text });
    } catch (cause) {
      if (!(cause instanceof Unreadable)) throw cause;
    }
  }
  return nested;
};

const read = async (raw: Uint8Array, envelope: Envelope, depth: number): Promise<Mail> => {
  const { headers, root, declared } = await parse(raw);
  const contents = contentsOf(root, declared);
  const { text, files, types, report } = contents;
  const reply = replyIn(text);
  const held = contents.contents;
  const mail = mailFrom({ headers, text, reply, files, contents: held, nested: [], types, report, envelope });
  return { ...mail, nested: await nestedIn(mail, contents, envelope, depth) };
};

/** Headers of which a mail has at least one, whatever wrote it. */
const headersOfMail = new Set(
  'from to subject date received message-id content-type return-path sender mime-version'.split(' '),
);

/**
 * The mail in raw MIME bytes, within limits that keep the worst in well under a second.
 * @throws Unreadable when it goes beyond them, is no mail, or has all its words in a format that we do not open.
 */
export const readMail = async (raw: Uint8Array, envelope: Envelope): Promise<Mail> => {
  const mail = await read(raw, envelope, 0);
  if (mail.headers.some(([name]) => headersOfMail.has(name))) return readable(mail);
  throw unreadable('bytes without a header of a mail', 'a mail');
};
