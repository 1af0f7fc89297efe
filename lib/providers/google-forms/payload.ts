import * as z from 'zod/mini';

// What the sender in the README posts. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());

/** A question with its response, as Apps Script gives it: a text, a list, or a list for each row of a grid. */
export const Item = z.lazy(() =>
  z.object({
    id: z.nullish(z.union([z.string(), z.number()])),
    type: z.string(),
    title: Text,
    rows: z.nullish(z.array(z.string())),
    response: z.optional(z.unknown()),
  }),
);
export type Item = z.infer<typeof Item>;

/** One response to the form, or what its author made of it later: then `submitted_at` is another. */
export const Payload = z.lazy(() =>
  z.object({
    event_id: z.string().check(z.minLength(1)),
    form_title: Text,
    submitted_at: Text,
    respondent_email: Text,
    items: z.array(z.unknown()),
  }),
);
export type Payload = z.infer<typeof Payload>;
