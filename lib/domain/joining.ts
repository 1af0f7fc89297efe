import type { Case, PendingNotice } from './case.ts';
import { type Severity, severityRank, worse } from './severity.ts';
import { isTroubling } from './which-case.ts';

/** A word that a case may hold: how bad it is, and why. */
export interface Word {
  readonly interaction: string;
  readonly severity: Severity;
  readonly reasons: readonly string[];
}

/** What the customer said more. */
export interface Addition extends Word {
  readonly receivedAt: string;
  /** When it joins. */
  readonly at: string;
}

// The whole story stands with the customer; the case keeps what its page and its notices show.
const kept = 20;
// While nothing can be told, a record must not grow beyond what DynamoDB takes; the latest word tells of those before.
const keptNotices = 100;

const withRoom = (notices: readonly PendingNotice[]): PendingNotice[] => {
  const oldest = notices.length < keptNotices ? undefined : notices.find(({ type }) => type === 'updated');
  return notices.filter((notice) => notice !== oldest);
};

/** Adds a notice of the customer's; `distinct` tells it from another about the same words. */
const withUpdate = (one: Case, addition: Pick<Addition, 'interaction' | 'at'>, reason: string, distinct = ''): PendingNotice[] => [
  ...withRoom(one.notices),
  {
    id: `${one.id}/updated/${addition.interaction}${distinct}`,
    type: 'updated',
    at: addition.at,
    to: [...one.told],
    reason,
    interaction: addition.interaction,
  },
];

/** Why those who were told hear of a case again, when what is new is a word like those before. */
export const saidMore = 'The customer said more';

/** The latest of the ids, in the order of reception, whatever order they came in. */
export const latest = (ids: readonly string[]): string[] => [...new Set(ids)].sort().slice(-kept);

const rises = (one: Pick<Case, 'severity'>, { severity }: Pick<Word, 'severity'>): boolean =>
  severityRank(severity) > severityRank(one.severity);

/** The reasons with those of one more word: in front where it is worse than all before it, since people read the first. */
export const withReasons = (known: Pick<Case, 'severity' | 'reasons'>, word: Word): string[] => [
  ...new Set(rises(known, word) ? [...word.reasons, ...known.reasons] : [...known.reasons, ...word.reasons]),
];

// That nothing sounds urgent is no reason for a case.
const reasonsFor = (one: Case, addition: Addition): string[] =>
  isTroubling(addition.severity) ? withReasons(one, addition) : one.reasons;

const nowAs = ({ severity, reasons }: Addition): string => `Now ${severity}: ${reasons.join('; ')}`;

const earlier = ({ waitingSince }: Case, { receivedAt }: Addition): string =>
  receivedAt < waitingSince ? receivedAt : waitingSince;

/** A problem that was received before the word that opened the case again would have opened it itself. */
const waitsLonger = (one: Case, addition: Addition): Pick<Case, 'reopened' | 'waitingSince'> | undefined =>
  one.reopened && addition.interaction < one.reopened.by && isTroubling(addition.severity)
    ? { reopened: { ...one.reopened, by: addition.interaction }, waitingSince: earlier(one, addition) }
    : undefined;

/** An interaction takes its place in a case, and nobody is told. The same interaction joins once. */
export const take = (one: Case, addition: Addition): Case =>
  one.interactions.includes(addition.interaction)
    ? one
    : {
        ...one,
        ...waitsLonger(one, addition),
        severity: worse(addition.severity, one.severity),
        reasons: reasonsFor(one, addition),
        interactions: latest([...one.interactions, addition.interaction]),
        interactionCount: one.interactionCount + 1,
      };

/** A later interaction joins a case, and those who were told of it hear that. */
export const join = (one: Case, addition: Addition): Case => {
  const taken = take(one, addition);
  if (taken === one) return one;
  const reason = rises(one, addition) ? nowAs(addition) : saidMore;
  return { ...taken, notices: withUpdate(one, addition, reason) };
};

/** Where a case began. */
export interface Beginning {
  readonly source: string;
  readonly channel: string;
}

/** The customer changed what they had said, and those who were told of the case hear what it is now. */
export const change = (one: Case, words: Pick<Addition, 'interaction' | 'at'> & { readonly edition: number }): Case => ({
  ...one, notices: withUpdate(one, words, 'The customer changed what they had said', `/changed/${words.edition}`),
});

/** An interaction that was received before the case began, and would have opened it, becomes its beginning. */
export const begin = (one: Case, addition: Addition, { source, channel }: Beginning): Case => {
  const joined = join(one, addition);
  if (joined === one) return one;
  return { ...joined, began: addition.interaction, source, channel, waitingSince: earlier(one, addition) };
};

/** What is in a case turned out worse than it was judged at first, by what the customer had said before it. */
export const raise = (one: Case, addition: Addition): Case =>
  rises(one, addition)
    ? {
        ...one,
        severity: addition.severity,
        reasons: reasonsFor(one, addition),
        notices: withUpdate(one, addition, nowAs(addition), `/${addition.severity}`),
      }
    : one;
