import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { sortOf, type Told } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { joined, wordsOf } from '../../forms/value.ts';
import type { Item, Payload } from './payload.ts';

const texts = new Set(['TEXT', 'PARAGRAPH_TEXT']);
const grids = new Set(['GRID', 'CHECKBOX_GRID']);

/** A grid answers row by row; a row without an answer is `null`. Older senders leave out what the rows are called. */
const grid = (response: readonly unknown[], rows: readonly string[]): string =>
  joined(response.map((answer, place) => {
    const words = wordsOf(answer);
    return words === '' ? '' : joined([rows[place] ?? '', words], ': ');
  }), '; ');

/** Uploads are told by their id in Google Drive; whoever opens one needs to be let in there. */
const fileUrls = (response: unknown): readonly string[] =>
  [response].flat().flatMap((id) =>
    typeof id === 'string' && /^[\w-]{8,200}$/.test(id) ? [`https://drive.google.com/open?id=${id}`] : []);

/** A question with its response, told by its title, else by its id. */
export const toldIn = ({ id, type, title, rows, response }: Item): Told => {
  const name = id === null || id === undefined ? [] : [String(id)];
  const label = title?.trim() || name[0] || type;
  const urls = type === 'FILE_UPLOAD' ? fileUrls(response) : [];
  if (urls.length > 0) {
    return { label, names: name, value: urls.join(', '), sort: 'answer', files: urls.map((url) => ({ url })) };
  }
  const value = grids.has(type) && Array.isArray(response) ? grid(response, rows ?? []) : wordsOf(response);
  return { label, names: name, value, sort: texts.has(type) ? sortOf([label], value, true) : 'answer' };
};

/** The address that Google collected comes first: it is the one that the respondent is signed in with, or gave. */
const respondent = ({ respondent_email: value }: Payload): readonly Told[] =>
  value ? [{ label: 'Email of the respondent', names: ['respondent_email'], value, sort: 'email' }] : [];

/** What a response says. What its author changes later belongs to the same conversation. */
export const saidInResponse = (payload: Payload, items: readonly Told[], source: Source): Omit<Said, 'key'> => {
  const { event_id: id, form_title: title, submitted_at: sentAt } = payload;
  const conversation = `response:${id}`.slice(0, 480);
  return saidInForm({ told: [...respondent(payload), ...items], title, sentAt, conversation }, source);
};
