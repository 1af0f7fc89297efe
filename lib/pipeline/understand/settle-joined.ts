import { later } from '../../domain/elapsed.ts';
import { policyOf } from '../../domain/policy-of.ts';
import { keys, momentOfId } from '../keys.ts';
import { customerOf } from '../people/customer-of.ts';
import { isA, type StoryRecord } from '../records.ts';
import type { PlacePorts } from './place.ts';
import { type Found, judgedAgain, type Pass, sameWords, settleCase, settleLine } from './settle-line.ts';
import { storyLines } from './story.ts';

/** What lies further back than a case can be opened again is another matter. */
const isLate = ({ configuration }: PlacePorts, { brand, interaction }: StoryRecord, now: Date): boolean =>
  brand !== undefined &&
  later(momentOfId(interaction), policyOf(configuration, brand).reopenWithin) >= now.toISOString();

const isWorse = (ports: PlacePorts, pass: Pass, line: StoryRecord): boolean => {
  const { interaction, second, was } = pass.records.get(line.interaction) ?? {};
  return interaction !== undefined && !sameWords(line, judgedAgain(ports, pass, line, { interaction, second, was }));
};

/**
 * One look at a customer who was joined with another: their latest words are judged again with all that both said, and
 * what is worse by that is told, or opens a case, like any word.
 */
export const settleJoined = async (ports: PlacePorts, customer: string, now: Date): Promise<Found> => {
  const owner = await customerOf(ports.ledger, customer);
  if (owner === undefined) return 'as it should be';
  const story = await storyLines(ports.ledger, owner.customer);
  const latest = story.filter((line) => isLate(ports, line, now));
  const found = await ports.ledger.getAll(latest.map(({ interaction }) => keys.interaction(interaction)));
  const records = new Map(found.filter(isA('interaction')).map((record) => [record.id, record]));
  const pass: Pass = { owner, brand: '', records, now, story };
  for (const line of latest) {
    if (!isWorse(ports, pass, line)) continue;
    const settled = await settleLine(ports, pass, line);
    if (settled === 'somebody was faster') return settled;
  }
  const isLatest = ({ interaction }: StoryRecord): boolean => latest.some((line) => line.interaction === interaction);
  const ids = new Set(pass.story.filter(isLatest).map((line) => line.case));
  const cases: Found[] = [];
  for (const id of ids) if (id !== undefined) cases.push(await settleCase(ports, pass, id));
  return cases.find((one) => one === 'somebody was faster') ?? 'as it should be';
};
