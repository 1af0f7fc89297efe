import { answersTo } from '../domain/answers.ts';
import type { Case, Customer } from '../domain/case.ts';
import type { Configuration } from '../domain/configuration.ts';
import type { UnderstoodInteraction } from '../domain/interaction.ts';
import { momentOf } from '../domain/moment-of.ts';
import type { CaseData } from '../domain/notice.ts';
import { vipOf } from '../domain/vip.ts';
import { keys } from './keys.ts';
import type { InteractionRecord, Ledger, StoryRecord } from './ports.ts';

/** A case with all that is known around it, read from the ledger in two round trips. */
export interface CaseStory {
  readonly case: Case;
  readonly customer: Customer;
  /** The customer's latest five on any channel, newest last. Words that their author took back are not among them. */
  readonly interactions: readonly UnderstoodInteraction[];
}

const shown = 5;

/** A line of a customer's story, among other records. */
export const isStory = (record: { type: string }): record is StoryRecord => record.type === 'story';
const isInteraction = (record: { type: string }): record is InteractionRecord => record.type === 'interaction';

/** An interaction as it is told: what was said, and what was understood of it. */
const understoodOf = (record: InteractionRecord): UnderstoodInteraction | undefined =>
  record.interaction && {
    ...record.interaction,
    severity: record.severity ?? 'low',
    reasons: [...(record.reasons ?? [])],
    customer: record.customer,
    case: record.case,
  };

/** The story around a case, or `undefined` when its customer is not there. */
export const storyOf = async (ledger: Ledger, one: Case): Promise<CaseStory | undefined> => {
  const [owner, lines] = await Promise.all([
    ledger.get(keys.customer(one.customer)),
    ledger.latest(keys.customer(one.customer).pk, 'interaction#', shown),
  ]);
  if (owner?.type !== 'customer') return undefined;
  const ids = new Set([...lines.filter(isStory).map(({ interaction }) => interaction), ...one.interactions.slice(-shown)]);
  const records = (await ledger.getAll([...ids].map(keys.interaction))).filter(isInteraction);
  const interactions = records
    .map(understoodOf)
    .filter((said) => said !== undefined)
    .sort((first, second) => (`${momentOf(first)} ${first.id}` < `${momentOf(second)} ${second.id}` ? -1 : 1))
    .slice(-shown);
  return { case: one, customer: owner.customer, interactions };
};

/** The case as subscribers receive it. `link` is the case page for whoever is told. */
export const caseDataOf = (configuration: Configuration, { case: one, customer, interactions }: CaseStory, link: string): CaseData => {
  const vip = vipOf(configuration, customer.handles);
  return {
    id: one.id,
    brand: one.brand,
    brandName: configuration.brands.find(({ id }) => id === one.brand)?.name ?? one.brand,
    state: one.state,
    severity: one.severity,
    reasons: one.reasons,
    customer: {
      id: customer.id,
      name: customer.name,
      handles: customer.handles,
      vip: vip !== undefined,
      vipNote: vip?.note,
      previous: customer.previous,
    },
    facts: customer.facts,
    interactions: [...interactions],
    interactionCount: one.interactionCount,
    openedAt: one.openedAt,
    waitingSince: one.waitingSince,
    tier: one.tier,
    acknowledgedBy: one.acknowledgedBy,
    acknowledgedAt: one.acknowledgedAt,
    resolvedAt: one.resolvedAt,
    notes: one.notes,
    link,
    answers: answersTo(customer.handles, interactions),
  };
};
