import { type Sort, sortOf as sortOfText, type Told } from '../../forms/answer.ts';
import type { FilledForm } from '../../forms/said.ts';
import { fileAt, isUrl, joined, wordsOf } from '../../forms/value.ts';
import { fit, isoTime } from '../decode.ts';
import { Answer, Choice, Choices, type FormResponse, Payment } from './payload.ts';

const inLine = (...parts: readonly unknown[]): string => joined(parts.map(wordsOf));

/** How the value of a type reads; a type that is not here reads as it is written, so that a new one loses nothing. */
const readings: ReadonlyMap<string, (value: unknown) => string> = new Map(Object.entries({
  choice: (value: unknown) => {
    const { label, other } = fit(Choice, value, 'a choice');
    return inLine(label, other);
  },
  choices: (value: unknown) => {
    const { labels, other } = fit(Choices, value, 'choices');
    return inLine(labels, other);
  },
  payment: (value: unknown) => {
    const { amount, last4, name } = fit(Payment, value, 'a payment');
    return inLine(amount, name, last4 && `card ending in ${last4}`);
  },
}));

/** What a type of question is to us, where it alone says so; an unknown one is an answer like any other. */
const sorts: ReadonlyMap<string, Sort> = new Map([['email', 'email'], ['phone_number', 'phone']]);
const texts = new Set(['long_text', 'short_text', 'text']);
const uploads = new Set(['file_url', 'signature']);

/** An answer beside its question: joined by id, else by ref, never by place, since skipped questions have no answer. */
export const toldInAnswer = (raw: unknown, { definition }: FormResponse): Told => {
  const answer = fit(Answer, raw, 'an answer');
  const { id, ref } = answer.field;
  const question = definition?.fields?.find((one) => (id && one.id === id) || (ref && one.ref === ref));
  const content = Object.hasOwn(answer, answer.type) ? answer[answer.type] : undefined;
  const value = (readings.get(answer.type) ?? wordsOf)(content);
  const names = [question?.title, ref ?? question?.ref, id].flatMap((name) => name || []);
  const label = names[0] ?? answer.type;
  // `short_text` and `long_text` both answer with a `text`; only those are free words.
  const type = answer.field.type ?? answer.type;
  const sort = texts.has(type) ? sortOfText([label], value, true) : (sorts.get(type) ?? 'answer');
  return { label, names, value, sort, ...(uploads.has(answer.type) && isUrl(content) && { files: [fileAt(content)] }) };
};

const named = (sort: Sort, label: string, value: unknown): Told => ({ label, value: wordsOf(value), sort });

/** What stands beside the answers: what the page knew of the customer, and what the form worked out. */
const besideAnswers = ({ hidden, variables, calculated }: FormResponse): Told[] => [
  ...Object.entries(hidden ?? {}).map(([name, value]) => named('hidden', name, value)),
  ...(variables ?? []).map(({ key, text, number }) => named('aside', key, text ?? number)),
  named('aside', 'calculated score', calculated?.score),
];

/** A form that was sent off, or left half-way. */
export const formOf = (response: FormResponse, answers: readonly Told[]): FilledForm => ({
  told: [...answers, ...besideAnswers(response)],
  title: response.definition?.title,
  sentAt: isoTime(response.submitted_at) ? response.submitted_at : response.landed_at,
  ...(response.token && { conversation: `response:${response.token}` }),
});
