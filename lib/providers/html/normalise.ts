import type { Source } from '../../domain/configuration.ts';
import { toldUnder, type Told } from '../../forms/answer.ts';
import type { Fields } from '../../forms/body.ts';
import { filesIn, type FormPart } from '../../forms/body.ts';
import { saidInForm } from '../../forms/said.ts';
import { keyOf } from '../decode.ts';
import type { Reading } from '../provider.ts';
import type { Page } from './payload.ts';

/** One submission: what was filled in and by which page's rules. */
export interface Submission {
  readonly parts: readonly FormPart[];
  readonly fields: Fields;
  readonly page: Page;
}

/** A browser writes `CRLF` at the end of every line. */
const unix = (text: string): string => text.replaceAll('\r\n', '\n');

const toldIn = ({ fields, page }: Submission): readonly Told[] => {
  const beside = new Set([page.honeypot, page.key]);
  return [...fields]
    .filter(([name]) => !beside.has(name))
    .flatMap(([name, values]) => toldUnder(name, values.length === 1 ? unix(values[0] ?? '') : values.map(unix)));
};

/** The page may draw an id for each time it is filled in, so that a second press of the button is a repeat. */
const idIn = ({ fields, page }: Submission): string | undefined => {
  const [id, ...others] = fields.get(page.key) ?? [];
  return others.length === 0 && /^[\w-]{8,128}$/.test(id ?? '') ? id : undefined;
};

/** A field that no person sees is filled in: a machine did it. */
export const isTrapped = ({ fields, page: { honeypot } }: Submission): boolean =>
  honeypot !== undefined && (fields.get(honeypot) ?? []).some((value) => value.trim() !== '');

/** What a form brings, by the names of its fields: what it says, and its files. */
export const heardInSubmission = (submission: Submission, source: Source, body: Buffer): Partial<Reading> => {
  const { attachments, files } = filesIn(submission.parts);
  const said = {
    key: keyOf('form', idIn(submission), body),
    ...saidInForm({ told: toldIn(submission) }, source),
    ...(attachments.length > 0 && { attachments }),
  };
  return { said: [said], files };
};
