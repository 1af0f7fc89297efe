import { createHash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, formParts } from '../../forms/body.ts';
import { fit, jsonList, jsonObject, keyOf, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { answersIn, saidInSubmission } from './normalise.ts';
import { RawRequest, Settings, Submission } from './payload.ts';
import { sign, verify } from './verify.ts';

const expected = "a Jotform submission (rawRequest with the form's answers)";

/** Some handlers between Jotform and us make a JSON text of the JSON text. */
const once = (text: string): string => {
  if (!/^\s*"/.test(text)) return text;
  const [inner] = jsonList(Buffer.from(`[${text}]`));
  return typeof inner === 'string' ? inner : text;
};

const read = (delivery: Delivery, source: Source): Reading => {
  const fields = fieldsIn(formParts(delivery));
  const field = (name: string): string | undefined => fields.get(name)?.at(-1);
  const named = { submissionID: field('submissionID'), formTitle: field('formTitle'), rawRequest: field('rawRequest') };
  const submission = fit(Submission, named, expected);
  const raw = fit(RawRequest, jsonObject(Buffer.from(once(submission.rawRequest))), expected);
  const answers = JSON.stringify(answersIn(raw));
  if (answers === '[]') throw unreadable('no answers', expected);
  // An edit has the id of what it edits, and must be heard; a repeat has its answers too.
  const version = createHash('sha256').update(answers).digest('hex').slice(0, 16);
  const id = submission.submissionID && `${submission.submissionID}:${version}`;
  const said = { key: keyOf('submission', id, Buffer.from(answers)), ...saidInSubmission(submission, raw, source) };
  return together([{ said: [said] }]);
};

/** Jotform: one delivery is one form that somebody filled in, or changed afterwards. */
export const jotform: Provider = {
  name: 'jotform',
  channel: 'form',
  contentTypes: ['multipart/form-data', 'application/x-www-form-urlencoded'],
  proves: 'sender',
  secretIn: 'path',
  settings: Settings,
  verify,
  read,
  sign,
};
