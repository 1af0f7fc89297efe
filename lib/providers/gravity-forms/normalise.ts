import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Sort, sortOf, type Told, toldUnder } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { fileAt, isUrl, joined, wordsOf } from '../../forms/value.ts';
import { attempt, jsonList } from '../decode.ts';
import { bookkeeping, fieldName, type Fields, isEntry, type Settings } from './payload.ts';

/** Several files, and several choices of one list, come as a text that is itself a JSON list. */
const valueIn = (raw: unknown): unknown => {
  if (typeof raw !== 'string' || !raw.startsWith('[')) return raw;
  const outcome = attempt(() => jsonList(Buffer.from(raw)));
  return 'value' in outcome ? outcome.value : raw;
};

const isUpload = (value: unknown): value is string =>
  isUrl(value) && /\/gravity_forms\/|[?&]gf-download=/.test(value);

const filesIn = (value: unknown): readonly string[] => {
  if (Array.isArray(value)) return value.every(isUrl) ? value : [];
  return isUpload(value) ? [value] : [];
};

/** A field of an entry, with its inputs in their order: a name and an address have several. */
interface Field {
  readonly id: string;
  readonly inputs: Map<string, unknown>;
}

/** The fields by their number; an input with a label of its own stands for itself. */
const fieldsOf = (fields: Fields, labels: Settings['labels']): readonly Field[] => {
  const found = new Map<string, Field>();
  for (const [name, raw] of fields) {
    const [, number = '', input = ''] = fieldName.exec(name) ?? [];
    if (number === '') continue;
    const id = Object.hasOwn(labels, name) ? name : number;
    const field = found.get(id) ?? { id, inputs: new Map() };
    found.set(id, field);
    field.inputs.set(id === name ? '' : input, valueIn(raw));
  }
  return [...found.values()].toSorted((one, other) => Number(one.id) - Number(other.id));
};

/** Of all fields, only a name has no first input: 2 prefix, 3 first, 4 middle, 6 last, 8 suffix. */
const nameInputs = new Set(['2', '3', '4', '6', '8']);
const isName = ({ inputs }: Field): boolean =>
  (inputs.has('3') || inputs.has('6')) && [...inputs.keys()].every((input) => nameInputs.has(input));

const byNumber = (inputs: Field['inputs']): readonly unknown[] =>
  [...inputs].toSorted(([one], [other]) => Number(one) - Number(other)).map(([, value]) => value);

const isAddress = (value: string): boolean => /^[^\s@]{1,64}@[^\s@]{1,200}\.[^\s@.]+$/u.test(value.trim());

const toldIn = (field: Field, labels: Settings['labels']): readonly Told[] => {
  const { id } = field;
  const values = byNumber(field.inputs);
  const label = Object.hasOwn(labels, id) ? (labels[id] ?? id) : id;
  const value = joined(values.map((one) => wordsOf(one).trim()), isName(field) ? ' ' : ', ');
  if (value === '') return [];
  const files = values.flatMap(filesIn).map((url) => fileAt(url));
  const names = label === id ? {} : { names: [id] };
  const text: Sort = field.inputs.has('') && files.length === 0 ? sortOf([label], value) : 'answer';
  const sort: Sort = isName(field) ? 'name' : text;
  return [{ label, ...names, value, sort, ...(files.length > 0 && { files }) }];
};

/** Nothing says that a field is an e-mail address but its look: one of them is the customer's, of two nobody knows. */
const withAddress = (told: readonly Told[]): readonly Told[] => {
  const addresses = told.filter(({ sort, value }) => sort === 'answer' && isAddress(value));
  const [only] = addresses;
  if (addresses.length !== 1 || told.some(({ sort }) => sort === 'email')) return told;
  return told.map((one) => (one === only ? { ...one, sort: 'email' } : one));
};

/** Payments, the page that the form stood on, what other add-ons put there. A currency without an amount is none. */
const aside = (fields: Fields): readonly Told[] =>
  [...fields]
    .filter(([name]) => !bookkeeping.has(name) && !fieldName.test(name))
    .filter(([name]) => name !== 'currency' || fields.get('payment_amount'))
    .flatMap(([name, raw]) => toldUnder(name, valueIn(raw)).map((told): Told => ({ ...told, sort: 'aside' })));

/** What an entry says, or the fields of it that somebody selected and named. */
export const saidInEntry = (fields: Fields, settings: Settings, source: Source): Omit<Said, 'key'> => {
  const { labels, idField } = settings;
  if (!isEntry(fields)) {
    const named = [...fields].filter(([name]) => name !== idField && !fieldName.test(name));
    const numbered = fieldsOf(fields, labels).flatMap((field) => toldIn(field, labels));
    const told = [...named.flatMap(([name, raw]) => toldUnder(name, valueIn(raw))), ...numbered];
    return saidInForm({ told }, source);
  }
  const created = fields.get('date_created');
  const told = withAddress(fieldsOf(fields, labels).flatMap((field) => toldIn(field, labels)));
  // WordPress writes UTC with a space in the middle.
  const sentAt = typeof created === 'string' ? created.trim().replace(' ', 'T') : undefined;
  return saidInForm({ told: [...told, ...aside(fields)], sentAt }, source);
};
