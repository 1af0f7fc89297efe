import * as z from 'zod/mini';

import { fieldsIn as textsIn, formParts } from '../../forms/body.ts';
import { jsonObject } from '../decode.ts';
import type { Delivery } from '../provider.ts';

const Label = z.string().check(z.minLength(1), z.maxLength(200));

/** What an entry does not tell: what its fields are called, and which of the selected fields holds the entry's id. */
export const Settings = z.strictObject({
  labels: z._default(z.record(z.string().check(z.regex(/^\d{1,9}(?:\.\d{1,9})?$/)), Label), {}),
  idField: z._default(Label, 'entry_id'),
});
export type Settings = z.infer<typeof Settings>;

/** What was sent, name to value. Names that objects are born with are safe. */
export type Fields = ReadonlyMap<string, unknown>;

/** The fields of a delivery in either of the formats that a feed can have. @throws Unreadable */
export const fieldsIn = (delivery: Delivery): Fields => {
  const isForm = /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(delivery.headers['content-type'] ?? '');
  if (!isForm) return new Map(Object.entries(jsonObject(delivery.body)));
  const texts = textsIn(formParts(delivery));
  return new Map([...texts].map(([name, values]) => [name, values.length === 1 ? values[0] : values]));
};

/** What an entry holds for the site alone, or of the visit. https://docs.gravityforms.com/entry-object/ */
export const bookkeeping: ReadonlySet<string> = new Set([
  'id', 'form_id', 'post_id', 'date_created', 'date_updated', 'is_starred', 'is_read', 'ip', 'user_agent',
  'is_fulfilled', 'created_by', 'transaction_type', 'status', 'source_id',
]);

/** The number of a field, and of an input in it: `1.3`. */
export const fieldName = /^(\d{1,9})(?:\.(\d{1,9}))?$/;

/** Is this a whole entry (the body "All Fields"), or fields that somebody selected and named? */
export const isEntry = (fields: Fields): boolean => fields.has('form_id') && fields.has('date_created');
