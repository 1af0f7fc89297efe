import type { Configuration } from '../../domain/configuration.ts';
import { withCase } from '../case-record.ts';
import type { CustomerRecord, StoryRecord } from '../records.ts';
import { judge } from './judge.ts';
import { type OwnCase, ownCases } from './parted-cases.ts';
import { mostLines, type PartedStory, partedStoryOf } from './parted-story.ts';
import type { PlacePorts } from './place.ts';
import { released } from '../people/released.ts';
import { homed, type Look } from './place-parted.ts';
import { copied, type Found, sameWords } from './settle-line.ts';
import { lookBack } from './story.ts';

/** All lines, judged again with nothing but what the customer said before: less bad too, if only another made it so. */
const judgedAlone = ({ owner, lines, records }: PartedStory, configuration: Configuration): StoryRecord[] => {
  const again: StoryRecord[] = [];
  for (const line of lines) {
    const { interaction, second, was } = records.get(line.interaction) ?? {};
    const before = again.slice(-lookBack);
    // Of the oldest that are read, nobody knows here what came before.
    const isKnown = lines.length < mostLines || again.length >= lookBack;
    const judged = isKnown && interaction && judge(configuration, owner.customer, { interaction, second, was }, before);
    again.push(judged ? { ...line, severity: judged.severity, reasons: judged.reasons } : line);
  }
  return again;
};

/** It is over only now, or is remembered with what it said. */
const isPast = ({ customer }: CustomerRecord, { before, after }: OwnCase): boolean => {
  const wasPast = before.case.state === 'resolved' && before.case.into === after.into;
  return after.state === 'resolved' && (!wasPast || customer.previous?.case === after.id);
};

/** The cases say what their own words say. */
const settleCases = async (ports: PlacePorts, { story: { owner }, cases, now }: Look): Promise<Found> => {
  const changed = cases.find(({ before, after }) => after !== before.case);
  if (changed === undefined) return 'as it should be';
  const { before, after } = changed;
  const change = { before, after: withCase(before, after, now) };
  const won = await ports.ledger.commit(isPast(owner, changed) ? [change, { before: owner, after: released(owner, after) }] : [change]);
  return won ? 'changed' : 'somebody was faster';
};

const settleLines = async (ports: PlacePorts, look: Look): Promise<Found> => {
  const { story, lines } = look;
  let found: Found = 'as it should be';
  for (const [place, was] of story.lines.entries()) {
    const after = await homed(ports, look, lines[place] ?? was, was);
    if (after === undefined) return 'somebody was faster';
    const isSame = sameWords(was, after);
    if (!isSame && !(await ports.ledger.commit([{ before: was, after }]))) return 'somebody was faster';
    const record = story.records.get(was.interaction);
    if (record?.interaction && !(await copied(ports, story, record, after))) return 'somebody was faster';
    if (!isSame) found = 'changed';
    // The customer may have a new case now, which the words after it join.
    if (after.case !== undefined && !look.cases.some(({ words }) => words.includes(was.interaction))) return 'changed';
  }
  return found;
};

/**
 * One look at a customer who was parted from another: every word is judged again without what the other said, cases say
 * what their own words say, and words that were in the other's case are in one of their own. Cases come first, and all
 * of it is worked out from what is written, so that it can be broken off anywhere and begun again.
 */
export const settleParted = async (ports: PlacePorts, customer: string, now: Date): Promise<Found> => {
  const story = await partedStoryOf(ports.ledger, customer);
  if (story === undefined) return 'as it should be';
  const lines = judgedAlone(story, ports.configuration);
  const cases = ownCases(story, lines, ports.configuration, now);
  const look: Look = { story, cases, lines, now };
  const found = await settleCases(ports, look);
  return found === 'as it should be' ? settleLines(ports, look) : found;
};
