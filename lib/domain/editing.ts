import type { Interaction } from './interaction.ts';

/** Which version of a thing it is, from 1. */
export const editionOf = ({ edition = 1 }: Pick<Interaction, 'edition'>): number => edition;

const earliest = (one: string | undefined, other: string | undefined): string | undefined =>
  one !== undefined && (other === undefined || one <= other) ? one : other;

/**
 * A thing of which another version is known: the newest one's words, in the place of the first, under its id and since
 * it was first said; the same whichever came first.
 */
export const asItStands = (stored: Interaction, other: Interaction): Interaction => {
  const newest = editionOf(other) > editionOf(stored) ? other : stored;
  const saidAt = earliest(stored.saidAt, other.saidAt);
  if (newest === stored && saidAt === stored.saidAt) return stored;
  return { ...newest, id: stored.id, receivedAt: stored.receivedAt, ...(saidAt !== undefined && { saidAt }) };
};
