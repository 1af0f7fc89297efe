import type { Source } from '../../domain/configuration.ts';
import { keyOf, settingsOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { saidInEntry } from './normalise.ts';
import { type Fields, fieldName, fieldsIn, isEntry, Settings } from './payload.ts';
import { sign, verify } from './verify.ts';

const idIn = (fields: Fields, idField: string): string | undefined => {
  const id = fields.get(isEntry(fields) ? 'id' : idField);
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : undefined;
};

const read = (delivery: Delivery, source: Source): Reading => {
  const fields = fieldsIn(delivery);
  const settings = settingsOf(Settings, source);
  // An empty answer stands in an entry too, so that one without a single field is none any more.
  const isEmpty = isEntry(fields) ? ![...fields.keys()].some((name) => fieldName.test(name)) : fields.size === 0;
  if (isEmpty) throw unreadable('no field', 'an entry, or fields of one');
  const key = keyOf('entry', idIn(fields, settings.idField), delivery.body);
  return together([{ said: [{ key, ...saidInEntry(fields, settings, source) }] }]);
};

/** Gravity Forms (Webhooks add-on): one delivery is one form that somebody filled in. */
export const gravityForms: Provider = {
  name: 'gravity-forms',
  channel: 'form',
  contentTypes: ['application/json', 'application/x-www-form-urlencoded'],
  proves: 'sender',
  secretIn: 'path',
  settings: Settings,
  verify,
  read,
  sign,
};
