import * as z from 'zod/mini';

// Only what we need, and everything but the answers may be missing: unknown fields are ignored.
const Text = z.nullish(z.string());
const Value = z.nullish(z.union([z.string(), z.number(), z.boolean()]));

/** A question. https://www.typeform.com/developers/webhooks/example-payload/ */
export const Question = z.object({ id: Text, ref: Text, title: Text, type: Text });
export type Question = z.infer<typeof Question>;

/** An answer holds its value under a key that is named like its type; a skipped question has none. */
export const Answer = z.looseObject({ type: z.string(), field: z.object({ id: Text, ref: Text, type: Text }) });
export type Answer = z.infer<typeof Answer>;

/** The values that are more than a text, a number or a yes. */
export const Choice = z.object({ label: Text, other: Text });
export const Choices = z.object({ labels: z.nullish(z.array(z.string())), other: Text });
export const Payment = z.object({ amount: Value, last4: Value, name: Text });

export const Variable = z.object({ key: z.string(), text: Text, number: z.nullish(z.number()) });

/** One form, sent off or (`form_response_partial`) left half-way. */
export const Payload = z.object({
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
});
export type Payload = z.infer<typeof Payload>;
export type FormResponse = Payload['form_response'];
