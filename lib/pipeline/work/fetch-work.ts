import type { Interaction } from '../../domain/interaction.ts';
import { fetchFiles, filesToFetch } from './fetch-files.ts';
import { keys } from '../keys.ts';
import type { FetchRecord, InteractionRecord, LedgerRecord } from '../records.ts';
import { finished, type Verb, type WorkPorts } from './verb.ts';

// Mailgun keeps files for three days; the last try is after two and a half.
const waitMinutes = [1, 5, 15, 60, 240, 480, 720, 720, 720, 720] as const;

/** Has the files fetched that the provider keeps, once what was said is told: by a record of its own, due by itself. */
export const orderFiles = async (
  { ledger, fetching }: WorkPorts,
  { id, expires }: InteractionRecord,
  interaction: Interaction,
  now: Date,
): Promise<void> => {
  if (filesToFetch(fetching, interaction).length === 0) return;
  const due = now.toISOString();
  const order: FetchRecord = { type: 'fetch', ...keys.fetch(id), version: 1, id, tries: 0, due, expires };
  // Refused: it was ordered before.
  await ledger.commit([{ after: order }]);
};

/** Fetches the files of an interaction, again and again until they are there, taken back, or not kept any more. */
export const fetchWork: Verb<FetchRecord> = async ({ fetching, ledger }, record, now) => {
  // What was only put off wakes the stream too.
  if (record.due === undefined || record.due > now.toISOString()) return undefined;
  const why = await fetchFiles(fetching, ledger, record.id);
  const tries = record.tries + 1;
  const wait = waitMinutes[record.tries];
  const due = wait === undefined ? undefined : new Date(now.getTime() + wait * 60_000).toISOString();
  const done = (latest: LedgerRecord): LedgerRecord =>
    why === undefined ? finished(latest, { tries, why }) : ({ ...latest, tries, why, due } as FetchRecord);
  return { tellings: [], done };
};
