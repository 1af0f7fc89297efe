import { isEdition, withEdition } from '../../domain/editing.ts';
import { keys } from '../keys.ts';
import type { InteractionRecord, VariantRecord } from '../ports.ts';
import { seal } from './raw-key.ts';
import type { Draft, RecordPorts } from './record.ts';
import { printOfWords, sameWords } from './words.ts';

/** How a thing that was there before stands to what came now. `redacted`: it was taken back, so nothing is kept. */
export type Standing = 'duplicate' | 'variant' | 'redacted';

export interface Recorded {
  readonly id: string;
  readonly outcome: 'stored' | 'edited' | Standing;
  /** Where in the archive the raw bytes lie that the ledger speaks of for it. */
  readonly archived?: string;
}

/** The first one stays what it is, whatever comes under its key later. */
export const standingOf = ({ interaction }: InteractionRecord, draft: Draft): Standing => {
  if (interaction === undefined) return 'redacted';
  return sameWords(interaction, draft.interaction) ? 'duplicate' : 'variant';
};

const attempts = 5;

/** Nobody finishes it, so its raw bytes are sealed at once. */
const variantOf = async (ports: RecordPorts, { id }: InteractionRecord, draft: Draft): Promise<VariantRecord> => {
  const { interaction, raw, expires } = draft;
  return {
    type: 'variant', ...keys.variant(id, printOfWords(interaction)), version: 1, interaction: { ...interaction, id },
    raw: raw && (await seal(ports, raw, new Date(interaction.receivedAt))), expires,
  };
};

/** The first one, which knows of the other when that is a later version of it, and wants to be understood anew. */
const edited = (stored: InteractionRecord, { interaction, due }: Draft): InteractionRecord => {
  const after = stored.interaction && withEdition(stored.interaction, interaction);
  return after === stored.interaction ? stored : { ...stored, interaction: after, due };
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
  const outcome = stored.interaction && isEdition(stored.interaction, draft.interaction) ? 'edited' : 'variant';
  if (before?.type === 'variant') return { id: stored.id, outcome, archived: before.raw?.archived };
  // The first one is written with it, even when nothing in it changes: so a deletion that has already looked for
  // variants is refused, and looks again.
  const kept = await ledger.commit([{ before: stored, after: edited(stored, draft) }, { after: variant }]);
  return kept ? { id: stored.id, outcome, archived: draft.raw?.archived } : undefined;
};

/** The key was there before: find out whether it was this very thing. */
const compare = async (ports: RecordPorts, draft: Draft): Promise<Recorded> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const stored = await ports.ledger.get(draft);
    if (stored?.type !== 'interaction') break;
    const { id, raw } = stored;
    // The SDK tries again when an answer got lost, and is then refused by its own success.
    if (stored.receipt === draft.receipt) return { id, outcome: 'stored', archived: raw?.archived };
    const outcome = standingOf(stored, draft);
    if (outcome !== 'variant') return { id, outcome, archived: raw?.archived };
    const kept = await keepVariant(ports, stored, draft);
    if (kept) return kept;
  }
  throw new Error(`Interaction ${draft.id} was refused as a repeat, but is not there, or always changes: try again.`);
};

/**
 * Puts one interaction into the ledger by one conditional write. The first one stays what it is; the same key with
 * other words is kept beside it.
 */
export const put = async (ports: RecordPorts, draft: Draft): Promise<Recorded> =>
  (await ports.ledger.commit([{ after: draft }]))
    ? { id: draft.id, outcome: 'stored', archived: draft.raw?.archived }
    : compare(ports, draft);
