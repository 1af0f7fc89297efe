import type { Source } from '../../domain/configuration.ts';
import { settingsOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { stampedIn } from '../signature-time.ts';
import { keyIn, saidInEntry } from './normalise.ts';
import { fieldsIn, Settings } from './payload.ts';
import { header, sign, toleranceMs, verify } from './verify.ts';

const read = (delivery: Delivery, source: Source): Reading => {
  const fields = fieldsIn(delivery);
  if (fields.length === 0) throw unreadable('no fields', 'the request body of a webhook');
  const { idField } = settingsOf(Settings, source);
  const stamped = stampedIn(delivery, header, 'v');
  const key = keyIn(fields, idField, 'value' in stamped ? stamped.value.stamp : '', delivery.body);
  return together([{ said: [{ key, ...saidInEntry(fields, idField, source) }] }]);
};

/** WPForms (Webhooks addon): one delivery is one form that somebody filled in. */
export const wpforms: Provider = {
  name: 'wpforms',
  channel: 'form',
  contentTypes: ['application/json', 'application/x-www-form-urlencoded'],
  proves: 'body',
  toleranceMs,
  settings: Settings,
  verify,
  read,
  sign,
};
