import type { Source } from '../../domain/configuration.ts';
import { fit, jsonObject, keyOf } from '../decode.ts';
import type { Delivery, DrawnSecret, Provider, Reading } from '../provider.ts';
import { readingIn } from './normalise.ts';
import { Envelope, Settings } from './payload.ts';
import { messageIdOf, sign, toleranceMs, verify } from './verify.ts';

const read = (delivery: Delivery, source: Source): Reading => {
  const envelope = fit(Envelope, jsonObject(delivery.body), 'a JSON object');
  return readingIn(envelope, source, keyOf('message', messageIdOf(delivery), delivery.body));
};

/** The prefix is the specification's. */
const drawSecret = (random: Buffer): DrawnSecret => {
  const secret = `whsec_${random.toString('base64')}`;
  return { signing: secret, verifying: secret };
};

/** Anybody who signs as the Standard Webhooks specification says, or as Svix does. https://www.standardwebhooks.com */
export const standardWebhooks: Provider = {
  name: 'standard-webhooks',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  toleranceMs,
  settings: Settings,
  verify,
  read,
  // Every status of ours means to these senders what it means to us. Only 410 makes them stop for good, and no
  // situation is answered with it.
  sign,
  drawSecret,
};
