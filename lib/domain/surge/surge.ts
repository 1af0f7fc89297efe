import * as z from 'zod/mini';

import { Severity } from '../severity.ts';
import { Sent } from '../telling.ts';

/** Where the rate is going: the last two minutes beside the two before. */
export const Trend = z.enum(['rising', 'steady', 'falling']);
export type Trend = z.infer<typeof Trend>;

/** A notice of a surge that is still to go, with the figures as they were when it was decided. */
export const PendingSurgeNotice = z.object({
  id: z.string(),
  type: z.enum(['started', 'updated', 'ended']),
  at: z.iso.datetime(),
  to: z.array(z.string()),
  /** The tier that its cases have reached, when that is why. */
  tier: z.optional(z.number()),
  reason: z.string(),
  /** The how manieth bundle it is. */
  bundle: z.number(),
  customers: z.number(),
  perMinute: z.number(),
  trend: Trend,
  sent: z.optional(Sent),
});
export type PendingSurgeNotice = z.infer<typeof PendingSurgeNotice>;

/** Many customers, one matter, on one source. Every one of them has a case; people are told of all of them together. */
export const Surge = z.object({
  id: z.string(),
  brand: z.string(),
  source: z.string(),
  channel: z.string(),
  severity: Severity,
  /** The main reasons that so many cases share. */
  matters: z.array(z.string()),
  startedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  /** Cases a minute of these matters, as that source was used to before. */
  habit: z.number(),
  /** Customers of the minutes that are over, and the first minute that is not among them. */
  count: z.number(),
  countedTo: z.iso.datetime(),
  /** The furthest step of the ladder that its cases have reached, which people were told of. */
  tier: z.number(),
  round: z.number(),
  /** The furthest step that cases of the surges before it on that source have reached, and which those were. */
  earlier: z.optional(z.object({ tier: z.number(), round: z.number(), surges: z.array(z.string()) })),
  told: z.array(z.string()),
  toldAt: z.iso.datetime(),
  /** How many customers it had when people were told last, and how often they were. */
  toldCount: z.number(),
  bundles: z.number(),
  /** People whom its cases have reached since, and who hear of it with the next bundle. */
  waiting: z.optional(z.object({ to: z.array(z.string()), tier: z.number(), reason: z.string() })),
  notices: z.array(PendingSurgeNotice),
});
export type Surge = z.infer<typeof Surge>;
