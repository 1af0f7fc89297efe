import * as z from 'zod/mini';

/** What the bridge says of the way in which the mail was handed in; nobody signs it, so it is evidence only. */
export const Handed = z.lazy(() =>
  z.object({ 'x-envelope-from': z.optional(z.string()), 'x-envelope-to': z.optional(z.string()) }),
);
export type Handed = z.infer<typeof Handed>;
