import { answersTo } from '../../domain/answers.ts';
import type { Case, Customer } from '../../domain/case.ts';
import type { Configuration } from '../../domain/configuration.ts';
import type { UnderstoodInteraction } from '../../domain/interaction.ts';
import { momentOf } from '../../domain/moment-of.ts';
import type { CaseData, TakenBack } from '../../domain/notice.ts';
import { numberingOf } from '../../domain/person/realm.ts';
import { vipOf } from '../../domain/vip.ts';
import { shownOf } from './customer-shown.ts';
import { conversationsIn } from '../understand/conversations.ts';
import { ownerOf } from '../people/customer-of.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { type InteractionRecord, isA, type StoryRecord } from '../records.ts';
import { storyLines } from '../understand/story.ts';

/** A case with all that is known around it, read from the ledger in two round trips. */
export interface CaseStory {
  readonly case: Case;
  /** As they are told beside the brand of the case. */
  readonly customer: Customer;
  readonly vip?: { readonly note?: string };
  /** The customer's latest five on any channel, newest last. Words that their author took back are not among them. */
  readonly interactions: readonly UnderstoodInteraction[];
  readonly takenBack: readonly TakenBack[];
}

const shown = 5;

/** How bad it was found: a case is often told before its words are, and then only their line knows, or the case itself. */
const judgementOf = (record: InteractionRecord, lines: readonly StoryRecord[], one: Case): Pick<UnderstoodInteraction, 'severity' | 'reasons'> => {
  const line = lines.find(({ interaction }) => interaction === record.id);
  const opening = one.interactionCount === 1 && one.interactions.includes(record.id) ? one : undefined;
  const { severity = 'low', reasons = [] } = [record, line, opening].find((known) => known?.severity !== undefined) ?? {};
  return { severity, reasons: [...reasons] };
};

/** An interaction as it is told: what was said, and what was understood of it. */
const understoodOf = (
  record: InteractionRecord,
  judgement: Pick<UnderstoodInteraction, 'severity' | 'reasons'>,
  conversations: ReadonlyMap<string, string>,
): UnderstoodInteraction | undefined =>
  record.interaction && {
    ...record.interaction,
    ...judgement,
    customer: record.customer,
    case: record.case,
    conversation: conversations.get(record.id),
  };

/** What people noted on a case, and on those that go on in it, in the order of time. */
export const notesOf = async (ledger: Ledger, { id, notes, absorbed = [] }: Case): Promise<Case['notes']> => {
  const records = (await ledger.getAll(absorbed.map(keys.case))).filter(isA('case'));
  const goesOn = ({ case: { into = '' } }: (typeof records)[number]): boolean => [id, ...absorbed].includes(into);
  const others = records.filter(goesOn).flatMap((record) => record.case.notes);
  return others.length === 0 ? notes : [...notes, ...others].toSorted((one, other) => (one.at < other.at ? -1 : 1));
};

/** The story around a case, or `undefined` when its customer is not there. */
export const storyOf = async (ledger: Ledger, configuration: Configuration, one: Case): Promise<CaseStory | undefined> => {
  const owner = await ownerOf(ledger, one);
  if (owner === undefined) return undefined;
  const lines = await storyLines(ledger, owner.customer);
  const ids = new Set([...lines.slice(-shown).map(({ interaction }) => interaction), ...one.interactions.slice(-shown)]);
  const [found, conversations, notes] = await Promise.all([
    ledger.getAll([...ids].map(keys.interaction)),
    conversationsIn(ledger, lines),
    notesOf(ledger, one),
  ]);
  const records = found.filter(isA('interaction'));
  const takenBack = records.flatMap(({ id, redactedAt }) => (redactedAt === undefined ? [] : [{ interaction: id, at: redactedAt }]));
  const interactions = records
    .map((record) => understoodOf(record, judgementOf(record, lines, one), conversations))
    .filter((said) => said !== undefined)
    .sort((first, second) => (`${momentOf(first)} ${first.id}` < `${momentOf(second)} ${second.id}` ? -1 : 1))
    .slice(-shown);
  const customer = shownOf(numberingOf(configuration.brands, one.brand), owner.customer, one);
  const vip = vipOf(configuration, owner.customer.handles);
  return { case: { ...one, notes }, customer, vip, interactions, takenBack };
};

/** The case as subscribers receive it. `link` is the case page for whoever is told. */
export const caseDataOf = (
  configuration: Configuration,
  { case: one, customer, vip, interactions, takenBack }: CaseStory,
  link: string,
): CaseData => ({
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
    identity: customer.identity,
    conflicts: customer.conflicts,
    vip: vip !== undefined,
    vipNote: vip?.note,
    previous: customer.previous,
  },
  facts: customer.facts,
  interactions: [...interactions],
  takenBack: takenBack.length > 0 ? [...takenBack] : undefined,
  interactionCount: one.interactionCount,
  openedAt: one.openedAt,
  waitingSince: one.waitingSince,
  tier: one.tier,
  acknowledgedBy: one.acknowledgedBy,
  acknowledgedAt: one.acknowledgedAt,
  resolvedAt: one.resolvedAt,
  into: one.into,
  notes: one.notes,
  link,
  answers: answersTo(customer.handles, interactions),
});
