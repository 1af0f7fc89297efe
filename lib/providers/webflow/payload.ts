import * as z from 'zod/mini';

// Only what we need; unknown fields are ignored. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());
const Answers = z.record(z.string(), z.unknown());

/** Of which sort a field is. https://developers.webflow.com/data/reference/webhooks/events/form-submission */
const Field = z.object({ fieldName: Text, fieldType: Text });

/** One form that somebody sent off, as webhooks bring it. */
export const Submission = z.lazy(() =>
  z.object({ id: Text, name: Text, data: Answers, schema: z.nullish(z.array(Field)), submittedAt: Text }),
);
export type Submission = z.infer<typeof Submission>;

/** The same as the Data API shows it, and as bridges that ask there pass it on. */
export const Listed = z.lazy(() =>
  z.object({ id: Text, displayName: Text, formResponse: Answers, dateSubmitted: Text }),
);

/** The same as webhooks of the first version, which Webflow has given up, brought it: without an envelope. */
export const Old = z.lazy(() => z.object({ _id: Text, name: Text, data: Answers, d: Text }));

/** What every webhook of the second version has around it. */
export const Envelope = z.lazy(() => z.object({ triggerType: z.string(), payload: z.unknown() }));
