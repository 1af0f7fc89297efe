import * as z from 'zod/mini';

import { Actor, Case, Customer, Note } from './case.ts';
import { UnderstoodInteraction } from './interaction.ts';
import { SurgeNotice } from './surge/notice.ts';

/** How somebody can be answered: publicly, in private, by mail, by telephone. */
export const Answer = z.object({ how: z.enum(['reply', 'directMessage', 'mail', 'call']), url: z.string() });
export type Answer = z.infer<typeof Answer>;

/** Something that its author took back: that it was there, and nothing of it. */
export const TakenBack = z.object({ interaction: z.string(), at: z.iso.datetime() });
export type TakenBack = z.infer<typeof TakenBack>;

/** The case as a subscriber receives it: all that the customer should never be asked again. */
export const CaseData = z.object({
  id: z.string(),
  brand: z.string(),
  brandName: z.string(),
  state: Case.shape.state,
  severity: Case.shape.severity,
  reasons: z.array(z.string()),
  customer: z.object({
    id: z.string(),
    name: z.optional(z.string()),
    handles: z.array(z.string()),
    /** How well each of them is known: `proven`, `given` or `stated`. */
    identity: Customer.shape.identity,
    /** What speaks for one customer with somebody else, and may not be true. */
    conflicts: Customer.shape.conflicts,
    vip: z.boolean(),
    vipNote: z.optional(z.string()),
    /** They were unhappy before; with the severity, when it ended, and who dealt with them. */
    previous: Customer.shape.previous,
  }),
  facts: Customer.shape.facts,
  /** The latest five on any channel, newest last. */
  interactions: z.array(UnderstoodInteraction),
  /** What their author took back among the latest; absent when that is nothing. */
  takenBack: z.optional(z.array(TakenBack)),
  interactionCount: z.number(),
  openedAt: z.iso.datetime(),
  waitingSince: z.iso.datetime(),
  tier: z.number(),
  acknowledgedBy: z.optional(Actor),
  acknowledgedAt: z.optional(z.iso.datetime()),
  resolvedAt: z.optional(z.iso.datetime()),
  /** The case in which it goes on, since its customer turned out to be one who had that one already. */
  into: z.optional(z.string()),
  notes: z.array(Note),
  /** The case page. In a letter or a text it is bound to the person who was told. */
  link: z.string(),
  answers: z.array(Answer),
});
export type CaseData = z.infer<typeof CaseData>;

/** The case itself, with what happened to it, whom that is addressed to, and how long the customer had waited by then. */
export const CaseNotice = z.extend(CaseData, {
  to: z.array(z.string()),
  waitedMs: z.number(),
  /** Until when the people of this tier are waited for, or the acknowledgement holds. */
  until: z.optional(z.iso.datetime()),
  reason: z.optional(z.string()),
  by: z.optional(Actor),
  new: z.optional(UnderstoodInteraction),
  /** The surge that the case is in; people are told of that instead. */
  surge: z.optional(z.string()),
});
export type CaseNotice = z.infer<typeof CaseNotice>;

/** `deleted` by its author, `edited`: a version that its author changed, `erased` with the customer. */
export const Redaction = z.enum(['deleted', 'edited', 'erased']);
export type Redaction = z.infer<typeof Redaction>;

export const InteractionRedacted = z.object({
  interaction: z.string(),
  reason: Redaction,
  /** Of an edit: the version whose words are gone. Later ones stand. */
  edition: z.optional(z.number()),
  brand: z.string(),
  source: z.string(),
  customer: z.optional(z.string()),
  case: z.optional(z.string()),
  redactedAt: z.iso.datetime(),
});

export const SourceNotice = z.object({
  source: z.string(),
  brand: z.string(),
  lastHeard: z.optional(z.iso.datetime()),
  /** How often something should be heard; ISO 8601 duration. */
  expected: z.optional(z.string()),
  reason: z.optional(z.string()),
  to: z.array(z.string()),
});
export type SourceNotice = z.infer<typeof SourceNotice>;

export const DeliveryQuarantined = z.object({
  id: z.string(),
  brand: z.string(),
  source: z.string(),
  reason: z.string(),
  receivedAt: z.iso.datetime(),
  /** Where the raw bytes are: `ledger` or the name in the archive. */
  raw: z.string(),
  to: z.array(z.string()),
});
export type DeliveryQuarantined = z.infer<typeof DeliveryQuarantined>;

const event = <const Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) =>
  z.object({
    specversion: z.literal('1.0'),
    /** Derived from what happened: the same event always has the same id. */
    id: z.string(),
    /** `/brands/{brand}/sources/{source}` or `/brands/{brand}`. */
    source: z.string(),
    type: z.literal(type),
    /** The id of the interaction, case, surge, source or delivery that it is about. */
    subject: z.string(),
    time: z.iso.datetime(),
    datacontenttype: z.literal('application/json'),
    data,
  });

/** Every notice that is published, as a CloudEvents 1.0 event (https://github.com/cloudevents/spec). */
export const noticeSchemas = {
  'earshot.interaction.received': event('earshot.interaction.received', UnderstoodInteraction),
  'earshot.interaction.redacted': event('earshot.interaction.redacted', InteractionRedacted),
  'earshot.case.opened': event('earshot.case.opened', CaseNotice),
  'earshot.case.escalated': event('earshot.case.escalated', CaseNotice),
  'earshot.case.updated': event('earshot.case.updated', CaseNotice),
  'earshot.case.acknowledged': event('earshot.case.acknowledged', CaseNotice),
  'earshot.case.reopened': event('earshot.case.reopened', CaseNotice),
  'earshot.case.resolved': event('earshot.case.resolved', CaseNotice),
  'earshot.surge.started': event('earshot.surge.started', SurgeNotice),
  'earshot.surge.updated': event('earshot.surge.updated', SurgeNotice),
  'earshot.surge.acknowledged': event('earshot.surge.acknowledged', SurgeNotice),
  'earshot.surge.ended': event('earshot.surge.ended', SurgeNotice),
  'earshot.source.silent': event('earshot.source.silent', SourceNotice),
  'earshot.source.recovered': event('earshot.source.recovered', SourceNotice),
  'earshot.delivery.quarantined': event('earshot.delivery.quarantined', DeliveryQuarantined),
} as const;

export type NoticeType = keyof typeof noticeSchemas;
export const noticeTypes = Object.keys(noticeSchemas) as readonly NoticeType[];
export type Notice = z.infer<(typeof noticeSchemas)[NoticeType]>;
export type NoticeOf<Type extends NoticeType> = z.infer<(typeof noticeSchemas)[Type]>;
