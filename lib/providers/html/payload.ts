import * as z from 'zod/mini';

const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const FieldName = z.string().check(z.minLength(1), z.maxLength(200));

/** Which pages may post here, and which fields of their form are not the customer's. */
export const Settings = z.strictObject({
  origins: z
    .array(z.string().check(z.refine(isOrigin, { error: 'an origin such as https://www.example.com, without a path' })))
    .check(z.minLength(1), z.maxLength(50)),
  honeypot: z.optional(FieldName),
  key: z._default(FieldName, 'submission_id'),
});

/** The same, for whoever reads a body without being a configured source: then no page may post. */
export const Page = z.object({
  origins: z._default(z.array(z.string()), []),
  honeypot: z.optional(z.string()),
  key: z._default(z.string(), 'submission_id'),
});
export type Page = z.infer<typeof Page>;
