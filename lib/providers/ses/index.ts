import type { Source } from '../../domain/configuration.ts';
import { together } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { handedWith, notificationIn, Settings, triesOut } from './payload.ts';
import { sign, verify } from './verify.ts';

const readMail = async (delivery: Delivery, source: Source): Promise<Reading> => {
  // The reader of mails is as large as a provider's client, and a cold start has no time for what is read after it.
  const { heardInMail } = await import('./normalise.ts');
  return together([await heardInMail(delivery, source)]);
};

/** A notification that holds the mail, as those of the SNS action do; of any other, the mail is read instead. */
const readNotification = (delivery: Delivery, source: Source): Reading | Promise<Reading> => {
  const notification = notificationIn(delivery.body);
  const { content, receipt } = notification;
  if (triesOut(notification)) return together([{ ignored: ['SES tries out a rule'] }]);
  if (!content) return together([{ ignored: ['a notification: the mail that it speaks of lies in the bucket'] }]);
  const body = Buffer.from(content, receipt?.action?.encoding?.toUpperCase() === 'BASE64' ? 'base64' : 'utf8');
  return readMail({ ...delivery, body, headers: handedWith(notification) }, source);
};

/** Amazon SES: one delivery is one mail that SES put into our mailbox. */
export const ses: Provider = {
  name: 'ses',
  channel: 'email',
  contentTypes: ['message/rfc822', 'application/json'],
  proves: 'queue',
  settings: Settings,
  verify,
  read: async (delivery, source) =>
    /^application\/json\b/i.test(delivery.headers['content-type'] ?? '')
      ? readNotification(delivery, source)
      : readMail(delivery, source),
  sign,
};
