import { inWords } from '../../lib/domain/elapsed.ts';
import { actorInWords, nameOf, waitInWords as waitLength } from '../../lib/protocols/case-words.ts';
import { between, localTime } from '../../lib/protocols/moment.ts';
import type { CaseView, Done } from './view.ts';

const at = ({ brand, now }: CaseView, moment: string): string => localTime(moment, brand.timeZone, now.toISOString());

const holder = (view: CaseView): string => {
  const { acknowledgedBy, acknowledgedAt, clock } = view.case;
  const since = acknowledgedAt === undefined ? '' : ` since ${at(view, acknowledgedAt)}`;
  return `${actorInWords(acknowledgedBy)} has it${since}${clock === undefined ? '' : `, until ${at(view, clock)}`}.`;
};

const nobody = (view: CaseView): string => {
  const { had } = view.case;
  return had === undefined ? 'Nobody has it yet.' : `${actorInWords(had.by)} had it until ${at(view, had.until)}; nobody has it now.`;
};

/** How the case stands, in one sentence. */
export const stateInWords = (view: CaseView): string => {
  const { state, clock, resolvedAt } = view.case;
  if (state === 'resolved')
    return `It is resolved${resolvedAt === undefined ? '' : `, since ${at(view, resolvedAt)}`}.`;
  if (state === 'acknowledged') return holder(view);
  const all = view.surge?.holder;
  if (all !== undefined) return `${actorInWords(all.by)} has all of this surge, until ${at(view, all.until)}.`;
  if (clock === undefined) return nobody(view);
  const left = between(view.now.toISOString(), clock);
  return left > 0
    ? `${nobody(view)} More people are told in ${inWords(left)}.`
    : `${nobody(view)} More people are being told.`;
};

/** That they are not the only one, and who has all of them. */
export const surgeInWords = (view: CaseView): string[] => {
  if (view.case.surge === undefined) return [];
  const { count = 0, held } = view.surge ?? {};
  const many = count > 1 ? `One of ${count.toLocaleString('en-US')}` : 'One of many';
  const holds = held === undefined ? '' : `. ${actorInWords(held.by)} has all of them until ${at(view, held.until)}`;
  return [`${many} who wrote of the same matter at that time; each of them has a case${holds}`];
};

/** How long the customer waits or waited, with the clock on the wall. */
export const waitInWords = (view: CaseView): string => {
  const { state, waitingSince, acknowledgedAt, resolvedAt } = view.case;
  const end = state === 'open' ? undefined : (acknowledgedAt ?? resolvedAt);
  const wait = waitLength(between(waitingSince, end ?? view.now.toISOString()));
  return `${end === undefined ? 'Waiting' : 'Waited'} ${wait}, since ${at(view, waitingSince)}`;
};

/** The answer to a press. */
export const doneInWords = (view: CaseView, done: Done): string => {
  const name = nameOf(view.customer, view.interactions);
  const { clock } = view.case;
  const until = clock === undefined ? '' : ` until ${at(view, clock)}`;
  const held = view.surge?.held;
  const untilAll = held === undefined ? '' : ` until ${at(view, held.until)}`;
  const sentences: Readonly<Record<Done, string>> = {
    acknowledged: `Thank you. ${name} is yours${until}; nobody else is called.`,
    alreadyAcknowledged: `${actorInWords(view.case.acknowledgedBy)} had it already. Nothing was changed.`,
    acknowledgedAll: `Thank you. All of them are yours${untilAll}; nobody else is called for them.`,
    alreadyAcknowledgedAll: `${actorInWords(view.surge?.held?.by)} had all of them already. Nothing was changed.`,
    resolved: 'Thank you. It is over, and everyone who was told hears so.',
    alreadyResolved: 'It was resolved already. Nothing was changed.',
    noted: 'Your note is kept.',
    emptyNote: 'The note was empty, so nothing was kept.',
    rated: 'Thank you. What you think of it is kept for those who tune this; nothing else was changed.',
    snoozed: `Good. Nobody is called${until}.`,
  };
  return sentences[done];
};
