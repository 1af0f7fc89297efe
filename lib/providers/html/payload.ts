import * as z from 'zod/mini';

import { Duration } from '../../domain/duration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import { CaptchaSettings } from '../../forms/captcha.ts';

const isOrigin = (text: string): boolean =>
  /^https?:/.test(text) && URL.canParse(text) && new URL(text).origin === text;

const isPage = (text: string): boolean => /^https:\/\/[^\s]+$/.test(text) && URL.canParse(text);

const FieldName = z.string().check(z.minLength(1), z.maxLength(200));

const Within = Duration.check(
  z.refine((text) => milliseconds(text) >= 1000 && milliseconds(text) <= 86_400_000, {
    error: 'between PT1S and P1D',
  }),
);

/** How often one address may send the form. */
const Limit = z.strictObject({ most: z.int().check(z.gte(1), z.lte(100_000)), within: Within });

/** A guest house, or a family, behind one address has a bad evening; a machine has more to say. */
const usually = { most: 20, within: 'PT10M' };

/** Which pages may post here, which fields of their form are not the customer's, and who is kept out. */
export const Settings = z.strictObject({
  origins: z
    .array(z.string().check(z.refine(isOrigin, { error: 'an origin such as https://www.example.com, without a path' })))
    .check(z.minLength(1), z.maxLength(50)),
  honeypot: z.optional(FieldName),
  key: z._default(FieldName, 'submission_id'),
  captcha: z.optional(CaptchaSettings),
  thanks: z.optional(z.string().check(z.refine(isPage, { error: 'a page such as https://www.example.com/thanks' }))),
  limit: z._default(Limit, usually),
});

/** The same, for whoever reads a body without being a configured source: then no page may post. */
export const Page = z.object({
  origins: z._default(z.array(z.string()), []),
  honeypot: z.optional(z.string()),
  key: z._default(z.string(), 'submission_id'),
  captcha: z.optional(CaptchaSettings),
  thanks: z.optional(z.string()),
  limit: z._default(Limit, usually),
});
export type Page = z.infer<typeof Page>;
