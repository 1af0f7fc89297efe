import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, formParts } from '../../forms/body.ts';
import { keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { saidInFields } from './normalise.ts';
import { sign, verify } from './verify.ts';

const read = (delivery: Delivery, source: Source): Reading => {
  const fields = fieldsIn(formParts(delivery));
  if (!fields.has('form_id') && !fields.has('form[id]')) {
    throw unreadable('a form without form_id or form[id]', 'what the webhook action of Elementor sends');
  }
  // There is no id of a submission anywhere in it: the very same bytes are the very same form.
  const key = keyOf('submission', undefined, delivery.body);
  return together([{ said: [{ key, ...saidInFields(fields, source) }] }]);
};

/** Elementor Pro: one delivery is one form that somebody sent off on a WordPress site. */
export const elementor: Provider = {
  name: 'elementor',
  channel: 'form',
  contentTypes: ['application/x-www-form-urlencoded'],
  proves: 'sender',
  secretIn: 'path',
  verify,
  read,
  sign,
  // Whatever is not 200 shows the visitor an error, though what they wrote is kept.
  statuses: { unreadable: 200 },
};
