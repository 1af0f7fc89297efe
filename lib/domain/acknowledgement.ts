import type { Actor, Case, PendingNotice } from './case.ts';
import { mayHaveIt } from './sent.ts';

/** What a person's act on a case came to. Acts are repeat-safe: the second time says what the first did. */
export interface Outcome {
  readonly case: Case;
  readonly reason: 'done' | 'already acknowledged' | 'already resolved' | 'nothing to add';
}

export interface Act {
  readonly by: Actor;
  readonly now: Date;
}

const noticeOf = (one: Case, type: 'acknowledged' | 'resolved', act: Act, until?: string): PendingNotice => {
  const at = act.now.toISOString();
  return { id: `${one.id}/${type}/${at}`, type, at, to: [...one.told], tier: one.tier, by: act.by, until };
};

/** People who were about to be told, and now need not be. */
export const withoutEscalations = (one: Case): Pick<Case, 'notices' | 'told'> => {
  // The opening is told in any case, or those who hear "Grace has it" would not know what.
  const unsent = one.notices.filter(({ type, id }) => type === 'escalated' && id !== `${one.id}/escalated/1/0`);
  const spared = new Set(unsent.flatMap(({ fresh = [], sent }) => fresh.filter((id) => !mayHaveIt(id, sent))));
  const told = unsent.length === 0 ? one.told : one.told.filter((id) => !spared.has(id));
  return { notices: one.notices.filter((notice) => !unsent.includes(notice)), told };
};

/** A person has this very case in their hands, whoever has the others of its surge. */
const inHand = { apart: true, together: undefined } as const;

/** "I have it", until `until`. Stops the wait; a tier that was about to be told is not told any more. */
export const acknowledge = (one: Case, act: Act, until: string): Outcome => {
  if (one.state === 'resolved') return { case: one, reason: 'already resolved' };
  if (one.state === 'acknowledged') return { case: one, reason: 'already acknowledged' };
  const quiet = { ...one, ...withoutEscalations(one) };
  return {
    case: {
      ...quiet,
      state: 'acknowledged',
      ...inHand,
      acknowledgedAt: act.now.toISOString(),
      acknowledgedBy: act.by,
      had: undefined,
      clock: until,
      notices: [...quiet.notices, noticeOf(quiet, 'acknowledged', act, until)],
    },
    reason: 'done',
  };
};

/** "Not now, but I have it until then": acknowledges, or moves the end of the acknowledgement that stands. */
export const snooze = (one: Case, act: Act, until: string): Outcome =>
  one.state === 'acknowledged'
    ? { case: { ...one, ...inHand, clock: until }, reason: 'done' }
    : acknowledge(one, act, until);

/** It is over. */
export const resolve = (one: Case, act: Act): Outcome => {
  if (one.state === 'resolved') return { case: one, reason: 'already resolved' };
  const quiet = { ...one, ...withoutEscalations(one) };
  return {
    case: {
      ...quiet,
      state: 'resolved',
      ...inHand,
      resolvedAt: act.now.toISOString(),
      resolvedBy: act.by,
      clock: undefined,
      notices: [...quiet.notices, noticeOf(quiet, 'resolved', act)],
    },
    reason: 'done',
  };
};

// A note is for the next colleague, not an archive; DynamoDB's items end at 400 KB.
const noteLength = 2000;
const noteCount = 50;

/** Adds what a colleague should know. The same note of the same person is kept once. */
export const note = (one: Case, act: Act, text: string): Outcome => {
  const cut = text.trim().slice(0, noteLength);
  const last = one.notes.at(-1);
  if (cut === '' || (last?.text === cut && last.by.subscriber === act.by.subscriber)) return { case: one, reason: 'nothing to add' };
  const entry = { at: act.now.toISOString(), by: act.by, text: cut };
  return { case: { ...one, notes: [...one.notes, entry].slice(-noteCount) }, reason: 'done' };
};
