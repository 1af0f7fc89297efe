import type { Source } from '../../domain/configuration.ts';
import { fit, jsonObject, settingsOf, together } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { stampedIn } from '../signature-time.ts';
import { keyIn, saidInSubmission } from './normalise.ts';
import { Payload, Settings } from './payload.ts';
import { header, sign, toleranceMs, verify } from './verify.ts';

const read = (delivery: Delivery, source: Source): Reading => {
  const payload = fit(Payload, jsonObject(delivery.body), 'a submission');
  const { idField } = settingsOf(Settings, source);
  const stamped = stampedIn(delivery, header, 'v1');
  const stamp = 'value' in stamped ? stamped.value.stamp : '';
  const key = keyIn(payload, { body: delivery.body, stamp }, idField);
  return together([{ said: [{ key, ...saidInSubmission(payload, source) }] }]);
};

/** Formspree: one delivery is one form that somebody filled in. */
export const formspree: Provider = {
  name: 'formspree',
  channel: 'form',
  contentTypes: ['application/json'],
  proves: 'body',
  toleranceMs,
  settings: Settings,
  verify,
  read,
  sign,
};
