import * as z from 'zod/mini';

// Only what we need, and any of it may be missing. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());
const Values = z.lazy(() => z.nullish(z.record(z.string(), z.unknown())));

/** A field with the title that people saw. */
export const Labelled = z.lazy(() => z.object({ title: Text, name: z.string(), value: z.optional(z.unknown()) }));
export type Labelled = z.infer<typeof Labelled>;

/** One submission. `name`, `email` and `body` are what Netlify takes for these; `data` is what was sent. */
export const Submission = z.lazy(() =>
  z.object({
    id: Text,
    form_name: Text,
    created_at: Text,
    name: Text,
    email: Text,
    body: Text,
    data: Values,
    human_fields: Values,
    ordered_human_fields: z.nullish(z.array(Labelled)),
  }),
);
export type Submission = z.infer<typeof Submission>;

/** What a `submission-created` function gets, and may pass on. */
export const Wrapped = z.lazy(() => z.object({ payload: z.looseObject({}) }));

/** An uploaded file. */
export const File = z.lazy(() =>
  z.object({
    filename: Text,
    type: Text,
    size: z.nullish(z.number().check(z.nonnegative())),
    url: z.string(),
  }),
);
