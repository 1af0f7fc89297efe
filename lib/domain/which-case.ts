import type { Case } from './case.ts';
import type { Policy } from './configuration.ts';
import { later } from './elapsed.ts';
import { atLeast, type Severity } from './severity.ts';

/** What the customer said, as far as it decides where it belongs. */
export interface Word {
  /** Ids sort by the moment of reception, so that "before" and "after" never depend on who was worked on first. */
  readonly interaction: string;
  readonly receivedAt: string;
  readonly severity: Severity;
  readonly automatic?: string;
}

/** The cases of one customer and brand that a word may belong to. */
export interface Cases {
  /** The one that is not over. */
  readonly open?: Case;
  /** The one that ended last. */
  readonly last?: Case;
  /** One that is over, to whose conversation the word belongs. */
  readonly ofConversation?: Case;
}

/** Where a word belongs, and why. `begins`: it was received before the word that the case began with. */
export type WhichCase =
  | { readonly verb: 'joins' | 'begins' | 'reopens'; readonly case: Case; readonly reason: string }
  | { readonly verb: 'opens' | 'stands alone'; readonly reason: string };

/** The interaction that a case began with. Cases that were opened by older code do not name it. */
export const beginningOf = (one: Case): string => one.began ?? one.interactions[0] ?? '';

/** "Thank you" must not wake anybody; what sounds like trouble must. */
export const isTroubling = (severity: Severity): boolean => atLeast(severity, 'medium');

const fromOpen = (word: Word, { open, ofConversation }: Cases, { opensAt }: Policy): WhichCase | undefined => {
  if (open === undefined) return undefined;
  if (word.interaction < beginningOf(open)) {
    return atLeast(word.severity, opensAt)
      ? { verb: 'begins', case: open, reason: 'it came before the word that the case began with' }
      : undefined;
  }
  const elsewhere = ofConversation !== undefined && !isTroubling(word.severity);
  return elsewhere ? undefined : { verb: 'joins', case: open, reason: 'the case is not over' };
};

const fromResolved = (word: Word, { open, last, ofConversation }: Cases, policy: Policy): WhichCase | undefined => {
  const one = ofConversation ?? last;
  if (one?.resolvedAt === undefined || word.interaction < beginningOf(one)) return undefined;
  const soon = word.receivedAt < later(one.resolvedAt, policy.reopenWithin);
  if (!soon && (ofConversation === undefined || atLeast(word.severity, policy.opensAt))) return undefined;
  const reopens = soon && open === undefined && isTroubling(word.severity);
  return reopens
    ? { verb: 'reopens', case: one, reason: 'the customer wrote again' }
    : { verb: 'joins', case: one, reason: 'it follows a case that is over and brings no trouble' };
};

/**
 * Which case does a word belong to? It joins the case that is not over, if it was received after the case began; wakes
 * one that ended lately when it sounds like trouble, and joins it quietly when not; else it opens a case or stands
 * alone, by its severity. Pure, so that any order of work comes to the same.
 */
export const whichCase = (word: Word, cases: Cases, policy: Policy): WhichCase => {
  if (word.automatic !== undefined) return { verb: 'stands alone', reason: 'a machine never belongs to a case' };
  const held = [cases.open, cases.last, cases.ofConversation].find((one) => one?.interactions.includes(word.interaction));
  if (held) return { verb: 'joins', case: held, reason: 'it is in the case already' };
  const found = fromOpen(word, cases, policy) ?? fromResolved(word, cases, policy);
  if (found) return found;
  return atLeast(word.severity, policy.opensAt)
    ? { verb: 'opens', reason: `a case opens from ${policy.opensAt} on` }
    : { verb: 'stands alone', reason: 'nothing in it needs a case' };
};
