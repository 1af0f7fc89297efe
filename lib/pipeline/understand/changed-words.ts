import { isDeepStrictEqual } from 'node:util';

import { editionOf } from '../../domain/editing.ts';
import { change } from '../../domain/joining.ts';
import { severityRank } from '../../domain/severity.ts';
import type { Triage } from '../../domain/triage.ts';
import { withCase } from '../case-record.ts';
import type { Interaction } from '../../domain/interaction.ts';
import type { Change, Ledger } from '../ports.ts';
import type { StoryRecord } from '../records.ts';
import { caseOf } from './settle-line.ts';
import type { Ties } from './ties.ts';

/** Words that an author changed, as they stand now. */
export interface Changed {
  readonly interaction: Interaction;
  readonly judgement: Triage;
  readonly ties: Ties;
  readonly now: Date;
}

/** Who was told of the case hears of it; of words that make the case worse they hear that, with these words. */
const told = async (ledger: Ledger, line: StoryRecord, { interaction, judgement, now }: Changed): Promise<Change[]> => {
  const before = line.case === undefined ? undefined : await caseOf(ledger, line.case);
  if (before === undefined || severityRank(judgement.severity) > severityRank(before.case.severity)) return [];
  const words = { interaction: interaction.id, edition: editionOf(interaction), at: now.toISOString() };
  return [{ before, after: withCase(before, change(before.case, words), now) }];
};

const tiesIn = ({ kind, name, answers, about }: Ties): Ties => ({ kind, name, answers, about });

/**
 * The line of words that were understood before, as its author has made them since; who was told of its case hears of a
 * newer version, once. `undefined`: somebody else was faster.
 */
export const lineNow = async (ledger: Ledger, line: StoryRecord, changed: Changed): Promise<StoryRecord | undefined> => {
  const { edition } = changed.interaction;
  const [known, now] = [editionOf(line), editionOf(changed.interaction)];
  // Whoever has read the words before they were changed leaves them to whoever reads them now.
  const isStale = now < known || (now === known && isDeepStrictEqual(tiesIn(line), tiesIn(changed.ties)));
  if (isStale) return line;
  const after = { ...line, ...changed.ties, edition };
  const changes = now > known ? await told(ledger, line, changed) : [];
  return (await ledger.commit([{ before: line, after }, ...changes])) ? { ...after, version: line.version + 1 } : undefined;
};
