import type { Source } from '../../domain/configuration.ts';
import { MailSettings } from '../../mail/settings.ts';
import { fit, keyOf, together } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { Handed } from './payload.ts';
import { drawSecret, idOf, sign, toleranceMs, verify } from './verify.ts';

const read = async (delivery: Delivery, source: Source): Promise<Reading> => {
  const handed = fit(Handed, delivery.headers, 'headers of an envelope');
  const key = keyOf('message', idOf(delivery), delivery.body);
  // The reader of mails is as large as a provider's client, and a cold start has no time for what is read after it.
  const { heardInMail } = await import('./normalise.ts');
  return together([await heardInMail(delivery, handed, key, source)]);
};

/** A whole mail as its sender's server handed it in, signed by a bridge of ours such as a Cloudflare Email Worker. */
export const mime: Provider = {
  name: 'mime',
  channel: 'email',
  contentTypes: ['message/rfc822'],
  proves: 'body',
  toleranceMs,
  settings: MailSettings,
  verify,
  read,
  // Every status of ours means to the bridge what it means to us: it keeps the mail unless it got a 2xx.
  sign,
  drawSecret,
};
