import type { Case, PendingNotice } from '../../domain/case.ts';
import { toldAlone } from '../../domain/surge/belonging.ts';
import { added, logged } from '../../domain/sent.ts';
import type { Sent, Telling as Told } from '../../domain/telling.ts';
import { toldTooLate } from '../../domain/told-too-late.ts';
import { withCase } from '../case-record.ts';
import { released } from './claim.ts';
import type { CaseRecord } from '../records.ts';
import type { Outcome } from './verb.ts';

const tellingOf = (one: Case, pending: PendingNotice, undelivered: Told['undelivered'], at: string): Told => {
  const told: Told = { notice: pending.id.slice(one.id.length + 1), at, to: pending.to, undelivered };
  if (one.surge === undefined) return told;
  const alone = [...toldAlone(one, pending)];
  // Who is told of the surge is told of this tier.
  return alone.length === 0 && pending.type === 'escalated' ? { ...told, surge: one.surge } : { ...told, to: alone };
};

const withTelling = (one: Case, pending: PendingNotice, { undelivered }: Sent, at: string): Case => {
  const told = tellingOf(one, pending, undelivered.length > 0 ? undelivered : undefined, at);
  const nobody = told.to.length === 0 && told.undelivered === undefined;
  return nobody ? one : { ...one, tellings: logged(one.tellings, told) };
};

const withOutcome = (one: Case, pending: PendingNotice, { over, sent: more }: Outcome, at: string): Case => {
  const { id } = pending;
  const sent = added(pending.sent, more);
  // Somebody took the case while it was told.
  if (!one.notices.some((notice) => notice.id === id)) {
    return more.went.length === 0 ? one : withTelling(toldTooLate(one, pending, sent, at), pending, sent, at);
  }
  if (!over) return { ...one, notices: one.notices.map((notice) => (notice.id === id ? { ...notice, sent } : notice)) };
  return withTelling({ ...one, notices: one.notices.filter((notice) => notice.id !== id) }, pending, sent, at);
};

/** The case with what became of its notices that we told, and without our claim on them. */
export const toldOfCase = (
  record: CaseRecord,
  mine: readonly PendingNotice[],
  outcomes: ReadonlyMap<string, Outcome>,
  now: Date,
): CaseRecord => {
  const one = mine.reduce((rest, pending) => {
    const outcome = outcomes.get(pending.id);
    return outcome === undefined ? rest : withOutcome(rest, pending, outcome, now.toISOString());
  }, record.case);
  return { ...withCase(record, one, now), claim: released(record.claim, mine.map(({ id }) => id)) };
};
