import type { Actor, Case } from './case.ts';
import { inWords } from './elapsed.ts';

/** Who acted on a case, in our own words: the name they typed, else the subscriber that was told. */
export const actorName = (by: Actor | undefined): string => by?.name ?? by?.subscriber ?? 'somebody';

/** Why the next are told. That nobody answered is not true of whoever had it until their acknowledgement ran out. */
export const reasonToTell = ({ had, tier }: Case, last: boolean): string => {
  const held = had && `${actorName(had.by)} had it for ${inWords(Date.parse(had.until) - Date.parse(had.since))} and did not end it`;
  return last ? `${held ?? 'Nobody has it yet'}; told again` : (held ?? `Tier ${tier} did not answer`);
};

/** A case of which somebody's acknowledgement ran out, without it; who it was is kept for those who are told next. */
export const withoutHolder = (one: Case, at: string): Case => {
  const { acknowledgedAt, acknowledgedBy, ...rest } = one;
  const had = acknowledgedAt === undefined ? undefined : { by: acknowledgedBy, since: acknowledgedAt, until: at };
  return { ...rest, state: 'open', had };
};
