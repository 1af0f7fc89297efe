import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, formParts } from '../../forms/body.ts';
import { settingsOf, together } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { isTrapped, saidInSubmission } from './normalise.ts';
import { Page, Settings } from './payload.ts';
import { sign, verify } from './verify.ts';

/** The HTML standard's own field for the charset: the browser fills it in. */
const charsetField = '_charset_';

const trapped = 'a field that no person sees is filled in: a machine did it';

const read = (delivery: Delivery, source: Source): Reading => {
  const parts = formParts(delivery);
  const [charset] = fieldsIn(parts).get(charsetField) ?? [];
  const shown = parts.filter(({ name }) => name !== charsetField);
  const submission = { parts: shown, fields: fieldsIn(shown, () => charset), page: settingsOf(Page, source) };
  if (isTrapped(submission)) return together([{ ignored: [trapped] }]);
  return together([{ said: [saidInSubmission(submission, source, delivery.body)] }]);
};

/** A form of our own, on a page of our own. */
export const html: Provider = {
  name: 'html',
  channel: 'form',
  contentTypes: ['application/x-www-form-urlencoded', 'multipart/form-data'],
  proves: 'sender',
  secretIn: 'path',
  settings: Settings,
  verify,
  read,
  // A browser shows whatever it is answered and tries nothing again: no status needs to be another.
  sign,
};
