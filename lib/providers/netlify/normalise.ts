import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Told, toldUnder } from '../../forms/answer.ts';
import { saidInForm } from '../../forms/said.ts';
import { fileAt, isUrl } from '../../forms/value.ts';
import { File, type Submission } from './payload.ts';

/** What Netlify adds to the fields: who looked with what is not ours to keep, and nobody typed it. */
const added = new Set(['ip', 'user_agent', 'referrer', 'form-name']);

const toldIn = (name: string, value: unknown, label?: string | null): readonly Told[] => {
  const { data: file } = File.safeParse(value);
  if (!file || !isUrl(file.url)) return toldUnder(name, value, label || name);
  const { filename, type, size, url } = file;
  const known = { name: filename ?? undefined, contentType: type ?? undefined, bytes: size ?? undefined };
  return [{ label: label || name, names: [name], value: filename || url, sort: 'answer', files: [fileAt(url, known)] }];
};

/** Every field once: those that people saw in their order and under their titles, then whatever else was sent. */
const allToldIn = ({ data, human_fields: human, ordered_human_fields: ordered }: Submission): readonly Told[] => {
  const sent = new Map(Object.entries(data ?? {}));
  const seen = new Set((ordered ?? []).map(({ name }) => name));
  const others = [...sent].filter(([name]) => !seen.has(name) && !added.has(name));
  const titled = sent.size + seen.size === 0 ? Object.entries(human ?? {}) : [];
  const page = seen.has('referrer') ? [] : toldUnder('referrer', sent.get('referrer'));
  return [
    // A file stands among the data with all that is known of it, and beside its title as a bare address.
    ...(ordered ?? []).flatMap(({ title, name, value }) => toldIn(name, sent.get(name) ?? value, title)),
    ...[...others, ...titled].flatMap(([name, value]) => toldIn(name, value)),
    ...page.map((told): Told => ({ ...told, sort: 'aside' })),
  ];
};

/** What a submission says. What Netlify guessed counts only where the fields themselves do not say it. */
export const saidInSubmission = (submission: Submission, source: Source): Omit<Said, 'key'> => {
  const { name, email, body: words, form_name: title, created_at: sentAt } = submission;
  return saidInForm({ told: allToldIn(submission), title, sentAt, guessed: { name, email, words } }, source);
};
