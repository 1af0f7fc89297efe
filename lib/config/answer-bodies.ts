import * as z from 'zod/mini';

import { say } from '../domain/id.ts';

/** RFC 9457: what went wrong, for programs and people (https://www.rfc-editor.org/rfc/rfc9457). */
const Problem = z.object({ type: z.string(), title: z.string(), status: z.int(), detail: z.string() });

const Accepted = z.object({
  accepted: z.int().check(z.gte(0), say('Interactions that are new.')),
  duplicates: z.int().check(z.gte(0), say('Interactions that were stored before.')),
  ignored: z.int().check(z.gte(0), say('Parts that are of no concern, such as our own posts.')),
  interactions: z.array(z.string()).check(say('The ids, of the first time where it is a repeat.')),
});

const Quarantined = z.object({ quarantined: z.string().check(say('The id under which the raw bytes are kept.')) });
const Challenged = z.object({ response_token: z.string().check(z.regex(/^sha256=/)) });
const Health = z.object({ status: z.literal('ok') });

/** What the routes answer in JSON, by the name that the document gives it. */
export const answerBodies = { Accepted, Quarantined, Challenged, Health, Problem } as const;
export type BodyName = keyof typeof answerBodies;
