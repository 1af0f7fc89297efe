import type { Author, Fact, Said } from '../domain/interaction.ts';
import { cut, handles, present } from '../providers/decode.ts';
import type { Reading } from '../providers/provider.ts';
import { conversationOf, ownIdOf } from './conversation.ts';
import { limits } from './limits.ts';
import type { Mail, NestedMail } from './mail.ts';
import { handsOn } from './visible-reply.ts';

const authorOf = ({ from }: Mail): Author =>
  present({ name: from.name, handles: handles([['email', from.address]]) });

/** A mail that is handed on, with a header that people know. */
const handedOn = ({ from, subject, text }: NestedMail): string => {
  const who = [from?.name, from?.address && `<${from.address}>`].filter(Boolean).join(' ');
  const head = [who && `From: ${who}`, subject && `Subject: ${subject}`].filter(Boolean);
  return ['---------- Forwarded message ----------', ...head, '', text].join('\n').trim();
};

/** What is new; beside it all of it, with the mails that it hands on, when that is more. */
const wordsOf = ({ text, reply, nested }: Mail): Pick<Said, 'text' | 'fullText' | 'passedOn'> => {
  const passed = nested.filter((one) => one.kind !== 'report' && one.text !== '');
  const whole = [text, ...passed.map(handedOn)].filter((part) => part !== '').join('\n\n');
  // Who hands on a mail without a word lets it speak.
  const fresh = reply || whole;
  const passedOn = fresh !== '' && handsOn(fresh.slice(0, limits.reply));
  return { text: cut(fresh), ...(passedOn && { passedOn }), ...(whole !== fresh && whole !== '' && { fullText: cut(whole) }) };
};

const some = <T>(list: readonly T[]): T[] | undefined => (list.length > 0 ? [...list] : undefined);

const filesOf = (mail: Mail): Said['attachments'] =>
  some(mail.attachments.map(({ sealed: _sealed, ...file }) => file));

/** A mail as something that somebody said. Its ids are the mail's own, so that threads hold across providers. */
export const saidInMail = (mail: Mail, key: string): Said =>
  present({
    key,
    kind: 'mail',
    public: false,
    saidAt: mail.date,
    author: authorOf(mail),
    ...wordsOf(mail),
    subject: mail.subject,
    attachments: filesOf(mail),
    messageId: ownIdOf(mail),
    inReplyTo: mail.inReplyTo,
    conversation: conversationOf(mail),
    proof: mail.proof,
    automatic: mail.automatic,
  });

/** What a mail brings: the one thing that it says, with the facts that its provider found, and what its files hold. */
export const heardInMail = (mail: Mail, key: string, facts: Fact[] | undefined): Pick<Reading, 'said' | 'files'> => ({
  said: [present({ ...saidInMail(mail, key), facts })],
  files: mail.contents,
});
