import { createHash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Told, toldUnder } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { isoTime, keyOf } from '../decode.ts';
import type { Payload } from './payload.ts';

type Submission = Payload['submission'];

const textAt = (submission: Submission, name: string): string | undefined => {
  const value = Object.hasOwn(submission, name) ? submission[name] : undefined;
  return typeof value === 'string' || typeof value === 'number' ? String(value).trim() : undefined;
};

/** The moment at which Formspree took the submission in. */
const dateField = '_date';

/** Every field once, in the order of the form; what `keys` does not name comes last. */
const toldIn = ({ keys, submission }: Payload): readonly Told[] => {
  const ordered = (keys ?? []).filter((name) => Object.hasOwn(submission, name));
  const names = new Set([...ordered, ...Object.keys(submission)]);
  // A date that we cannot read stays an answer.
  if (isoTime(textAt(submission, dateField))) names.delete(dateField);
  return [...names].flatMap((name) => toldUnder(name, submission[name]));
};

/** What proves one submission to be another than the next: what was signed, and when. */
interface Signed {
  readonly body: Buffer;
  readonly stamp: string;
}

/**
 * Formspree sends no id. The one that the page drew, when the source says where it is; else the body, which is one
 * submission's alone if it holds its date; else the body and the signed time, so that a customer who says the same
 * again a week later is heard again.
 */
export const keyIn = ({ submission }: Payload, { body, stamp }: Signed, idField: string | undefined): string => {
  const id = idField === undefined ? undefined : textAt(submission, idField);
  const dated = id || isoTime(textAt(submission, dateField)) !== undefined;
  if (dated) return keyOf('submission', id, body);
  return `signed:${createHash('sha256').update(`${stamp}.`).update(body).digest('hex')}`;
};

/** What a submission says. */
export const saidInSubmission = (payload: Payload, source: Source): Omit<Said, 'key'> =>
  saidInForm({ told: toldIn(payload), sentAt: textAt(payload.submission, dateField) }, source);
