import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, formParts } from '../../forms/body.ts';
import { MailSettings } from '../../mail/settings.ts';
import { fit, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { Inbound } from './payload.ts';
import { seal, sign, toleranceMs, verify } from './verify.ts';

const expected = 'an inbound mail';
/** A mail has at least one of these; a form that has none is no mail any more. */
const content = /^(?:from|subject|message-headers|body-(?:plain|html|mime)|attachments|attachment-\d+)$/;

const read = async (delivery: Delivery, source: Source): Promise<Reading> => {
  const parts = formParts(delivery);
  if (!parts.some(({ name, bytes }) => content.test(name) && bytes.length > 0)) {
    throw unreadable('no sender, words or files', expected);
  }
  const fields = fieldsIn(parts);
  // A header of the mail may have the name of a field of Mailgun's, which comes after it.
  const last = Object.fromEntries([...fields].map(([name, values]) => [name, values.at(-1)]));
  const inbound = fit(Inbound, last, expected);
  // The reader of mails is as large as a provider's client, and a cold start has no time for what is read after it.
  const { heardInMail } = await import('./normalise.ts');
  return together([await heardInMail({ inbound, fields, parts, receivedAt: delivery.receivedAt }, source)]);
};

/** Mailgun routes: one delivery is one mail that somebody wrote to us, parsed, whole or stored. */
export const mailgun: Provider = {
  name: 'mailgun',
  channel: 'email',
  contentTypes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
  proves: 'sender',
  toleranceMs,
  settings: MailSettings,
  verify,
  read,
  // 200 alone is done, and 406 is never again: nothing of ours is that. All else comes again for eight hours.
  statuses: { unreadable: 200 },
  sign,
  seal,
};
