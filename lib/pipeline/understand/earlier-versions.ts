import type { Configuration } from '../../domain/configuration.ts';
import { editionOf } from '../../domain/editing.ts';
import { judgedAlone, worst } from '../../domain/triage.ts';
import { keys } from '../keys.ts';
import type { Archive, Ledger } from '../ports.ts';
import type { InteractionRecord, VariantRecord } from '../records.ts';
import { removeRaw } from '../receive/remove-raw.ts';
import { archivedBy, variantsOf } from '../receive/redact.ts';

export interface VersionPorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
  readonly configuration: Configuration;
}

const attempts = 25;

/** Whether there were, or are, other words of it than those that stand. */
export const wasChanged = ({ older, was }: InteractionRecord): boolean => older !== undefined || was !== undefined;

/** The words of earlier versions that are still there. */
const earlierOf = async (ledger: Ledger, record: InteractionRecord): Promise<VariantRecord[]> => {
  const edition = record.interaction === undefined ? 1 : editionOf(record.interaction);
  const isEarlier = ({ interaction }: VariantRecord): boolean =>
    interaction !== undefined && editionOf(interaction) < edition;
  return (await variantsOf(ledger, record)).filter(isEarlier);
};

/** How bad the earlier words were, written down before they go; and that bytes that they lie in are not kept. */
const judged = (
  { triage }: Configuration,
  record: InteractionRecord,
  earlier: readonly VariantRecord[],
): InteractionRecord => {
  const all = earlier.flatMap(({ interaction, second }) =>
    interaction ? [judgedAlone(interaction, triage, second)] : [],
  );
  const was = worst([...(record.was ? [record.was] : []), ...all]);
  const isShared = earlier.some(({ raw }) => raw?.archived !== undefined && raw.archived === record.raw?.archived);
  return { ...record, was, ...(isShared && { raw: { contentType: record.raw?.contentType ?? '' } }) };
};

const takeAway = async (
  { ledger, archive }: VersionPorts,
  record: InteractionRecord,
  earlier: readonly VariantRecord[],
): Promise<void> => {
  const stays = new Set(archivedBy(record));
  const names = earlier.flatMap(archivedBy).filter((name) => !stays.has(name));
  await Promise.all(names.map((name) => archive.remove(name)));
  for (const { raw } of earlier) if (raw?.beside) await removeRaw({ ledger, archive }, raw);
  for (const before of earlier) {
    const edition = before.interaction && editionOf(before.interaction);
    const after = { ...before, interaction: undefined, raw: undefined, second: undefined, edition };
    // Refused: a deletion of the whole thing took the same words away.
    await ledger.commit([{ before, after }]);
  }
};

/**
 * Takes away the words of the versions that there is a newer one of, with their bytes and files, once it is written down
 * how bad they were. Broken off anywhere, it goes on where it was. Answers the record as it is then; throws when others
 * never stop changing it.
 */
export const takeEarlierAway = async (ports: VersionPorts, id: string): Promise<InteractionRecord | undefined> => {
  const { ledger, configuration } = ports;
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.interaction(id));
    if (before?.type !== 'interaction' || before.interaction === undefined) return undefined;
    const earlier = await earlierOf(ledger, before);
    if (earlier.length === 0) return before;
    const after = judged(configuration, before, earlier);
    if (await ledger.commit([{ before, after }])) await takeAway(ports, after, earlier);
  }
  throw new Error(`Interaction ${id} changed ${attempts} times while its earlier words were taken away; it stays due.`);
};
