import type { Source } from '../../domain/configuration.ts';
import { MailSettings } from '../../mail/settings.ts';
import { fit, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { drawPassword } from '../signature-secret.ts';
import type { heardInMail as HeardInMail } from './normalise.ts';
import { Mail } from './payload.ts';
import { sign, verify } from './verify.ts';

/** The id that the console's test delivery always has: everybody's, so nobody's. */
const nobodys = '00000000-0000-0000-0000-000000000000';

/** A mail has at least one of these; an object that has none is no mail any more. */
const sender = ['From', 'FromFull'] as const;
const content = ['Subject', 'TextBody', 'HtmlBody', 'StrippedTextReply', 'RawEmail', 'Attachments'] as const;

// The reader of mails is as large as a provider's client, and a cold start has no time for what is read after it.
const said = async (...mail: Parameters<typeof HeardInMail>): Promise<Reading> => {
  const { heardInMail } = await import('./normalise.ts');
  return together([await heardInMail(...mail)]);
};

const read = ({ body, receivedAt }: Delivery, source: Source): Promise<Reading> => {
  const mail = fit(Mail, jsonObject(body), 'an inbound mail');
  const holds = [...sender, ...content].some((name) => (mail[name] ?? undefined) !== undefined);
  if (!holds) throw unreadable('no sender, words or files', 'an inbound mail');
  const key = keyOf('mail', mail.MessageID === nobodys ? undefined : mail.MessageID, body);
  return said(mail, key, source, receivedAt);
};

/** Postmark inbound: one delivery is one mail that somebody wrote to us. */
export const postmark: Provider = {
  name: 'postmark',
  channel: 'email',
  contentTypes: ['application/json'],
  proves: 'sender',
  settings: MailSettings,
  verify,
  read,
  sign,
  drawSecret: drawPassword,
};
