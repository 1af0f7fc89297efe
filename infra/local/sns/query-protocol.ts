import { randomUUID } from 'node:crypto';

import type { Refusal } from './refusal.ts';

/** One message as a publisher sent it, before it is checked. */
export interface Draft {
  readonly message: string;
  readonly subject?: string;
  readonly structure?: string;
  readonly attributes: readonly { readonly name: string; readonly type: string; readonly value: string }[];
}

/** What was published with PublishBatch: drafts by the sender's own ids. */
export interface DraftEntry {
  readonly id: string;
  readonly draft: Draft;
}

/** The prefixes `name.1.`, `name.2.`, … of a list, as long as `field` is there. */
const places = (form: URLSearchParams, list: string, field: string): string[] => {
  const found: string[] = [];
  while (form.has(`${list}.${found.length + 1}.${field}`)) found.push(`${list}.${found.length + 1}.`);
  return found;
};

/** Reads the message whose fields begin with `prefix`. */
export const draftIn = (form: URLSearchParams, prefix = ''): Draft => ({
  message: form.get(`${prefix}Message`) ?? '',
  subject: form.get(`${prefix}Subject`) ?? undefined,
  structure: form.get(`${prefix}MessageStructure`) ?? undefined,
  attributes: places(form, `${prefix}MessageAttributes.entry`, 'Name').map((place) => ({
    name: form.get(`${place}Name`) ?? '',
    type: form.get(`${place}Value.DataType`) ?? '',
    value: form.get(`${place}Value.StringValue`) ?? form.get(`${place}Value.BinaryValue`) ?? '',
  })),
});

/** Reads the entries of a PublishBatch. */
export const entriesIn = (form: URLSearchParams): DraftEntry[] =>
  places(form, 'PublishBatchRequestEntries.member', 'Id').map((place) => ({
    id: form.get(`${place}Id`) ?? '',
    draft: draftIn(form, place),
  }));

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => escapes[character] ?? character);

/** One XML element; what is in `text` is escaped. */
export const element = (name: string, text: string): string => `<${name}>${escaped(text)}</${name}>`;

const namespace = 'xmlns="http://sns.amazonaws.com/doc/2010-03-31/"';

/** The XML that answers an action which succeeded; `result` is XML already. */
export const answerTo = (action: string, result: string): string =>
  `<${action}Response ${namespace}><${action}Result>${result}</${action}Result>` +
  `<ResponseMetadata>${element('RequestId', randomUUID())}</ResponseMetadata></${action}Response>`;

/** The XML that says why a request is refused. */
export const errorXml = ({ code, status, message }: Refusal): string =>
  `<ErrorResponse ${namespace}><Error>${element('Type', status < 500 ? 'Sender' : 'Receiver')}` +
  element('Code', code) +
  `${element('Message', message)}</Error>${element('RequestId', randomUUID())}</ErrorResponse>`;
