import * as z from 'zod/mini';

import { Actor, CaseState } from '../case.ts';
import { Severity } from '../severity.ts';
import { Counts, Trend } from './surge.ts';

/** One customer of a surge. */
export const SurgeCustomer = z.object({
  case: z.string(),
  customer: z.string(),
  name: z.optional(z.string()),
  handles: z.array(z.string()),
  state: CaseState,
  severity: Severity,
  waitingSince: z.iso.datetime(),
  /** What they said last. */
  text: z.optional(z.string()),
  /** The case page. */
  link: z.optional(z.string()),
});
export type SurgeCustomer = z.infer<typeof SurgeCustomer>;

/** Many customers, one matter: figures and a sample. Every one of them has a case of their own. */
export const SurgeNotice = z.object({
  id: z.string(),
  brand: z.string(),
  brandName: z.string(),
  source: z.string(),
  severity: Severity,
  /** The reasons that they share. */
  matters: z.array(z.string()),
  /** How many customers there are of each. */
  mattersCount: Counts,
  /** Those of them that this notice is the first to tell of, after its beginning. */
  newMatters: z.optional(z.array(z.string())),
  startedAt: z.iso.datetime(),
  endedAt: z.optional(z.iso.datetime()),
  /** How many customers by then. */
  count: z.number(),
  perMinute: z.number(),
  /** How many a minute are usual there. */
  usualPerMinute: z.number(),
  trend: Trend,
  /** The latest of them; when it is over, all of them, seventy in each part, those first who still wait. */
  sample: z.array(SurgeCustomer),
  /** When it is over: the how manieth part of its customers this is, from 1, each in an event of its own. */
  part: z.optional(z.number()),
  /** How many times people were told of it, with this one. */
  bundle: z.number(),
  tier: z.optional(z.number()),
  /** Who has all of them, and until when that holds. */
  by: z.optional(Actor),
  until: z.optional(z.iso.datetime()),
  reason: z.string(),
  to: z.array(z.string()),
});
export type SurgeNotice = z.infer<typeof SurgeNotice>;
