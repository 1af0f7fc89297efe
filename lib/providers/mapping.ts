import * as z from 'zod/mini';

import { Kind } from '../domain/interaction.ts';
import { Path } from './mapping-path.ts';

const Paths = z.union([Path, z.array(Path).check(z.minLength(1), z.maxLength(10))]);
const word = z.optional(Paths);

/** Where in a JSON payload our words stand, for providers that nobody has written a folder for. */
export const Mapping = z.strictObject({
  kind: z.optional(Kind),
  /** The list whose elements are one interaction each. */
  each: z.optional(Path),
  /** What must stand where, for it to be somebody's words: path to values. Everything else is ignored. */
  only: z.optional(z.record(Path, z.array(z.string()).check(z.minLength(1)))),
  /** The part that is kept as form fields; else all of it is. */
  fields: z.optional(Path),
  text: word, subject: word, name: word, username: word,
  twitter: word, email: word, phone: word, member: word,
  key: word, conversation: word, inReplyTo: word,
  saidAt: word, url: word, lang: word, attachments: word,
});
export type Mapping = z.infer<typeof Mapping>;

/** Our words that a path, or several, can be given for. */
export type Word = Exclude<keyof Mapping, 'kind' | 'each' | 'only' | 'fields'>;
