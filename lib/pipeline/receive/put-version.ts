import { asItStands, editionOf } from '../../domain/editing.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { keys } from '../keys.ts';
import type { Change } from '../ports.ts';
import type { InteractionRecord, Raw, VariantRecord } from '../records.ts';
import type { Recorded } from './put.ts';
import type { Draft, RecordPorts } from './record.ts';
import { printOfWords, sameWords } from './words.ts';

/** A thing as it stands in the ledger, with its words. */
type Worded = InteractionRecord & { readonly interaction: Interaction };

/** Where the bytes of words lie that are to go, in the archive or with another record: those in their own go at once. */
const elsewhere = ({ contentType = '', archived, beside }: Partial<Raw> = {}): Raw | undefined =>
  archived === undefined && beside === undefined ? undefined : { contentType, archived, beside };

/** The earlier words, for as long as it takes to judge them. */
const earlierWords = ({ id }: Worded, { interaction, raw, second, expires }: Worded): VariantRecord => ({
  type: 'variant', ...keys.variant(id, printOfWords(interaction)), version: 1, interaction: { ...interaction, id },
  raw: elsewhere(raw), second, expires,
});

type Older = NonNullable<InteractionRecord['older']>;

/** With one more version whose words are to go, unless it is among them. */
export const withEdition = (older: Older = [], edition: number, at: Date): Older =>
  [...older.filter((one) => one.edition !== edition), { edition, at: at.toISOString() }].sort(
    (one, other) => one.edition - other.edition,
  );

/** Understood again, and those words are to go. */
const withOlder = (stored: Worded, { interaction }: Worded, draft: Draft): InteractionRecord => ({
  ...stored,
  older: withEdition(stored.older, editionOf(interaction), new Date(draft.interaction.receivedAt)),
  due: draft.due,
});

/** The newest version in the place of the first, told as soon as it is understood. */
const replaced = (stored: Worded, { interaction, raw, secret }: Draft): Worded => ({
  ...stored,
  interaction: asItStands(stored.interaction, interaction),
  raw,
  secret,
  second: undefined,
  announcedAt: undefined,
});

/** What is to be written, and whose words are to go; of versions that say the same, only which it is changes. */
const changeOf = (stored: Worded, draft: Draft): { readonly after: InteractionRecord; readonly earlier?: Worded } => {
  const interaction = asItStands(stored.interaction, draft.interaction);
  if (sameWords(stored.interaction, draft.interaction)) {
    if (interaction === stored.interaction) return { after: stored };
    return { after: { ...stored, interaction, announcedAt: undefined, due: draft.due } };
  }
  if (editionOf(draft.interaction) > editionOf(stored.interaction)) {
    return { after: withOlder(replaced(stored, draft), stored, draft), earlier: stored };
  }
  return { after: withOlder({ ...stored, interaction }, draft, draft), earlier: draft };
};

const isWorded = (record: InteractionRecord): record is Worded => record.interaction !== undefined;

/**
 * Another version of a thing that is there: the newest words are the thing's, the others go as soon as they are judged;
 * the same whichever came first. `undefined` when the thing was changed meanwhile.
 */
export const keepVersion = async (
  { ledger }: RecordPorts,
  stored: InteractionRecord,
  draft: Draft,
): Promise<Recorded | undefined> => {
  if (!isWorded(stored)) return undefined;
  const { after, earlier } = changeOf(stored, draft);
  const variant = earlier && earlierWords(stored, earlier);
  const known = variant && (await ledger.get(variant));
  const changes: Change[] = [{ before: stored, after }, ...(variant && known === undefined ? [{ after: variant }] : [])];
  if (after !== stored && !(await ledger.commit(changes))) return undefined;
  const isKept = after.raw === draft.raw || (earlier === draft && known === undefined);
  return { id: stored.id, outcome: 'edited', archived: isKept ? draft.raw?.archived : after.raw?.archived };
};
