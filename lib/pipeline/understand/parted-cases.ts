import { byWords, type CaseWord, firstOf } from '../../domain/by-words.ts';
import type { Case } from '../../domain/case.ts';
import type { Configuration } from '../../domain/configuration.ts';
import { endedSince, overAlone } from '../../domain/parting.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { momentOfId } from '../keys.ts';
import type { CaseRecord, InteractionRecord, StoryRecord } from '../records.ts';
import { isTheirs, type PartedStory } from './parted-story.ts';

/** A case of the customer, as it is and as its own words make it. */
export interface OwnCase {
  readonly before: CaseRecord;
  readonly after: Case;
  /** The words that are in it now. */
  readonly words: readonly string[];
}

/** Where a case's words are: in the last one that is the customer's of those that it goes on in. */
const homeOf = (story: PartedStory, id: string | undefined): CaseRecord | undefined => {
  const record = story.cases.get(id ?? '');
  const further = record?.case.into === undefined ? undefined : homeOf(story, record.case.into);
  return further ?? (record && isTheirs(story.owner, record.case) ? record : undefined);
};

/** The case in which a case goes on, whosever that is. */
export const endOf = (cases: PartedStory['cases'], id: string | undefined): CaseRecord | undefined => {
  const record = cases.get(id ?? '');
  return record?.case.into === undefined ? record : endOf(cases, record.case.into);
};

const wordOf = ({ records }: PartedStory, { interaction, severity, reasons = [] }: StoryRecord): CaseWord => {
  const { source, channel } = records.get(interaction)?.interaction ?? {};
  const from = source !== undefined && channel !== undefined ? { source, channel } : undefined;
  return { interaction, severity, reasons, receivedAt: momentOfId(interaction), from };
};

const unlinedWord = ({ id, severity = 'low', reasons = [] }: InteractionRecord): CaseWord => ({
  interaction: id,
  severity,
  reasons,
  receivedAt: momentOfId(id),
});

const inOrder = (words: readonly CaseWord[]): CaseWord[] =>
  words.toSorted((one, other) => (one.interaction < other.interaction ? -1 : 1));

/** A case with its own words, from the one on with which it would have begun. */
interface Held {
  readonly before: CaseRecord;
  readonly one: Case;
  readonly words: readonly CaseWord[];
}

const beginningIn = ({ words: [first] }: Held): string => first?.interaction ?? '';

type Opens = (one: Case) => CaseWord['severity'];

const heldBy = (story: PartedStory, before: CaseRecord, lines: readonly StoryRecord[], opensAt: Opens): Held[] => {
  const mine = lines.filter((line) => homeOf(story, line.case)?.case.id === before.case.id);
  const unlined = story.unlined.filter(({ id }) => before.case.interactions.includes(id));
  const words = inOrder([...mine.map((line) => wordOf(story, line)), ...unlined.map(unlinedWord)]);
  const first = firstOf(before.case, words, opensAt(before.case));
  if (first === undefined) return [];
  const joint = endOf(story.cases, before.case.into);
  const end = before.case.into && joint && endedSince(before.case, joint.case);
  const one = end && joint ? overAlone(before.case, joint.case, end) : before.case;
  return [{ before, one, words: words.filter(({ interaction }) => interaction >= first.interaction) }];
};

/** Whether a word from another's case belongs to this one of theirs: it came after its beginning and before its end. */
const takes = (held: Held, { interaction, brand = held.one.brand }: StoryRecord): boolean => {
  const { state, resolvedAt = '', brand: own } = held.one;
  const isBefore = state !== 'resolved' || momentOfId(interaction) <= resolvedAt;
  return brand === own && interaction > beginningIn(held) && isBefore;
};

/**
 * The customer's own cases, each with the words that are in it now: those that were in it, and from other people's
 * cases those that came while it lasted. `lines` are all that they said, as it is judged without the others.
 */
export const ownCases = (
  story: PartedStory,
  lines: readonly StoryRecord[],
  configuration: Configuration,
  now: Date,
): OwnCase[] => {
  const opensAt: Opens = ({ brand }) => policyOf(configuration, brand).opensAt;
  const homes = new Set(lines.flatMap((line) => homeOf(story, line.case) ?? []));
  const held = [...homes].flatMap((before) => heldBy(story, before, lines, opensAt));
  const kept = new Set(held.flatMap(({ words }) => words.map(({ interaction }) => interaction)));
  const loose = lines.filter((line) => line.case !== undefined && !kept.has(line.interaction));
  const latestFirst = held.toSorted((one, other) => (beginningIn(one) > beginningIn(other) ? -1 : 1));
  const takers = new Map(loose.map((line) => [line, latestFirst.find((one) => takes(one, line))]));
  return held.map((one) => {
    const taken = loose.filter((line) => takers.get(line) === one).map((line) => wordOf(story, line));
    const words = inOrder([...one.words, ...taken]);
    const after = byWords(one.one, words, opensAt(one.one), now.toISOString());
    return { before: one.before, after, words: words.map(({ interaction }) => interaction) };
  });
};
