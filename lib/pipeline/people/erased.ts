import type { Configuration } from '../../domain/configuration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { foundIn } from '../../domain/person/text.ts';
import { keys } from '../keys.ts';
import type { ErasedRecord, Ledger } from '../ports.ts';
import { type ErasePorts, untilDone } from './erase-traces.ts';

const dayMs = 86_400_000;

/**
 * Notes, without their names, that handles were erased. What came from them before and could not be read lies in
 * quarantine and is nobody's; by this it stays unread when it can be read one day. It goes when those bytes are gone.
 */
export const noteErased = async (
  { ledger, configuration, now }: ErasePorts,
  handles: readonly string[],
): Promise<void> => {
  // Raw bytes are forgotten by the day.
  const expires = Math.ceil((now.getTime() + milliseconds(configuration.retention.raw) + 2 * dayMs) / 1000);
  for (const handle of handles) {
    await untilDone(async () => {
      const before = await ledger.get(keys.erased(handle));
      const after: ErasedRecord = { type: 'erased', ...keys.erased(handle), version: 1, at: now.toISOString(), expires };
      return ledger.commit([before?.type === 'erased' ? { before, after: { ...before, ...after } } : { after }]);
    });
  }
};

/** Whether somebody was erased, after this was received, who speaks in it or gave their address in it. */
export const wasErased = async (
  { ledger, configuration }: { readonly ledger: Ledger; readonly configuration: Configuration },
  interaction: Interaction,
): Promise<boolean> => {
  const handles = new Set([...interaction.author.handles, ...foundIn(configuration, interaction).given]);
  const found = await ledger.getAll([...handles].map(keys.erased));
  return found.some((record) => record.type === 'erased' && record.at >= interaction.receivedAt);
};
