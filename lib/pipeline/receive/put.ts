import { editionOf } from '../../domain/editing.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';
import type { InteractionRecord, LedgerRecord, VariantRecord } from '../records.ts';
import { archivedFiles } from './files.ts';
import { keepVersion } from './put-version.ts';
import { seal } from './raw-key.ts';
import type { Draft, RecordPorts } from './record.ts';
import { printOfWords, sameWords } from './words.ts';

/** How a thing that was there before stands to what came now. `redacted`: it was taken back, so nothing is kept. */
export type Standing = 'duplicate' | 'variant' | 'edited' | 'redacted';

export interface Recorded {
  readonly id: string;
  readonly outcome: 'stored' | Standing;
  /** Where in the archive the raw bytes lie that the ledger speaks of for it. */
  readonly archived?: string;
  /** Where the files lie that the ledger names for it. */
  readonly files?: readonly string[];
}

const isBlank = (record: LedgerRecord | undefined): boolean =>
  record?.type === 'variant' && record.interaction === undefined;

/** The first one stays what it is, whatever comes under its key later; unless that is another version of it. */
export const standingOf = async (ledger: Ledger, { id, interaction }: InteractionRecord, draft: Draft): Promise<Standing> => {
  if (interaction === undefined) return 'redacted';
  const isVersion = editionOf(interaction) !== editionOf(draft.interaction);
  if (sameWords(interaction, draft.interaction)) return isVersion ? 'edited' : 'duplicate';
  // Words that there are newer ones for were here before, and are not kept a second time.
  if (isBlank(await ledger.get(keys.variant(id, printOfWords(draft.interaction))))) return 'redacted';
  return isVersion ? 'edited' : 'variant';
};

/** How it stands, and what the ledger names for it. */
export const recordedAs = async (ledger: Ledger, stored: InteractionRecord, draft: Draft): Promise<Recorded> => {
  const { id, raw, interaction } = stored;
  return { id, outcome: await standingOf(ledger, stored, draft), archived: raw?.archived, files: archivedFiles(interaction) };
};

const attempts = 10;

/** Nobody finishes it, so its raw bytes are sealed at once. */
const variantOf = async (ports: RecordPorts, { id }: InteractionRecord, draft: Draft): Promise<VariantRecord> => {
  const { interaction, raw, expires } = draft;
  return {
    type: 'variant', ...keys.variant(id, printOfWords(interaction)), version: 1, interaction: { ...interaction, id },
    raw: raw && (await seal(ports, raw, new Date(interaction.receivedAt))), expires,
  };
};

/** Keeps the other words beside the first; `undefined` when the first was changed meanwhile. */
const keepVariant = async (
  ports: RecordPorts,
  stored: InteractionRecord,
  draft: Draft,
): Promise<Recorded | undefined> => {
  const { ledger } = ports;
  const variant = await variantOf(ports, stored, draft);
  const before = await ledger.get(variant);
  if (before?.type === 'variant') return { id: stored.id, outcome: 'variant', archived: before.raw?.archived };
  // The first one is written with it, though nothing in it changes: so a deletion that has already looked for variants
  // is refused, and looks again.
  const kept = await ledger.commit([{ before: stored, after: stored }, { after: variant }]);
  return kept ? { id: stored.id, outcome: 'variant', archived: draft.raw?.archived } : undefined;
};

/** The key was there before: find out whether it was this very thing. */
const compare = async (ports: RecordPorts, draft: Draft): Promise<Recorded> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const stored = await ports.ledger.get(draft);
    if (stored?.type !== 'interaction') break;
    // The SDK tries again when an answer got lost, and is then refused by its own success.
    if (stored.receipt === draft.receipt) return { id: stored.id, outcome: 'stored', archived: stored.raw?.archived };
    const recorded = await recordedAs(ports.ledger, stored, draft);
    if (recorded.outcome === 'duplicate' || recorded.outcome === 'redacted') return recorded;
    const kept = await (recorded.outcome === 'edited' ? keepVersion : keepVariant)(ports, stored, draft);
    if (kept) return kept;
  }
  throw new Error(`Interaction ${draft.id} was refused as a repeat, but is not there, or always changes: try again.`);
};

/**
 * Puts one interaction into the ledger by one conditional write. The first one stays what it is; the same key with
 * other words is kept beside it, unless those are a newer version: then they take its place.
 */
export const put = async (ports: RecordPorts, draft: Draft): Promise<Recorded> =>
  (await ports.ledger.commit([{ after: draft }]))
    ? { id: draft.id, outcome: 'stored', archived: draft.raw?.archived }
    : compare(ports, draft);
