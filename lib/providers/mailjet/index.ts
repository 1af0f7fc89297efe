import type { Source } from '../../domain/configuration.ts';
import { MailSettings } from '../../mail/settings.ts';
import { fit, jsonObject, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { drawPassword } from '../signature-secret.ts';
import { Mail } from './payload.ts';
import { sign, verify } from './verify.ts';

/** A mail has at least one of these; an object that has none is no mail any more. */
const needed = ['Sender', 'From', 'Subject', 'Text-part', 'Html-part', 'Parts'] as const;

const read = async ({ body, receivedAt }: Delivery, source: Source): Promise<Reading> => {
  const mail = fit(Mail, jsonObject(body), 'a parsed mail');
  const holds = needed.some((name) => (mail[name] ?? undefined) !== undefined);
  if (!holds) throw unreadable('no sender, words or parts', 'a parsed mail');
  // The reader of mails is large, and a cold start has no time for what is read after it.
  const { heardInMail } = await import('./normalise.ts');
  return together([heardInMail(mail, body, source, receivedAt)]);
};

/** Mailjet's Parse API: one delivery is one mail that somebody wrote to us. */
export const mailjet: Provider = {
  name: 'mailjet',
  channel: 'email',
  contentTypes: ['application/json'],
  proves: 'sender',
  settings: MailSettings,
  verify,
  read,
  // Whatever is not 200 comes again every half minute; the same bytes would be as unreadable.
  statuses: { unreadable: 200 },
  sign,
  drawSecret: drawPassword,
};
