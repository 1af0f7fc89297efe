import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { sortOf, type Told } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { fileAt, isUrl, wordsOf } from '../../forms/value.ts';
import { fit } from '../decode.ts';
import { Listed, Old, Submission } from './payload.ts';

/** A box, a button or an upload has the words of whoever made the form. */
const chosen: ReadonlySet<string | null | undefined> = new Set([
  'FormCheckboxInput', 'FormRadioInput', 'FormSelect', 'FormFileUploadInput',
]);

const toldIn = ({ data, schema }: Submission): Told[] =>
  Object.entries(data).map(([label, raw]) => {
    const type = schema?.find(({ fieldName }) => fieldName === label)?.fieldType;
    const value = wordsOf(raw);
    const files = type === 'FormFileUploadInput' ? [raw].flat().filter(isUrl).map((url) => fileAt(url)) : undefined;
    return { label, value, sort: chosen.has(type) ? 'answer' : sortOf([label], value, type === 'FormTextarea'), files };
  });

/** A submission, whichever of its three shapes it comes in. @throws Unreadable */
export const submissionIn = (value: object): Submission => {
  if (Object.hasOwn(value, 'formResponse')) {
    const { id, displayName, formResponse, dateSubmitted } = fit(Listed, value, 'a submission of the Data API');
    return { id, name: displayName, data: formResponse, submittedAt: dateSubmitted };
  }
  if (Object.hasOwn(value, '_id')) {
    const { _id, d, ...rest } = fit(Old, value, 'a submission (v1)');
    return { ...rest, id: _id, submittedAt: d };
  }
  return fit(Submission, value, 'a submission (v2)');
};

/** What a submission says. */
export const saidInSubmission = (submission: Submission, source: Source): Omit<Said, 'key'> =>
  saidInForm({ told: toldIn(submission), title: submission.name, sentAt: submission.submittedAt }, source);
