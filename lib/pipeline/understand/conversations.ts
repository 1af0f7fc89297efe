import { conversationsOf, type Tie } from '../../domain/conversation.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { LedgerRecord } from '../records.ts';
import { type Line, threadOf, tieOf } from './ties.ts';

// Further up, what began a thread has little to do with what is said in it now.
const mostSteps = 6;

const leadOf = (record: LedgerRecord): Tie[] => {
  if (record.type === 'lead') return [{ interaction: '', receivedAt: 0, name: record.name, answers: [record.to], about: [] }];
  if (record.type !== 'interaction' || record.interaction === undefined) return [];
  return [tieOf({ interaction: record.id, ...threadOf(record.interaction) })];
};

/** Names that are answered, and that nobody has. Mails that we never saw are in no ledger. */
const missingIn = (ties: readonly Tie[]): string[] => {
  const names = new Set(ties.map(({ name }) => name));
  const answers = ties.filter(({ kind }) => kind !== 'mail').flatMap((tie) => tie.answers);
  return [...new Set(answers)].filter((name) => !names.has(name));
};

/** What a thread runs through beside the customer's own words: our answers, edits, and what others said. */
const leadsOf = async (ledger: Ledger, ties: readonly Tie[]): Promise<Tie[]> => {
  const leads: Tie[] = [];
  const asked = new Set<string>();
  for (let step = 0; step < mostSteps; step += 1) {
    const missing = missingIn([...ties, ...leads]).filter((name) => !asked.has(name));
    if (missing.length === 0) return leads;
    for (const name of missing) asked.add(name);
    const found = await ledger.getAll(missing.flatMap((name) => [keys.interactionNamed(name), keys.lead(name)]));
    leads.push(...found.flatMap(leadOf));
  }
  return leads;
};

/** The conversation of each interaction of a customer's story, by its id. Reads only where a thread leads out of it. */
export const conversationsIn = async (ledger: Ledger, story: readonly Line[]): Promise<ReadonlyMap<string, string>> => {
  const ties = story.map(tieOf);
  return conversationsOf(ties, await leadsOf(ledger, ties));
};
