import * as z from 'zod/mini';

/** A post that can never go, since the topic refuses what it says; `to` is a topic, or a topic and a subscriber. */
export const Undelivered = z.object({ to: z.string(), why: z.string() });
export type Undelivered = z.infer<typeof Undelivered>;

/** What became of a notice's posts while others are still to go, so that nobody is told twice. */
export const Sent = z.object({ went: z.array(z.string()), undelivered: z.array(Undelivered) });
export type Sent = z.infer<typeof Sent>;

/** One notice of a case that has gone to people: which, when, and whom it was addressed to. */
export const Telling = z.object({
  /** The event's id without the case's: `escalated/2/0`. */
  notice: z.string(),
  at: z.iso.datetime(),
  to: z.array(z.string()),
  undelivered: z.optional(z.array(Undelivered)),
  /** The surge with which they were told, if not by a notice of its own. */
  surge: z.optional(z.string()),
});
export type Telling = z.infer<typeof Telling>;
