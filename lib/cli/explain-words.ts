import type { Interaction } from '../domain/interaction.ts';
import type { Ledger } from '../pipeline/ports.ts';
import { type InteractionRecord, isA, type VariantRecord } from '../pipeline/records.ts';
import { goneId } from '../pipeline/work/event-ids.ts';
import { fileInWords, keptAs } from './explain-raw.ts';
import type { Happening } from './timeline.ts';

/** What was said, with the answers of a form and the files. */
export const wordsOf = ({ subject, text, fields, attachments }: Interaction): string => {
  const answers = Object.entries(fields ?? {}).map(([label, value]) => `${label}: ${value}`);
  return [subject, text, ...answers, ...(attachments ?? []).map(fileInWords)].filter(Boolean).join('\n');
};

const variantOf = async (ledger: Ledger, { interaction, raw, edition }: VariantRecord, id: string): Promise<Happening> => {
  if (interaction) {
    const kept = await keptAs(ledger, raw);
    const words = `The same thing came with other words; ${kept}. The first stands.\n${wordsOf(interaction)}`;
    return { at: interaction.receivedAt, what: 'variant', words, interaction };
  }
  if (edition === undefined) return { what: 'variant', words: 'The same thing came with other words, which were taken back.' };
  const event = goneId(id, edition);
  const words = `Version ${edition} came, which its author changed; those words are gone: ${event}.`;
  return { what: 'edited', words, edition, event };
};

/** What else came under the same id: other words, and earlier versions that are gone. */
export const variants = async (ledger: Ledger, record: InteractionRecord): Promise<Happening[]> => {
  const found = (await ledger.latest(record.pk, 'variant#', 100)).filter(isA('variant'));
  return Promise.all(found.map((variant) => variantOf(ledger, variant, record.id)));
};
