import type { Case, PendingNotice } from '../domain/case.ts';
import type { Telling } from '../domain/telling.ts';
import { inWords } from '../domain/elapsed.ts';
import { waitedMs } from '../domain/clock.ts';
import { actorName } from '../domain/held-before.ts';
import { notesOf } from '../pipeline/announce/case-data.ts';
import { keys } from '../pipeline/keys.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { isA } from '../pipeline/records.ts';
import { explainDecisions } from './explain-decisions.ts';
import { eventOf, eventOfWord } from './explain-events.ts';
import { momentOfId } from './explain-raw.ts';
import type { Happening } from './timeline.ts';

const opened = (one: Case): Happening => {
  const { event, words } = eventOf(one, 'opened', 'opened');
  const why = one.reasons.join('; ');
  const further = one.into === undefined ? '' : `, goes on in ${one.into}`;
  return {
    at: one.openedAt, what: 'opened', case: one.id, customer: one.customer, event,
    words: `Case ${one.id}, policy ${one.policy}: now ${one.state}${further}, ${one.severity}, because: ${why}.\n${words}`,
  };
};

const said = async (ledger: Ledger, one: Case): Promise<Happening[]> => {
  const records = (await ledger.getAll(one.interactions.map(keys.interaction))).filter(isA('interaction'));
  const byId = new Map(records.map((record) => [record.id, record]));
  return one.interactions.map((id) => {
    const { interaction, severity = 'not judged yet' } = byId.get(id) ?? {};
    const { event, words } = eventOfWord(one, id);
    const text = interaction?.text ?? '(the words are gone)';
    const lines = [`${id} (${interaction?.channel ?? 'unknown'}, ${severity}):`, text, words].filter(Boolean);
    return { at: momentOfId(id), what: 'said', words: lines.join('\n'), interaction: id, event };
  });
};

const stepOf = /^escalated\/(\d+)\/(\d+)(?:\/\d+)?$/u;

/** `Tier 2 again (3)`, or what else it was that people were told. */
const inWordsOf = (notice: string): string => {
  const [, tier, round] = stepOf.exec(notice) ?? [];
  if (tier === undefined) return `Of "${notice.split('/')[0] ?? notice}"`;
  return `Tier ${tier}${round === '0' ? '' : ` again (${round})`}`;
};

const went = (one: Case, { notice, at, to, undelivered = [], surge }: Telling): Happening => {
  const { event, words } = eventOf(one, notice.split('/')[0] ?? notice, notice);
  const [, tier, round] = stepOf.exec(notice) ?? [];
  const never = undelivered.map((lost) => `\nCould never go to ${lost.to}: ${lost.why}.`).join('');
  const together = surge === undefined ? '' : `, with all customers of surge ${surge}`;
  // Of an earlier event the line for the event itself stands elsewhere.
  const shown = tier === undefined ? '' : `\n${words}`;
  return {
    at, what: 'told', words: `${inWordsOf(notice)}: ${to.join(', ') || 'nobody by name'}${together}.${never}${shown}`,
    ...(tier !== undefined && { tier: Number(tier), round: Number(round), event }), to, undelivered, surge,
  };
};

const waits = (one: Case, { id, at, to, tier, sent }: PendingNotice): Happening => {
  const already = sent === undefined ? '' : ` Went already: ${sent.went.join(', ') || 'nothing'}.`;
  const notice = id.slice(one.id.length + 1);
  const words = `${inWordsOf(notice)}: ${to.join(', ')}.${already}`;
  return { at, what: 'to tell', words, tier, to, ...(stepOf.test(notice) && { event: id }) };
};

/** Who was told of what, when; and who is still to be told. */
const told = (one: Case): Happening[] => [
  ...(one.tellings ?? []).map((telling) => went(one, telling)),
  ...one.notices.filter(({ to }) => to.length > 0).map((pending) => waits(one, pending)),
];

const acts = (one: Case, notes: Case['notes']): Happening[] => {
  const { acknowledgedAt, acknowledgedBy, resolvedAt, resolvedBy, feedback } = one;
  const waited = acknowledgedAt && inWords(waitedMs(one, acknowledgedAt));
  const done = (what: 'acknowledged' | 'resolved', at: string | undefined, by: string): Happening[] => {
    if (at === undefined) return [];
    const { event, words } = eventOf(one, what, `${what}/${at}`);
    return [{ at, what, words: `${by}\n${words}`, event }];
  };
  return [
    ...done('acknowledged', acknowledgedAt, `By ${actorName(acknowledgedBy)}; the customer had waited ${waited}.`),
    ...notes.map(({ at, by, text }) => ({ at, what: 'note', words: `By ${actorName(by)}:\n${text}`, by })),
    ...(feedback ?? []).map(({ at, by, verdict, severity, note }) => ({
      at, what: 'feedback', words: [`${actorName(by)} finds ${severity} ${verdict.replace('-', ' ')}.`, note].filter(Boolean).join('\n'), by, verdict, severity,
    })),
    ...done('resolved', resolvedAt, resolvedBy ? `It is over, by ${actorName(resolvedBy)}.` : 'It is over.'),
  ];
};

const clock = ({ clock: at, state }: Case): Happening[] => {
  if (at === undefined) return [];
  const open = 'The next are told, unless somebody has it by then.';
  return [{ at, what: 'clock', words: state === 'acknowledged' ? 'The acknowledgement runs out.' : open }];
};

/** What happened to one case. */
export const explainCase = async (ledger: Ledger, one: Case): Promise<Happening[]> => [
  opened(one),
  ...told(one),
  ...(await said(ledger, one)),
  ...(await explainDecisions(ledger, one)),
  ...acts(one, await notesOf(ledger, one)),
  ...clock(one),
];
