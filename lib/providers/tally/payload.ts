import * as z from 'zod/mini';

// Only what we need; all but the fields may be missing. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());

/** One of the answers that could be chosen, or a row or a column of a matrix. */
export const Option = z.lazy(() => z.object({ id: z.string(), text: Text }));
export type Option = z.infer<typeof Option>;
const Options = z.lazy(() => z.nullish(z.array(Option)));

/** A question with its answer, `null` when there is none. https://tally.so/help/webhooks */
export const Field = z.lazy(() =>
  z.object({
    key: z.string(),
    label: Text,
    type: z.string(),
    value: z.optional(z.unknown()),
    options: Options,
    rows: Options,
    columns: Options,
  }),
);
export type Field = z.infer<typeof Field>;

/** One uploaded file, or a drawn signature. */
export const File = z.lazy(() =>
  z.object({ name: Text, url: z.string(), mimeType: Text, size: z.nullish(z.number().check(z.nonnegative())) }),
);

/** One form that somebody sent off. */
export const Payload = z.lazy(() =>
  z.object({
    eventId: Text,
    eventType: z.string(),
    createdAt: Text,
    data: z.object({
      submissionId: Text,
      responseId: Text,
      formName: Text,
      createdAt: Text,
      fields: z.array(z.unknown()),
    }),
  }),
);
export type Payload = z.infer<typeof Payload>;
