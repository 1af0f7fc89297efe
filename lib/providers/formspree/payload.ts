import * as z from 'zod/mini';

// Only what we need. `z.lazy` builds a schema when it is first asked.

/** One submission: `keys` has the fields in their order, `submission` the values by field. */
export const Payload = z.lazy(() =>
  z.object({
    form: z.nullish(z.string()),
    keys: z.nullish(z.array(z.string())),
    submission: z.record(z.string(), z.unknown()),
  }),
);
export type Payload = z.infer<typeof Payload>;

/** Which field of the form holds an id of the submission, when the page that shows the form draws one. */
export const Settings = z.strictObject({ idField: z.optional(z.string().check(z.minLength(1), z.maxLength(200))) });
