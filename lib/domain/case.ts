import * as z from 'zod/mini';

import { Fact, Handle } from './interaction.ts';
import { Conflict, Identity } from './person/shown.ts';
import { Severity } from './severity.ts';
import { Sent, Telling } from './telling.ts';

/** `open`: the clock runs. `acknowledged`: a person has it, the clock is held. `resolved`: it is over. */
export const CaseState = z.enum(['open', 'acknowledged', 'resolved']);
export type CaseState = z.infer<typeof CaseState>;

/** Who acted on a case: a subscriber that was told, and the name the person typed, if any. */
export const Actor = z.object({ subscriber: z.optional(z.string()), name: z.optional(z.string()) });
export type Actor = z.infer<typeof Actor>;

export const Note = z.object({ at: z.iso.datetime(), by: Actor, text: z.string() });
export type Note = z.infer<typeof Note>;

/** A person's opinion of a severity, with what it was when they gave it. */
export const Feedback = z.object({
  at: z.iso.datetime(),
  by: Actor,
  verdict: z.enum(['too-high', 'too-low']),
  severity: Severity,
  note: z.optional(z.string()),
});
export type Feedback = z.infer<typeof Feedback>;

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
  /** Absent of an escalation: the reasons of the case. They would be paid twice at every write. */
  reason: z.optional(z.string()),
  by: z.optional(Actor),
  /** The interaction that brought it about. */
  interaction: z.optional(z.string()),
  /** What of it went already, while the rest could not. */
  sent: z.optional(Sent),
});
export type PendingNotice = z.infer<typeof PendingNotice>;

/** One customer's matter, across conversations. */
export const Case = z.object({
  id: z.string(),
  brand: z.string(),
  policy: z.string(),
  customer: z.string(),
  /** Whose word opened it: joined or parted, it is the case of the customer whose handle this is. */
  handle: z.optional(z.string()),
  /** Where it goes on, when its customer turned out to be one who had an older case. */
  into: z.optional(z.string()),
  /** The cases that go on here. */
  absorbed: z.optional(z.array(z.string())),
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
  /** Whose acknowledgement ran out, and from when to when they had it. Nobody has had it since. */
  had: z.optional(z.object({ by: z.optional(Actor), since: z.iso.datetime(), until: z.iso.datetime() })),
  resolvedAt: z.optional(z.iso.datetime()),
  /** Who ended it, the last time. */
  resolvedBy: z.optional(Actor),
  /** How often the customer opened it again, the first word that did the last time, and since when it had been over. */
  reopened: z.optional(z.object({ times: z.number(), by: z.string(), after: z.optional(z.iso.datetime()) })),
  notes: z.array(Note),
  /** What people think of its severity, the latest last. */
  feedback: z.optional(z.array(Feedback)),
  /** The main reason that it was opened for; many cases of one matter at once are a surge. */
  matter: z.optional(z.string()),
  /** The surge that it is in. */
  surge: z.optional(z.string()),
  /** A person had this very case in their hands: also of a surge it is told of by itself from then on. */
  apart: z.optional(z.boolean()),
  /** Somebody has it with all the others of its surge. */
  together: z.optional(z.boolean()),
  /** The interaction that it began with: the first one received that was bad enough. */
  began: z.optional(z.string()),
  /** The latest interactions, in the order of their reception. */
  interactions: z.array(z.string()),
  interactionCount: z.number(),
  notices: z.array(PendingNotice),
  /** What people were told, and when; the latest last. */
  tellings: z.optional(z.array(Telling)),
});
export type Case = z.infer<typeof Case>;

/** Where a fact was said: in which interaction, on which source, by which handle. */
export const FactSaid = z.object({
  interaction: z.string(),
  source: z.string(),
  at: z.iso.datetime(),
  handle: z.optional(z.string()),
});

/** A case that is over, and how bad it was. */
export const Previous = z.object({
  case: z.string(),
  severity: Severity,
  resolvedAt: z.iso.datetime(),
  by: z.optional(Actor),
  /** Whose word had opened it. */
  handle: z.optional(z.string()),
});
export type Previous = z.infer<typeof Previous>;

/** The person behind handles. */
export const Customer = z.object({
  id: z.string(),
  name: z.optional(z.string()),
  /** Best known first. */
  handles: z.array(Handle),
  /** How well each of them is known. */
  identity: z.optional(z.array(Identity)),
  /** What speaks for one customer with somebody else, and may not be true. */
  conflicts: z.optional(z.array(Conflict)),
  facts: z.array(z.extend(Fact, { said: FactSaid })),
  /** Brand to the case that is open or acknowledged now. */
  cases: z.record(z.string(), z.string()),
  /** The case before that. */
  previous: z.optional(Previous),
  /** Those of the others whom they turned out to be, kept for when they part again. */
  earlier: z.optional(z.array(Previous)),
});
export type Customer = z.infer<typeof Customer>;
