import * as z from 'zod/mini';

import { Fact, Handle } from './interaction.ts';
import { Severity } from './severity.ts';

/** `open`: the clock runs. `acknowledged`: a person has it, the clock is held. `resolved`: it is over. */
export const CaseState = z.enum(['open', 'acknowledged', 'resolved']);
export type CaseState = z.infer<typeof CaseState>;

/** Who acted on a case: a subscriber that was told, and the name the person typed, if any. */
export const Actor = z.object({ subscriber: z.optional(z.string()), name: z.optional(z.string()) });
export type Actor = z.infer<typeof Actor>;

export const Note = z.object({ at: z.iso.datetime(), by: Actor, text: z.string() });
export type Note = z.infer<typeof Note>;

/** A notice that is still to go: what happened, when, and whom it is addressed to. The case carries it until it went. */
export const PendingNotice = z.object({
  /** The event's id, derived from what happened, never drawn. */
  id: z.string(),
  type: z.enum(['opened', 'escalated', 'updated', 'acknowledged', 'reopened', 'resolved']),
  at: z.iso.datetime(),
  to: z.array(z.string()),
  /** Those of them who hear of this case for the first time. */
  fresh: z.optional(z.array(z.string())),
  tier: z.optional(z.number()),
  until: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  by: z.optional(Actor),
  /** The interaction that brought it about. */
  interaction: z.optional(z.string()),
});
export type PendingNotice = z.infer<typeof PendingNotice>;

/** One customer's matter, across conversations. */
export const Case = z.object({
  id: z.string(),
  brand: z.string(),
  policy: z.string(),
  customer: z.string(),
  source: z.string(),
  channel: z.string(),
  state: CaseState,
  severity: Severity,
  reasons: z.array(z.string()),
  openedAt: z.iso.datetime(),
  /** Since when the customer has been waiting for a person. */
  waitingSince: z.iso.datetime(),
  /** The tier that was told last, from 1; past the last tier it stays and `round` counts. */
  tier: z.number(),
  round: z.number(),
  /** When the clock rings: the next tier while open, the end of the acknowledgement while acknowledged. */
  clock: z.optional(z.iso.datetime()),
  /** Everyone who was told so far. */
  told: z.array(z.string()),
  acknowledgedAt: z.optional(z.iso.datetime()),
  acknowledgedBy: z.optional(Actor),
  resolvedAt: z.optional(z.iso.datetime()),
  notes: z.array(Note),
  /** The latest interactions, newest last. */
  interactions: z.array(z.string()),
  interactionCount: z.number(),
  notices: z.array(PendingNotice),
});
export type Case = z.infer<typeof Case>;

/** The person behind handles. */
export const Customer = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  handles: z.array(Handle),
  facts: z.array(z.extend(Fact, { said: z.object({ interaction: z.string(), source: z.string(), at: z.iso.datetime() }) })),
  /** Brand to the case that is open or acknowledged now. */
  cases: z.record(z.string(), z.string()),
  /** The case before that, and how bad it was. */
  previous: z.optional(z.object({ case: z.string(), severity: Severity, resolvedAt: z.iso.datetime(), by: z.optional(Actor) })),
});
export type Customer = z.infer<typeof Customer>;
