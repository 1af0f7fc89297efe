import * as z from 'zod/mini';

// Only what we need, and everything but the answers may be missing: unknown fields are ignored. `z.lazy`
// builds a schema when it is first asked, since a cold start has no time for those of every provider.
const Text = z.nullish(z.string());
const Value = z.nullish(z.union([z.string(), z.number(), z.boolean()]));

/** A question. https://www.typeform.com/developers/webhooks/example-payload/ */
export const Question = z.lazy(() => z.object({ id: Text, ref: Text, title: Text, type: Text }));
export type Question = z.infer<typeof Question>;

/** An answer holds its value under a key that is named like its type; a skipped question has none. */
export const Answer = z.lazy(() =>
  z.looseObject({ type: z.string(), field: z.object({ id: Text, ref: Text, type: Text }) }),
);
export type Answer = z.infer<typeof Answer>;

/** The values that are more than a text, a number or a yes. */
export const Choice = z.lazy(() => z.object({ label: Text, other: Text }));
export const Choices = z.lazy(() => z.object({ labels: z.nullish(z.array(z.string())), other: Text }));
export const Payment = z.lazy(() => z.object({ amount: Value, last4: Value, name: Text }));

export const Variable = z.lazy(() => z.object({ key: z.string(), text: Text, number: z.nullish(z.number()) }));

/** One form, sent off or (`form_response_partial`) left half-way. */
export const Payload = z.lazy(() => z.object({
  event_type: z.string(),
  form_response: z.object({
    token: Text,
    submitted_at: Text,
    landed_at: Text,
    calculated: z.nullish(z.object({ score: Value })),
    variables: z.nullish(z.array(Variable)),
    hidden: z.nullish(z.record(z.string(), z.unknown())),
    definition: z.nullish(z.object({ title: Text, fields: z.nullish(z.array(Question)) })),
    answers: z.nullable(z.array(z.unknown())),
  }),
}));
export type Payload = z.infer<typeof Payload>;
export type FormResponse = Payload['form_response'];
