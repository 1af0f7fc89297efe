import type { Actor, Case } from '../domain/case.ts';
import type { Policy } from '../domain/configuration.ts';
import { inWords } from '../domain/elapsed.ts';
import { waitedMs } from '../domain/clock.ts';
import { keys } from '../pipeline/keys.ts';
import type { InteractionRecord, Ledger, LedgerRecord } from '../pipeline/ports.ts';
import { momentOfId } from './explain-raw.ts';
import type { Happening } from './timeline.ts';

const isInteraction = (record: LedgerRecord): record is InteractionRecord => record.type === 'interaction';

const nameOf = (by: Actor | undefined): string => by?.name ?? by?.subscriber ?? 'somebody';

/** An event of a case, by its derived id. It still has to go while the case carries it. */
const eventOf = (one: Case, type: string, rest: string): { readonly event: string; readonly words: string } => {
  const event = `${one.id}/${rest}`;
  const waits = one.notices.some(({ id }) => id === event);
  return { event, words: `Event earshot.case.${type}, id ${event}${waits ? ', still to go' : ''}.` };
};

const opened = (one: Case): Happening => {
  const { event, words } = eventOf(one, 'opened', 'opened');
  const why = one.reasons.join('; ');
  return {
    at: one.openedAt, what: 'opened', case: one.id, customer: one.customer, event,
    words: `Case ${one.id}, policy ${one.policy}: now ${one.state}, ${one.severity}, because: ${why}.\n${words}`,
  };
};

const updateOf = (one: Case, id: string): { readonly event?: string; readonly words: string } => {
  // The first one opened the case; it is not in the list any more when there were too many.
  const isFirst = one.interactions[0] === id && one.interactions.length === one.interactionCount;
  return isFirst ? { words: '' } : eventOf(one, 'updated', `updated/${id}`);
};

const said = async (ledger: Ledger, one: Case): Promise<Happening[]> => {
  const records = (await ledger.getAll(one.interactions.map(keys.interaction))).filter(isInteraction);
  const byId = new Map(records.map((record) => [record.id, record]));
  return one.interactions.map((id) => {
    const { interaction, severity = 'not judged yet' } = byId.get(id) ?? {};
    const { event, words } = updateOf(one, id);
    const text = interaction?.text ?? '(the words are gone)';
    const lines = [`${id} (${interaction?.channel ?? 'unknown'}, ${severity}):`, text, words].filter(Boolean);
    return { at: momentOfId(id), what: 'said', words: lines.join('\n'), interaction: id, event };
  });
};

/** Every step of the ladder that was reached: each tier once, the last one again at every round. */
const steps = ({ tier, round }: Case): { readonly tier: number; readonly round: number }[] => [
  ...Array.from({ length: tier }, (_, index) => ({ tier: index + 1, round: 0 })),
  ...Array.from({ length: round }, (_, index) => ({ tier, round: index + 1 })),
];

/** The ledger keeps who was told, and when the first tier was; of later tiers the event has the time. */
const told = (one: Case, policy: Policy | undefined): Happening[] =>
  steps(one).flatMap(({ tier, round }) => {
    const { event, words } = eventOf(one, 'escalated', `escalated/${tier}/${round}`);
    const pending = one.notices.find(({ id }) => id === event);
    const tierOf = policy?.tiers[Math.min(tier, policy.tiers.length) - 1];
    const people = (pending?.to ?? tierOf?.notify ?? one.told).filter((id) => one.told.includes(id));
    // Somebody acknowledged before they were told, so they were spared.
    if (people.length === 0) return [];
    const at = pending?.at ?? (tier === 1 && round === 0 ? one.openedAt : undefined);
    const when = at === undefined ? '; the time stands in the event' : '';
    const line = `Tier ${tier}${round > 0 ? ` again (${round})` : ''}: ${people.join(', ')}${when}.\n${words}`;
    return [{ at, what: 'told', words: line, tier, round, to: people, event }];
  });

const acts = (one: Case): Happening[] => {
  const { acknowledgedAt, acknowledgedBy, resolvedAt, notes } = one;
  const waited = acknowledgedAt && inWords(waitedMs(one, acknowledgedAt));
  const done = (what: 'acknowledged' | 'resolved', at: string | undefined, by: string): Happening[] => {
    if (at === undefined) return [];
    const { event, words } = eventOf(one, what, `${what}/${at}`);
    return [{ at, what, words: `${by}\n${words}`, event }];
  };
  return [
    ...done('acknowledged', acknowledgedAt, `By ${nameOf(acknowledgedBy)}; the customer had waited ${waited}.`),
    ...notes.map(({ at, by, text }) => ({ at, what: 'note', words: `By ${nameOf(by)}:\n${text}`, by })),
    ...done('resolved', resolvedAt, 'It is over.'),
  ];
};

const clock = ({ clock: at, state }: Case): Happening[] => {
  if (at === undefined) return [];
  const open = 'The next are told, unless somebody has it by then.';
  return [{ at, what: 'clock', words: state === 'acknowledged' ? 'The acknowledgement runs out.' : open }];
};

/** What happened to one case. Without its policy, whom each tier told is not known, only everyone who was. */
export const explainCase = async (ledger: Ledger, one: Case, policy: Policy | undefined): Promise<Happening[]> => [
  opened(one),
  ...told(one, policy),
  ...(await said(ledger, one)),
  ...acts(one),
  ...clock(one),
];
