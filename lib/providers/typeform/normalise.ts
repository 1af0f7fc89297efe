import type { Source } from '../../domain/configuration.ts';
import type { Attachment, Author, Fact, Said } from '../../domain/interaction.ts';
import { cut, fieldsOf, fit, handles, isoTime, present } from '../decode.ts';
import { Answer, Choice, Choices, Payment, type FormResponse } from './payload.ts';

/** One thing the customer told, whatever part of the form it stood in, with all the names that it goes by. */
interface Told {
  readonly label: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly type: string;
  readonly url?: string;
}

const isFilled = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null && value !== '';
const joined = (...parts: readonly unknown[]): string => parts.filter(isFilled).map(String).join(', ');
const scalar = (value: unknown): string =>
  typeof value === 'object' && value !== null ? JSON.stringify(value) : joined(value);

/** How the value of a type reads; a type that is not here reads as it is written, so that a new one loses nothing. */
const readings: Readonly<Record<string, (value: unknown) => string>> = {
  boolean: (value) => (value === true ? 'yes' : 'no'),
  choice: (value) => {
    const { label, other } = fit(Choice, value, 'a choice');
    return joined(label, other);
  },
  choices: (value) => {
    const { labels, other } = fit(Choices, value, 'choices');
    return joined(...(labels ?? []), other);
  },
  payment: (value) => {
    const { amount, last4, name } = fit(Payment, value, 'a payment');
    return joined(amount, name, last4 && `card ending in ${last4}`);
  },
};

const files = new Set(['file_url', 'signature']);

/** An answer beside its question: joined by id, else by ref, never by place, since skipped questions have no answer. */
export const toldInAnswer = (raw: unknown, { definition }: FormResponse): Told => {
  const answer = fit(Answer, raw, 'an answer');
  const { id, ref } = answer.field;
  const question = definition?.fields?.find((one) => (id && one.id === id) || (ref && one.ref === ref));
  const value = answer[answer.type];
  const names = [question?.title, ref ?? question?.ref, id].filter(isFilled);
  return {
    label: names[0] ?? answer.type,
    names,
    value: (Object.hasOwn(readings, answer.type) ? readings[answer.type] : scalar)?.(value) ?? '',
    // `short_text` and `long_text` both answer with a `text`; only those are free words.
    type: answer.field.type ?? answer.type,
    ...(files.has(answer.type) && typeof value === 'string' && { url: value }),
  };
};

const named = (type: string, name: string, value: unknown): Told =>
  ({ label: name, names: [name], value: scalar(value), type });

const besideAnswers = ({ hidden, variables, calculated }: FormResponse): Told[] => [
  ...Object.entries(hidden ?? {}).map(([name, value]) => named('hidden', name, value)),
  ...(variables ?? []).map(({ key, text, number }) => named('variable', key, text ?? number)),
  ...(isFilled(calculated?.score) ? [named('variable', 'calculated score', calculated.score)] : []),
];

/** "What is your first name?" and `first_name` are one. */
const plain = (name: string): string =>
  name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '').replace(/^(?:whatis|whats)?your/, '');
const isNamed = (told: Told, names: ReadonlySet<string>): boolean => told.names.some((name) => names.has(plain(name)));

const wholeName = new Set(['name', 'fullname']);
const nameParts = [new Set(['firstname', 'givenname']), new Set(['lastname', 'surname', 'familyname'])];
const nameWords = new Set([...wholeName, ...nameParts.flatMap((names) => [...names])]);

/** Hidden fields are filled by the page that shows the form, which often knows who is looking. */
const hiddenHandles = [
  ['email', new Set(['email', 'emailaddress', 'mail'])],
  ['phone', new Set(['phone', 'phonenumber', 'mobile', 'tel'])],
  ['member', new Set(['member', 'memberid', 'memberno', 'membernumber', 'customerid', 'customerno', 'customernumber'])],
] as const;

const authorOf = (all: readonly Told[]): Author => {
  const whole = all.find((told) => isNamed(told, wholeName))?.value;
  const inParts = nameParts.map((names) => all.find((told) => isNamed(told, names))?.value).filter(Boolean).join(' ');
  const ofType = (type: string) => all.filter((told) => told.type === type).map(({ value }) => value);
  return present({
    name: cut(whole || inParts, 200) || undefined,
    handles: handles([
      ...ofType('email').map((value) => ['email', value] as const),
      ...ofType('phone_number').map((value) => ['phone', value] as const),
      ...hiddenHandles.flatMap(([kind, names]) =>
        all.filter((told) => told.type === 'hidden' && isNamed(told, names)).map(({ value }) => [kind, value] as const),
      ),
    ]),
  });
};

const factsOf = (all: readonly Told[], fields: Source['fields']): (Fact & { readonly told: Told })[] =>
  Object.entries(fields ?? {}).flatMap(([kind, names]) => {
    const wanted = new Set(names.map((name) => name.trim().toLowerCase()));
    return all
      .filter((told) => told.value !== '' && told.names.some((name) => wanted.has(name.trim().toLowerCase())))
      .map((told) => ({ kind, value: cut(told.value, 500), told }));
  });

const line = ({ label, value }: Told): string => `${label}: ${value}`;
const free = new Set(['long_text', 'short_text', 'text']);
const fileName = (url: string): string | undefined => url.split(/[?#]/)[0]?.split('/').at(-1) || undefined;
const attachment = ({ url }: Told): Attachment[] => (url ? [present({ name: fileName(url), url })] : []);

/** What a form says: its free words as text, everything under its label, and whatever tells who it is. */
export const saidInForm = (response: FormResponse, answers: readonly Told[], source: Source): Omit<Said, 'key'> => {
  const all = [...answers, ...besideAnswers(response)];
  const facts = factsOf(all, source.fields);
  // A name or a booking number is written freely too, but it is not what the customer wants to say.
  const aside = new Set([...facts.map(({ told }) => told), ...all.filter((told) => isNamed(told, nameWords))]);
  const words = answers.filter((told) => free.has(told.type) && !aside.has(told) && told.value !== '');
  const attachments = answers.flatMap(attachment);
  return present({
    kind: 'form',
    public: false,
    saidAt: isoTime(response.submitted_at) ?? isoTime(response.landed_at),
    author: authorOf(all.filter(({ type }) => type !== 'variable')),
    text: cut(words.length > 0 ? words.map(({ value }) => value).join('\n\n') : answers.map(line).join('\n')),
    subject: cut(response.definition?.title, 300) || undefined,
    fields: fieldsOf(all.map(({ label, value }) => [label, value])),
    facts: facts.length > 0 ? facts.map(({ kind, value }) => ({ kind, value })) : undefined,
    attachments: attachments.length > 0 ? attachments : undefined,
    conversation: response.token ? `response:${response.token}` : undefined,
  });
};
