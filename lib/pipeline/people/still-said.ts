import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { isA } from '../records.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { storyLines } from '../understand/story.ts';

/**
 * What a handle says in its latest words, as they stand now: of what was said in several of them only the first is noted
 * with the customer, so whoever forgets one of them looks at the others.
 */
export const stillSaid = async (ledger: Ledger, handle: string): Promise<Interaction[]> => {
  const lines = await storyLines(ledger, { handles: [handle] });
  const found = await ledger.getAll(lines.map(({ interaction }) => keys.interaction(interaction)));
  return found.filter(isA('interaction')).flatMap(({ interaction }) => interaction ?? []);
};
