import * as z from 'zod/mini';

import { Actor } from '../case.ts';
import { Severity } from '../severity.ts';
import { Sent } from '../telling.ts';

/** Where the rate is going: the last two minutes beside the two before. */
export const Trend = z.enum(['rising', 'steady', 'falling']);
export type Trend = z.infer<typeof Trend>;

/** How many customers there are of each matter. */
export const Counts = z.record(z.string(), z.number());
export type Counts = z.infer<typeof Counts>;

/** From when to when a surge lasted. */
export const Span = z.object({ startedAt: z.iso.datetime(), endedAt: z.iso.datetime() });
export type Span = z.infer<typeof Span>;

/** A notice of a surge that is still to go, with the figures as they were when it was decided. */
export const PendingSurgeNotice = z.object({
  id: z.string(),
  type: z.enum(['started', 'updated', 'acknowledged', 'ended']),
  at: z.iso.datetime(),
  to: z.array(z.string()),
  /** The tier that its cases have reached, when that is why. */
  tier: z.optional(z.number()),
  reason: z.string(),
  /** Who has all of them, and until when. */
  by: z.optional(Actor),
  until: z.optional(z.iso.datetime()),
  /** The how manieth bundle it is. */
  bundle: z.number(),
  customers: Counts,
  /** Matters that people had not heard of. */
  newMatters: z.optional(z.array(z.string())),
  perMinute: z.number(),
  trend: Trend,
  sent: z.optional(Sent),
});
export type PendingSurgeNotice = z.infer<typeof PendingSurgeNotice>;

/** Whom its cases have reached since people were told, and who hear of it with the next bundle. */
export const Waiting = z.object({ to: z.array(z.string()), tier: z.number(), reason: z.string() });

/** A person has all of them: who, since when, until when, and of which matters. */
export const Held = z.object({
  by: Actor,
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  matters: z.array(z.string()),
});
export type Held = z.infer<typeof Held>;

/** What of its end is still to be told: why it is over, and which of its customers were not named yet. */
export const Naming = z.object({
  reason: z.string(),
  /** The number of the event that names the next of them, from 1. */
  part: z.number(),
  /** The latest case that was named; those opened before it follow. */
  before: z.optional(z.string()),
});
export type Naming = z.infer<typeof Naming>;

/** Many customers, one matter, on one source. Every one of them has a case; people are told of all of them together. */
export const Surge = z.object({
  id: z.string(),
  brand: z.string(),
  source: z.string(),
  channel: z.string(),
  severity: Severity,
  /** The main reasons that so many cases share, in the order in which they were noticed. */
  matters: z.array(z.string()),
  startedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  /** Cases a minute of these matters, as that source was used to before. */
  habit: z.number(),
  /** When earlier ones lasted, which are no habit. */
  before: z.array(Span),
  /** Customers of the minutes that are over, and the first minute that is not among them. */
  counts: Counts,
  countedTo: z.iso.datetime(),
  /** The furthest step of the ladder that its cases have reached, which people were told of. */
  tier: z.number(),
  round: z.number(),
  /** Who was told of it, and when last. */
  told: z.record(z.string(), z.iso.datetime()),
  toldAt: z.iso.datetime(),
  /** How many customers it had when people were told last, and how often they were. */
  toldCounts: Counts,
  bundles: z.number(),
  held: z.optional(Held),
  waiting: z.optional(Waiting),
  naming: z.optional(Naming),
  notices: z.array(PendingSurgeNotice),
});
export type Surge = z.infer<typeof Surge>;
