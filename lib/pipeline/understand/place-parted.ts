import type { Case } from '../../domain/case.ts';
import { overQuietly } from '../../domain/parting.ts';
import { severityRank } from '../../domain/severity.ts';
import type { Judged } from './candidates.ts';
import { caseRecord, withCase } from '../case-record.ts';
import type { Change } from '../ports.ts';
import type { StoryRecord } from '../records.ts';
import { released } from '../people/released.ts';
import { endOf, type OwnCase } from './parted-cases.ts';
import type { PartedStory } from './parted-story.ts';
import { choose, place, type Placed, type PlacePorts, withWord } from './place.ts';

/** What is known in one look at a customer who was parted from another. */
export interface Look {
  readonly story: PartedStory;
  readonly cases: readonly OwnCase[];
  /** As they shall be, as far as that is known; in the order of reception. */
  readonly lines: readonly StoryRecord[];
  readonly now: Date;
}

/** The case in which a word was is over; so is the one that it would have opened. `undefined`: somebody was faster. */
const ended = async (ports: PlacePorts, judged: Judged, joint: Case): Promise<Placed | undefined> => {
  const { choice, records } = await choose(ports, judged);
  if (choice.verb !== 'opens' && choice.verb !== 'reopens') return place(ports, judged);
  const opened = withWord(choice, judged, ports.configuration);
  const before = records.get(opened.id);
  const one = overQuietly(opened, before?.case, joint);
  const change = before ? { before, after: withCase(before, one, judged.now) } : { after: caseRecord(one, judged.now) };
  const remembered: Change = { before: judged.owner, after: released(judged.owner, one) };
  return (await ports.ledger.commit([change, remembered])) ? { case: one.id } : undefined;
};

type Home = (ports: PlacePorts, look: Look, line: StoryRecord, was: StoryRecord) => Promise<StoryRecord | undefined>;

/** A case for a word that is in none of theirs, found or opened as for any word. `undefined`: somebody was faster. */
const placed: Home = async (ports, look, line, was) => {
  const { story, lines, now } = look;
  const interaction = story.records.get(line.interaction)?.interaction;
  const isWorse = severityRank(line.severity) > severityRank(was.severity);
  if (interaction === undefined || (was.case === undefined && !isWorse)) return { ...line, case: undefined };
  const judgement = { severity: line.severity, reasons: line.reasons ?? [] };
  const judged: Judged = { owner: story.owner, interaction, judgement, ties: line, story: lines, now };
  const joint = endOf(story.cases, was.case)?.case;
  // Whoever ended the case in which it was has seen it too.
  const isSeen = interaction.receivedAt <= (joint?.resolvedAt ?? '');
  const found = await (joint && isSeen ? ended(ports, judged, joint) : place(ports, judged));
  return found && { ...line, case: found.case };
};

/** A line with the case that its word belongs to. `undefined`: somebody was faster. */
export const homed: Home = async (ports, look, line, was) => {
  const home = look.cases.find(({ words }) => words.includes(line.interaction));
  if (home === undefined) return placed(ports, look, line, was);
  const isThere = [home.after.id, ...(home.after.absorbed ?? [])].includes(was.case ?? '');
  return { ...line, case: isThere ? was.case : home.after.id };
};
