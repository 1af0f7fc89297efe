import type { Customer } from '../../domain/case.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { screenName } from '../../domain/person/known.ts';
import { kindOf } from '../../domain/person/link.ts';
import { authorOf } from '../../domain/person/sights.ts';
import type { Triage } from '../../domain/triage.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { isA, type StoryRecord } from '../records.ts';
import type { Ties } from './ties.ts';

/** Whatever is worked on out of turn is among a customer's latest words, and far fewer decide about the next. */
export const lookBack = 50;

// A name on X only leads to the account that speaks.
const speaks = (handle: string): boolean => kindOf(handle) !== screenName;

// Of those who have more, the best known ones speak.
const mostSpeaking = 20;

/** The latest lines of a customer's story, in the order of reception: those of all their handles together. */
export const storyLines = async (ledger: Ledger, { handles }: Pick<Customer, 'handles'>, most = lookBack): Promise<StoryRecord[]> => {
  const read = (handle: string) => ledger.latest(keys.handle(handle).pk, 'interaction#', most);
  const lines = (await Promise.all(handles.filter(speaks).slice(0, mostSpeaking).map(read))).flat().filter(isA('story'));
  return lines.sort((one, other) => (one.interaction < other.interaction ? -1 : 1)).slice(-most);
};

/** The line that an interaction is in its customer's story. */
export const lineOf = (
  interaction: Interaction,
  understood: { readonly judgement: Triage; readonly ties: Ties; readonly case?: string },
): StoryRecord => ({
  type: 'story',
  ...keys.story(authorOf(interaction), interaction.id),
  version: 1,
  interaction: interaction.id,
  brand: interaction.brand,
  ...understood.ties,
  edition: interaction.edition,
  severity: understood.judgement.severity,
  reasons: understood.judgement.reasons,
  case: understood.case,
});

/** The case that took up the latest of these words, of one brand. */
export const lastCaseIn = (story: readonly StoryRecord[], brand: string): string | undefined =>
  story.findLast((line) => line.case !== undefined && (line.brand ?? brand) === brand)?.case;
