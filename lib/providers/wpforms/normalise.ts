import { createHash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Told, toldUnder } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { joined } from '../../forms/value.ts';
import { keyOf } from '../decode.ts';
import { Moment } from './payload.ts';

type Field = readonly [name: string, value: unknown];

/** Several choices, and the lines of an address, come in one text with two bars between them. */
const bars = '||';
const withoutBars = (told: Told): Told =>
  told.sort === 'words' || !told.value.includes(bars)
    ? told
    : { ...told, value: joined(told.value.split(bars).map((part) => part.trim())), sort: 'answer' };

const toldIn = ([name, value]: Field): readonly Told[] => {
  const { data: moment } = Moment.safeParse(value);
  return toldUnder(name, moment ? moment.value : value).map(withoutBars);
};

/**
 * The id of the entry, when the request body maps one; a site that stores no entries counts none. Else what was signed,
 * and when: WPForms never sends a thing twice, so that two equal bodies are two things that somebody said.
 */
export const keyIn = (fields: readonly Field[], idField: string, stamp: string, body: Buffer): string => {
  const id = fields.find(([name]) => name === idField)?.[1];
  const entry = typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
  if (entry !== '' && entry !== '0') return keyOf('entry', entry, body);
  return `signed:${createHash('sha256').update(`${stamp}.`).update(body).digest('hex')}`;
};

/** What an entry says. The page's own `form_name`, where it is mapped, is what it is about. */
export const saidInEntry = (fields: readonly Field[], idField: string, source: Source): Omit<Said, 'key'> => {
  const told = fields.filter(([name]) => name !== idField).flatMap(toldIn);
  const title = told.find(({ label }) => label === 'form_name')?.value;
  return saidInForm({ told, title }, source);
};
