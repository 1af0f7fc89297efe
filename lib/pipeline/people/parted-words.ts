import type { Case } from '../../domain/case.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Households } from '../../domain/person/households.ts';
import { authorOf } from '../../domain/person/sights.ts';
import { keys } from '../keys.ts';
import type { InteractionRecord, Ledger, LedgerRecord, StoryRecord } from '../ports.ts';
import { storyLines } from '../understand/story.ts';

/** A word in the case of somebody whom its author turned out not to be. */
export interface PartedWord {
  readonly record: InteractionRecord;
  readonly interaction: Interaction;
  readonly line?: StoryRecord;
  /** Whose it is now. */
  readonly owner: string;
}

const isInteraction = (record: LedgerRecord): record is InteractionRecord => record.type === 'interaction';
const isStory = (record: LedgerRecord): record is StoryRecord => record.type === 'story';

/** Words in a case that has more of them than it names; by the lines of whoever is not its customer. */
const unnamedIn = async (
  ledger: Ledger,
  one: Case,
  { of, people }: Households,
  owner: string,
): Promise<[string, string][]> => {
  if (one.interactionCount <= one.interactions.length) return [];
  const handles = people.flatMap((person) => person.handles).filter((handle) => of(handle) !== owner);
  const lines = await Promise.all(handles.map((handle) => storyLines(ledger, { handles: [handle] })));
  return lines.flat().flatMap((line) => (line.case === one.id ? [[line.interaction, owner]] : []));
};

/** The words in these cases whose author is another customer than the case's, in the order of reception. */
export const partedWordsIn = async (
  ledger: Ledger,
  cases: readonly Case[],
  households: Households,
  ownerOf: (one: Case) => string,
): Promise<PartedWord[]> => {
  const { of } = households;
  const unnamed = await Promise.all(cases.map((one) => unnamedIn(ledger, one, households, ownerOf(one))));
  const named = cases.flatMap((one) => one.interactions.map((id): [string, string] => [id, ownerOf(one)]));
  const owners = new Map([...unnamed.flat(), ...named]);
  const records = (await ledger.getAll([...owners.keys()].map(keys.interaction))).filter(isInteraction);
  const parted = records.flatMap((record) => {
    const owner = record.interaction && of(authorOf(record.interaction));
    return record.interaction && owner !== undefined && owner !== owners.get(record.id)
      ? [{ record, interaction: record.interaction, owner }]
      : [];
  });
  const lines = (
    await ledger.getAll(parted.map(({ interaction }) => keys.story(authorOf(interaction), interaction.id)))
  ).filter(isStory);
  const byId = new Map(lines.map((line) => [line.interaction, line]));
  return parted
    .map((word) => ({ ...word, line: byId.get(word.record.id) }))
    .toSorted((one, other) => (one.record.id < other.record.id ? -1 : 1));
};
