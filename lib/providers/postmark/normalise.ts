import type { Source } from '../../domain/configuration.ts';
import type { Attachment, Author, Fact, Said } from '../../domain/interaction.ts';
import { cut, fieldsOf, handles, isoTime, plainText, present } from '../decode.ts';
import type { Mail } from './payload.ts';

type HeaderOf = (name: string) => string | undefined;

/** The first header of a name, in any case: relays add theirs in front, and a second one was there before. */
const headersOf = (mail: Mail): HeaderOf => (name) =>
  mail.Headers?.find((header) => header.Name.toLowerCase() === name)?.Value?.trim();

/** Message ids without their angle brackets. https://www.rfc-editor.org/rfc/rfc5322#section-3.6.4 */
const idsIn = (text: string | undefined): string[] =>
  (text ?? '').split(/[\s<>,]+/).filter((id) => id !== '').map((id) => cut(id, 400));

/** The one address in `"Name" <address>`, or the text itself. */
const addressIn = (from: string): string => /<([^<>]+)>\s*$/.exec(from.slice(-400))?.[1] ?? from;
const addressOf = (mail: Mail): string => (mail.FromFull?.Email || addressIn(mail.From ?? '')).trim();
const nameIn = (from: string): string => (/^\s*"?([^"<>]{1,300})"?\s*</.exec(from.slice(0, 400))?.[1] ?? '').trim();

const authorOf = (mail: Mail): Author =>
  present({
    name: cut(mail.FromFull?.Name || mail.FromName || nameIn(mail.From ?? ''), 200) || undefined,
    handles: handles([['email', addressOf(mail)]]),
  });

/** What is new in the mail, and all of it when that is more. Postmark cuts quoted mails off, in languages it knows. */
const wordsOf = (mail: Mail): Pick<Said, 'text' | 'fullText'> => {
  const filled = (text: string | null | undefined): string => (text?.trim() ? text.trim() : '');
  const whole = filled(mail.TextBody) || plainText(mail.HtmlBody ?? '');
  const fresh = filled(mail.StrippedTextReply) || whole;
  return { text: cut(fresh), ...(fresh !== whole && whole !== '' && { fullText: cut(whole) }) };
};

const attachment = (file: NonNullable<Mail['Attachments']>[number]): Attachment =>
  present({
    name: cut(file.Name, 255) || undefined,
    contentType: cut(file.ContentType, 200) || undefined,
    bytes: file.ContentLength ?? undefined,
  });

/** The value of a header as we repeat it in a reason: one plain word, nothing that could be a message. */
const word = (value: string): string => /^[a-z-]{1,40}/i.exec(value)?.[0].toLowerCase() ?? 'something else';

/** Why a mail is a machine's. https://www.rfc-editor.org/rfc/rfc3834 and what mail programs do beside it. */
const machines: readonly ((header: HeaderOf, address: string) => string | false | undefined)[] = [
  (header) => {
    const by = header('auto-submitted');
    return by && word(by) !== 'no' && `sent by a program (Auto-Submitted: ${word(by)})`;
  },
  (header) => {
    const [precedence] = /^(?:bulk|list|junk|auto_reply)$/.exec(header('precedence')?.toLowerCase() ?? '') ?? [];
    return precedence && `sent to many (Precedence: ${precedence})`;
  },
  (header) =>
    header('x-auto-response-suppress') && 'sent by a program that wants no automatic answer (X-Auto-Response-Suppress)',
  (header) => header('list-id') && 'sent to a mailing list (List-Id)',
  (header) =>
    ['', '<>'].includes(header('return-path') ?? 'absent') && 'a report on another mail (its return path is empty)',
  (_, address) => /^(?:mailer-daemon|postmaster)@/i.test(address) && 'from a mail server (mailer-daemon)',
];

const automaticOf = (mail: Mail): string | undefined => {
  const reasons = machines.map((why) => why(headersOf(mail), addressOf(mail)));
  return reasons.find((reason) => typeof reason === 'string' && reason !== '') || undefined;
};

/** Header names, or `MailboxHash`, that hold facts; and the hash itself, which is what follows the + in our address. */
const factsOf = (mail: Mail, fields: Source['fields']): Fact[] => {
  const hash = cut(mail.MailboxHash?.trim(), 500);
  const header = headersOf(mail);
  const valueOf = (name: string) => (name === 'mailboxhash' ? hash : cut(header(name), 500));
  const wanted = Object.entries(fields ?? {}).flatMap(([kind, names]) =>
    names.map((name) => ({ kind, value: valueOf(name.trim().toLowerCase()) })),
  );
  return [{ kind: 'mailbox', value: hash }, ...wanted].filter(({ value }) => value !== '');
};

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

/** What a mail says. Its own id and its parents are those of the mail itself, so that threads hold across providers. */
export const saidInMail = (mail: Mail, key: string, source: Source): Said => {
  const header = headersOf(mail);
  const references = idsIn(header('references'));
  const [parent] = idsIn(header('in-reply-to'));
  const replyTo = mail.ReplyTo?.trim() ?? '';
  const repliesElsewhere = replyTo !== '' && addressIn(replyTo).trim().toLowerCase() !== addressOf(mail).toLowerCase();
  return present({
    key,
    kind: 'mail',
    public: false,
    saidAt: isoTime(mail.Date),
    author: authorOf(mail),
    ...wordsOf(mail),
    subject: cut(mail.Subject?.trim(), 1000) || undefined,
    fields: repliesElsewhere ? fieldsOf([['Reply-To', cut(replyTo, 500)]]) : undefined,
    facts: some(factsOf(mail, source.fields)),
    attachments: some((mail.Attachments ?? []).map(attachment)),
    inReplyTo: parent ?? references.at(-1),
    conversation: references[0] ?? parent ?? idsIn(header('message-id'))[0],
    automatic: automaticOf(mail),
  });
};
