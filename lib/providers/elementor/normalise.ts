import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Sort, sortOf, type Told } from '../../forms/answer.ts';
import type { Fields } from '../../forms/body.ts';
import { saidInForm } from '../../forms/said.ts';
import { fileAt, isUrl } from '../../forms/value.ts';
import { fit } from '../decode.ts';
import { Field, grouped, Meta } from './payload.ts';

/** What a type says for certain; of a `text`, its title tells more. https://elementor.com/help/form-widget-pro/ */
const sorts: ReadonlyMap<string | null | undefined, Sort> = new Map([
  ['email', 'email'], ['tel', 'phone'], ['textarea', 'words'], ['hidden', 'hidden'], ['password', 'aside'],
  ...['select', 'radio', 'checkbox', 'acceptance', 'number', 'date', 'time', 'url', 'upload'].map(
    (type) => [type, 'answer'] as const,
  ),
]);
/** Fields that nobody answers. */
const noAnswers = new Set(['honeypot', 'recaptcha', 'recaptcha_v3', 'html', 'step']);
/** Of the visit, what helps whoever answers; not the address and the browser that it came from. */
const visit = ['date', 'time', 'page_url'];

const filesIn = (value: string) =>
  value.split(',').map((url) => url.trim()).filter(isUrl).map((url) => fileAt(url));

const toldIn = (id: string, raw: Readonly<Record<string, string>>): Told[] => {
  const { type, title, value, raw_value: typed } = fit(Field, raw, 'a field');
  if (type && noAnswers.has(type)) return [];
  const label = title || id;
  // WordPress cleans `value`, which may cost the customer a word.
  const words = typed || value || '';
  const told = { label, names: [id], value: words, sort: sorts.get(type) ?? sortOf([label, id], words) };
  if (type === 'password') return [{ ...told, value: '(a password: only in the raw delivery)' }];
  return type === 'upload' ? [{ ...told, value: value ?? '', files: filesIn(value ?? '') }] : [told];
};

const advanced = (fields: Fields): Told[] => {
  const visits = grouped(fields, 'meta');
  return [
    ...[...grouped(fields, 'fields')].flatMap(([id, raw]) => toldIn(id, raw)),
    ...visit.flatMap((name): Told[] => {
      const { title, value } = fit(Meta, visits.get(name) ?? {}, 'what is told of the visit');
      return value ? [{ label: title || name, names: [name], value, sort: 'aside' }] : [];
    }),
  ];
};

const formNames = new Set(['form_id', 'form_name']);

/** "Seu melhor email": in any language, a label with this in it over an address asks for the customer's. */
const isAddress = (label: string, value: string): boolean =>
  /e-?mail/i.test(label) && /^\S{1,300}@\S+$/.test(value.trim());

/** Labels and values only. PHP keeps one of two equal labels, so the other is lost before it comes to us. */
const simple = (fields: Fields): Told[] =>
  [...fields]
    .filter(([label]) => !formNames.has(label))
    .flatMap(([label, values]) =>
      values.map((value) => ({ label, value, sort: isAddress(label, value) ? 'email' : sortOf([label], value) })),
    );

/** What a form says, with "Advanced Data" switched on or off. Its name is the form's title, nobody's own. */
export const saidInFields = (fields: Fields, source: Source): Omit<Said, 'key'> => {
  const isAdvanced = fields.has('form[id]');
  const title = fields.get(isAdvanced ? 'form[name]' : 'form_name')?.at(-1);
  return saidInForm({ told: isAdvanced ? advanced(fields) : simple(fields), title }, source);
};
