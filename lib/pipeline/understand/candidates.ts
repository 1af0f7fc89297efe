import type { Case } from '../../domain/case.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Triage } from '../../domain/triage.ts';
import { beginningOf, type Cases } from '../../domain/which-case.ts';
import { conversationsIn } from './conversations.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import { type CaseRecord, type CustomerRecord, isA, type StoryRecord } from '../records.ts';
import { lastCaseIn } from './story.ts';
import type { Ties } from './ties.ts';

/** An interaction with all that decides where it belongs. */
export interface Judged {
  readonly owner: CustomerRecord;
  readonly interaction: Interaction;
  readonly judgement: Triage;
  readonly ties: Ties;
  /** The customer's latest words, in the order of reception. */
  readonly story: readonly StoryRecord[];
  readonly now: Date;
}

/** The cases that it may belong to, and their records by id. */
export interface Candidates {
  readonly cases: Cases;
  readonly records: ReadonlyMap<string, CaseRecord>;
}

const byBeginning = (one: Case, other: Case): number => (beginningOf(one) < beginningOf(other) ? -1 : 1);

/** The case that took up the latest of the customer's words in the same conversation. */
const caseOfConversation = async (ledger: Ledger, { interaction, ties, story }: Judged): Promise<string | undefined> => {
  const taken = story.filter((line) => line.interaction !== interaction.id && line.case !== undefined);
  if (taken.length === 0) return undefined;
  const others = story.filter((line) => line.interaction !== interaction.id);
  const conversations = await conversationsIn(ledger, [...others, { interaction: interaction.id, ...ties }]);
  const mine = conversations.get(interaction.id);
  return taken.findLast((line) => conversations.get(line.interaction) === mine)?.case;
};

/** The customer's case that is not over, the one that ended last, and one of whose conversation this is. */
export const candidates = async (ledger: Ledger, judged: Judged): Promise<Candidates> => {
  const { owner, interaction: { brand }, story } = judged;
  const { cases: current, previous } = owner.customer;
  const talked = await caseOfConversation(ledger, judged);
  const ids = new Set([current[brand], lastCaseIn(story, brand), previous?.case, talked].filter((id) => id !== undefined));
  const records = (await ledger.getAll([...ids].map(keys.case))).filter(isA('case'));
  // After a parting a line may still name the case of somebody else, and a case may have gone into another.
  const isTheirs = ({ handle, into }: Case): boolean =>
    into === undefined && (handle === undefined || owner.customer.handles.includes(handle));
  const found = records.filter(({ case: one }) => one.brand === brand && isTheirs(one));
  const cases = found.map((record) => record.case).sort(byBeginning);
  return {
    records: new Map(found.map((record) => [record.case.id, record])),
    cases: {
      open: cases.find(({ state }) => state !== 'resolved'),
      last: cases.findLast(({ state }) => state === 'resolved'),
      ofConversation: cases.find(({ id, state }) => id === talked && state === 'resolved'),
    },
  };
};
