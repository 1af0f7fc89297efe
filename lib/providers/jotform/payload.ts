import * as z from 'zod/mini';

// Only what we need; unknown fields are ignored. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());

/** What stands around the answers, one form field each. */
export const Submission = z.lazy(() => z.object({ submissionID: Text, formTitle: Text, rawRequest: z.string() }));
export type Submission = z.infer<typeof Submission>;

/** The JSON text in `rawRequest`: answers under `q<number>_<name>`, and bookkeeping under any other key. */
export const RawRequest = z.lazy(() => z.looseObject({ submitDate: z.nullish(z.union([z.string(), z.number()])) }));
export type RawRequest = z.infer<typeof RawRequest>;

const Part = z.nullish(z.union([z.string(), z.number()]));
/** Answers of several boxes. https://www.jotform.com/help/46-quick-overview-of-form-fields/ */
export const Name = z.lazy(() => z.object({ prefix: Part, first: Part, middle: Part, last: Part, suffix: Part }));
export const Phone = z.lazy(() => z.object({ full: Part, country: Part, area: Part, phone: Part }));
export const Address = z.lazy(() =>
  z.object({ addr_line1: Part, addr_line2: Part, city: Part, state: Part, postal: Part, country: Part }),
);
export const Day = z.lazy(() =>
  z.object({ year: Part, month: Part, day: Part, hour: Part, min: Part, ampm: Part }),
);
export const Appointment = z.lazy(() => z.object({ date: Part, duration: Part, timezone: Part }));

/** What a source can be told: the questions as people read them, since a delivery does not hold them. */
export const Settings = z.strictObject({
  labels: z.optional(
    z.record(z.string(), z.string()).check(
      z.meta({
        description: 'The questions by their names in the form, since Jotform does not send them along.',
        examples: [{ whatServices: 'Which service was it about?' }],
      }),
    ),
  ),
});
