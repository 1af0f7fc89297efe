import { inOrder } from '../../domain/in-order.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { raise } from '../../domain/joining.ts';
import { atLeast } from '../../domain/severity.ts';
import { withCase } from '../case-record.ts';
import { type Heard, judge } from './judge.ts';
import { keys } from '../keys.ts';
import { place, type PlacePorts } from './place.ts';
import type { Ledger } from '../ports.ts';
import type { CaseRecord, CustomerRecord, InteractionRecord, StoryRecord } from '../records.ts';

/** What one customer said, from an interaction on, as it stands now. */
export interface Pass {
  readonly owner: CustomerRecord;
  readonly brand: string;
  readonly records: ReadonlyMap<string, InteractionRecord>;
  readonly now: Date;
  /** The lines as they are by now; in the order of reception. */
  story: StoryRecord[];
}

/** What a look at something came to. */
export type Found = 'as it should be' | 'changed' | 'somebody was faster';

/** The case, or the one that it goes on in. */
export const caseOf = async (ledger: Ledger, id: string): Promise<CaseRecord | undefined> => {
  const record = await ledger.get(keys.case(id));
  if (record?.type !== 'case') return undefined;
  return record.case.into === undefined ? record : caseOf(ledger, record.case.into);
};

/** Whether two lines of one word say the same of it. */
export const sameWords = (one: StoryRecord, other: StoryRecord): boolean =>
  one.severity === other.severity && one.case === other.case && String(one.reasons) === String(other.reasons);

/** Judged with all that was received before it. What was told as bad is never made less. */
export const judgedAgain = (ports: PlacePorts, pass: Pass, line: StoryRecord, heard: Heard): StoryRecord => {
  const judgement = judge(ports.configuration, pass.owner.customer, heard, pass.story);
  const { severity, reasons } = judgement;
  return atLeast(severity, line.severity) ? { ...line, severity, reasons } : line;
};

/** The case that a line belongs to knows how bad it is. */
const raised = async (ports: PlacePorts, pass: Pass, line: StoryRecord, said: Interaction): Promise<boolean> => {
  const { receivedAt } = said;
  const before = line.case === undefined ? undefined : await caseOf(ports.ledger, line.case);
  if (before === undefined) return true;
  const { interaction, severity, reasons = [] } = line;
  const after = raise(before.case, { interaction, severity, reasons, receivedAt, at: pass.now.toISOString() });
  return after === before.case || ports.ledger.commit([{ before, after: withCase(before, after, pass.now) }]);
};

/** Somebody was faster. */
type Lost = undefined;

/** Its case, when it has none yet; else the case hears how bad it is. `undefined`: somebody was faster. */
const placed = async (ports: PlacePorts, pass: Pass, line: StoryRecord, said: Interaction): Promise<StoryRecord | Lost> => {
  if (line.case !== undefined) return (await raised(ports, pass, line, said)) ? line : undefined;
  const judgement = { severity: line.severity, reasons: line.reasons ?? [] };
  const { owner, story, now } = pass;
  const found = await place(ports, { owner, interaction: said, judgement, ties: line, story, now });
  return found && { ...line, case: found.case };
};

/** The interaction's own record says the same as its line in the story. `false`: somebody was faster. */
export const copied = async (
  { ledger }: PlacePorts,
  { owner }: Pick<Pass, 'owner'>,
  record: InteractionRecord,
  line: StoryRecord,
): Promise<boolean> => {
  const { severity, reasons, case: caseId } = line;
  if (record.severity === severity && record.case === caseId && String(record.reasons) === String(reasons)) return true;
  const after = { ...record, severity, reasons, customer: owner.customer.id, case: caseId };
  return ledger.commit([{ before: record, after }]);
};

/** Puts one line right: how bad it is, its case, and the interaction's own record. */
export const settleLine = async (ports: PlacePorts, pass: Pass, line: StoryRecord): Promise<Found> => {
  const record = pass.records.get(line.interaction);
  // Words that were taken back stay where they were when they were understood.
  if (record?.interaction === undefined) return 'as it should be';
  const { interaction, second, was } = record;
  const after = await placed(ports, pass, judgedAgain(ports, pass, line, { interaction, second, was }), interaction);
  if (after === undefined) return 'somebody was faster';
  pass.story = pass.story.map((one) => (one.interaction === after.interaction ? after : one));
  const changed = !sameWords(line, after);
  if (changed && !(await ports.ledger.commit([{ before: line, after }]))) return 'somebody was faster';
  if (!(await copied(ports, pass, record, after))) return 'somebody was faster';
  return changed ? 'changed' : 'as it should be';
};

/** The reasons and the count of the cases, as if every word had come in its turn. */
export const settleCase = async (ports: PlacePorts, pass: Pass, id: string): Promise<Found> => {
  const before = await caseOf(ports.ledger, id);
  if (before === undefined) return 'as it should be';
  const ids = [id, before.case.id, ...(before.case.absorbed ?? [])];
  const lines = pass.story.filter((line) => ids.includes(line.case ?? ''));
  const words = lines.map((line) => ({ ...line, reasons: line.reasons ?? [] }));
  const after = inOrder(before.case, words);
  if (after === before.case) return 'as it should be';
  const won = await ports.ledger.commit([{ before, after: withCase(before, after, pass.now) }]);
  return won ? 'changed' : 'somebody was faster';
};
