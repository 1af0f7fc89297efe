import type { Attachment } from '../../domain/interaction.ts';
import { type Sort, sortOf as sortOfText, type Told } from '../../forms/answer.ts';
import { fileAt, isUrl, joined, wordsOf } from '../../forms/value.ts';
import { type Field, File, type Option } from './payload.ts';

/** What a type of question is to us, where it alone says so; an unknown one is an answer like any other. */
const sorts: Readonly<Record<string, Sort>> = {
  INPUT_EMAIL: 'email',
  INPUT_PHONE_NUMBER: 'phone',
  HIDDEN_FIELDS: 'hidden',
  CALCULATED_FIELDS: 'aside',
};
const texts = new Set(['INPUT_TEXT', 'TEXTAREA']);
const uploads = new Set(['FILE_UPLOAD', 'SIGNATURE']);

/** A payment comes in parts, each with its own key: who pays may be known by them. */
const payments: Readonly<Record<string, Sort>> = { name: 'name', email: 'email' };

const sortOf = ({ type, key }: Field, label: string, value: string): Sort => {
  if (texts.has(type)) return sortOfText([label], value, true);
  const part = key.slice(key.lastIndexOf('_') + 1);
  if (type === 'PAYMENT') return Object.hasOwn(payments, part) ? (payments[part] ?? 'answer') : 'answer';
  return Object.hasOwn(sorts, type) ? (sorts[type] ?? 'answer') : 'answer';
};

type Options = readonly Option[] | null | undefined;

/** What stands for an id; whatever is no id (another answer, typed by the customer) stands for itself. */
const textOf = (id: unknown, options: Options): string =>
  (options ?? []).find((option) => option.id === id)?.text || wordsOf(id);

const chosen = (value: unknown, options: Options): string => joined([value].flat().map((id) => textOf(id, options)));

/** `{rowId: [columnId]}` as `row: column`. */
const matrix = (value: object, { rows, columns }: Field): string =>
  joined(Object.entries(value).map(([row, ids]) => `${textOf(row, rows)}: ${chosen(ids, columns)}`), '; ');

const fileIn = (value: unknown): readonly Attachment[] => {
  const { data: file } = File.safeParse(value);
  if (!file || !isUrl(file.url)) return [];
  const { name, mimeType, size } = file;
  return [fileAt(file.url, { name: name ?? undefined, contentType: mimeType ?? undefined, bytes: size ?? undefined })];
};

const valueOf = (field: Field, files: readonly Attachment[]): string => {
  const { value, rows } = field;
  if (files.length > 0) return joined(files.map(({ name, url = '' }) => name ?? url));
  return rows && typeof value === 'object' && value !== null && !Array.isArray(value)
    ? matrix(value, field)
    : chosen(value, field.options);
};

/** A question with its answer; choices are told by id, so they are looked up among the options. */
export const toldIn = (field: Field): Told => {
  const files = uploads.has(field.type) ? [field.value].flat().flatMap(fileIn) : [];
  const label = field.label || field.key;
  const value = valueOf(field, files);
  return { label, names: [field.key], value, sort: sortOf(field, label, value), ...(files.length > 0 && { files }) };
};

/** Checkboxes come once as a list and again as a yes or no for each option: those say nothing new. */
export const withoutCopies = (fields: readonly Field[]): readonly Field[] => {
  const copies = new Set(
    fields.flatMap(({ key, value, options }) =>
      Array.isArray(value) ? (options ?? []).map(({ id }) => `${key}_${id}`) : []),
  );
  return fields.filter(({ key, value }) => typeof value !== 'boolean' || !copies.has(key));
};
