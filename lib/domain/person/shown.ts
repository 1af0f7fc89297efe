import * as z from 'zod/mini';

import { strengths } from './link.ts';

/** How well a handle of a customer is known, and since when. */
export const Identity = z.object({
  handle: z.string(),
  /** `proven`, `given` in a field, `stated` in text: see the documentation of the ledger. */
  strength: z.enum(strengths),
  /** Of an account on X: the name that it went by when it was last heard. */
  username: z.optional(z.string()),
});
export type Identity = z.infer<typeof Identity>;

/** Evidence that would make one customer of two whom something better keeps apart. People see it, and decide. */
export const Conflict = z.object({
  handles: z.tuple([z.string(), z.string()]),
  /** The kind of which there would be two, and the two. */
  kind: z.string(),
  ids: z.tuple([z.string(), z.string()]),
  strength: z.enum(strengths),
  interaction: z.optional(z.string()),
  at: z.string(),
});
export type Conflict = z.infer<typeof Conflict>;
