import { hash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import { domainOf, factsIn, heardInMail, mailOf, readMail, toldOf } from '../../mail/index.ts';
import type { Envelope as Given, GivenFile, Mail, Verdicts } from '../../mail/index.ts';
import type { Fields, FormPart } from '../../forms/body.ts';
import type { Reading } from '../provider.ts';
import { attempt, fit, jsonObject, keyOf } from '../decode.ts';
import { Envelope, Files } from './payload.ts';

type Pair = readonly [name: string, value: string];

/** More than the headers of any mail that programs make; the whole stays in the raw delivery. */
const longestHeaders = 200_000;

const headersIn = (block: string): Pair[] =>
  block.slice(0, longestHeaders).split(/\r?\n(?![ \t])/).flatMap((line): Pair[] => {
    const colon = line.indexOf(':');
    return colon > 0 ? [[line.slice(0, colon), line.slice(colon + 1).replaceAll(/\r?\n/g, '')]] : [];
  });

/** `{@example.com : fail, @example.org : pass}`: one that passes is enough. */
const dkimIn = (text: string): Pick<Verdicts, 'dkim' | 'signedBy'> => {
  const found = [...text.slice(0, 2000).matchAll(/@([^\s:,{}@]+) *: *([a-z]+)/g)];
  const signedBy = found.flatMap(([, domain = '', result]) => (result === 'pass' ? [domain.toLowerCase()] : []));
  return { dkim: signedBy.length > 0 ? 'pass' : (found[0]?.[2] ?? text), signedBy };
};

const isFile = ({ name, file }: FormPart): boolean => file !== undefined || /^attachment\d+$/.test(name);

/** Names may come with the folders of the sender's disk. */
const filesIn = (parts: readonly FormPart[], info: Files): GivenFile[] =>
  parts.filter(isFile).map(({ name, bytes, file }) => {
    const known = Object.hasOwn(info, name) ? info[name] : undefined;
    const called = known?.filename || known?.name || file?.name;
    return { name: called?.split(/[\\/]/).at(-1), contentType: known?.type || file?.contentType, content: bytes };
  });

/** A retry has another boundary: what the form holds is hashed, not how it is written. */
const contentOf = (parts: readonly FormPart[]): Buffer => {
  const fields = parts.map(({ name, bytes, file }) => JSON.stringify([name, file?.name, hash('sha256', bytes)]));
  return Buffer.from(fields.join('\n'));
};

/** JSON in a field about the mail; a mail is not lost when that is broken. */
const aside = <T>(read: () => T): T | undefined => {
  const outcome = attempt(read);
  return 'value' in outcome ? outcome.value : undefined;
};

/** A form's fields, each in its own charset, and its parts. */
export interface Form {
  readonly parts: readonly FormPart[];
  readonly fields: Fields;
}

const fieldOf = ({ fields }: Form) => (name: string): string => fields.get(name)?.at(-1) ?? '';

const parsed = (form: Form, envelope: Given): Mail => {
  const field = fieldOf(form);
  const info = aside(() => fit(Files, jsonObject(Buffer.from(field('attachment-info'))), 'names of files')) ?? {};
  const headers = headersIn(field('headers'));
  const named = new Set(headers.map(([name]) => name.trim().toLowerCase()));
  const missing = ['from', 'subject', 'to', 'cc'].filter((name) => !named.has(name));
  const apart = missing.map((name): Pair => [name, field(name)]);
  return mailOf({
    // The headers come before fields, in which names stand without the quotes that hold them together.
    headers: [...headers, ...apart.filter(([, value]) => value !== '')],
    text: field('text'),
    html: field('html'),
    attachments: filesIn(form.parts, info),
    envelope,
  });
};

/** What a mail brings, from its raw MIME where that comes along. @throws Unreadable when that is no mail. */
export const heardInForm = async (form: Form, source: Source, receivedAt: Date): Promise<Partial<Reading>> => {
  const field = fieldOf(form);
  const given = aside(() => fit(Envelope, jsonObject(Buffer.from(field('envelope'))), 'an envelope'));
  const to = given?.to ?? [];
  const from = given?.from ?? undefined;
  const verdicts = { spf: field('SPF'), spfDomain: domainOf(from), ...dkimIn(field('dkim')) };
  const envelope: Given = { from, to, receivedAt, verdicts, ...toldOf(source) };
  const raw = form.parts.findLast(({ name }) => name === 'email')?.bytes;
  const mail = raw ? await readMail(raw, envelope) : parsed(form, envelope);
  const recipients = to.map((address) => address.trim().toLowerCase()).sort().join(',');
  const key = keyOf('mail', mail.messageId && `${mail.messageId}:${recipients}`, contentOf(form.parts));
  const tagged = to.find((address) => address.includes('+'));
  return heardInMail(mail, key, factsIn(mail.headers, source.fields, tagged));
};
