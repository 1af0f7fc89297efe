import type * as z from 'zod/mini';

import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Sort, sortOf, type Told } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { fileAt, isUrl, joined, wordsOf } from '../../forms/value.ts';
import { cut, fit, settingsOf } from '../decode.ts';
import { Address, Appointment, Day, Name, Phone, type RawRequest, Settings, type Submission } from './payload.ts';

const inOneLine = (between: string, ...parts: readonly unknown[]): string =>
  joined(parts.map((part) => wordsOf(part).trim()), between);

/** How an answer of several boxes reads, known by a box that no other sort has. */
interface Boxes {
  readonly box: string;
  readonly sort: Sort;
  readonly reads: (value: object) => string;
}

type Reads<T> = (value: T) => readonly unknown[];

const boxes = <T>(box: string, sort: Sort, schema: z.ZodMiniType<T>, reads: Reads<T>): Boxes => ({
  box, sort, reads: (value) => inOneLine(' ', ...reads(fit(schema, value, `boxes with ${box}`))),
});

const two = (part: unknown): string => wordsOf(part).padStart(2, '0');
const dayOf = ({ year, month, day }: z.infer<typeof Day>): string =>
  year && month && day ? `${year}-${two(month)}-${two(day)}` : inOneLine(' ', day, month, year);

const composites: readonly Boxes[] = [
  boxes('first', 'name', Name, (name) => [name.prefix, name.first, name.middle, name.last, name.suffix]),
  boxes('last', 'name', Name, (name) => [name.prefix, name.middle, name.last, name.suffix]),
  boxes('full', 'phone', Phone, ({ full }) => [full]),
  boxes('phone', 'phone', Phone, ({ country, area, phone }) => [country, area && `(${area})`, phone]),
  boxes('addr_line1', 'answer', Address, (at) => [
    inOneLine(', ', at.addr_line1, at.addr_line2, at.city, at.state, at.postal, at.country),
  ]),
  boxes('year', 'answer', Day, (at) => [dayOf(at), at.hour && `${at.hour}:${two(at.min)}`, at.ampm]),
  boxes('duration', 'answer', Appointment, (at) => [at.date, at.duration && `(${at.duration} minutes)`, at.timezone]),
];

/** Matrices and groups of boxes that somebody made up, row by row. */
const inRows = (value: unknown): string => {
  if (Array.isArray(value)) return joined(value.map(inRows));
  if (typeof value !== 'object' || value === null) return wordsOf(value);
  const rows = Object.entries(value).map(([row, one]) => [row, inRows(one)] as const);
  return joined(rows.map(([row, one]) => one && `${row}: ${one}`), '; ');
};

const readIn = (value: unknown, names: readonly string[]): Omit<Told, 'label' | 'names'> => {
  if (typeof value === 'string') return { value, sort: sortOf(names, value) };
  if (typeof value !== 'object' || value === null) return { value: wordsOf(value), sort: 'answer' };
  const urls = Array.isArray(value) ? value.filter(isUrl) : [];
  if (urls.length > 0) return { value: inRows(value), sort: 'answer', files: urls.map((url) => fileAt(url)) };
  const found = composites.find(({ box }) => Object.hasOwn(value, box));
  return { value: found ? found.reads(value) : inRows(value), sort: found?.sort ?? 'answer' };
};

/** `whatServices` as "What services"; where two questions have one name, Jotform puts the number behind. */
const labelFrom = (name: string, number: string): string => {
  const bare = name.length > number.length && name.endsWith(number) ? name.slice(0, -number.length) : name;
  const words = bare.replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ').trim().toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1) || `Question ${number}`;
};

/** The answers, and nothing of the bookkeeping, in the order of the form. */
export const answersIn = (raw: RawRequest): readonly (readonly [key: string, value: unknown])[] =>
  Object.entries(raw).filter(([key]) => /^q\d{1,6}_/.test(key));

const toldIn = (key: string, value: unknown, labels: Readonly<Record<string, string>>): Told => {
  const [, number = '', name = ''] = /^q(\d+)_(.*)$/s.exec(key) ?? [];
  const guessed = labelFrom(name, number);
  const given = [key, name, number].find((one) => Object.hasOwn(labels, one));
  const label = (given && labels[given]) || guessed;
  return { label, names: [name, key, guessed], ...readIn(value, [label, guessed]) };
};

/** What a submission says. Questions have the labels that the source is told, else their names in the form. */
export const saidInSubmission = (submission: Submission, raw: RawRequest, source: Source): Omit<Said, 'key'> => {
  const { labels = {} } = settingsOf(Settings, source);
  const { submissionID, formTitle: title } = submission;
  const conversation = submissionID ? `submission:${cut(submissionID, 100)}` : undefined;
  const sentAt = raw.submitDate === null ? null : raw.submitDate?.toString();
  const told = answersIn(raw).map(([key, value]) => toldIn(key, value, labels));
  return saidInForm({ told, title, sentAt, conversation }, source);
};
