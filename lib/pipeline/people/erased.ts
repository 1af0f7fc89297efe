import type { Configuration } from '../../domain/configuration.ts';
import { milliseconds } from '../../domain/elapsed.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { handlesIn } from '../../domain/person/handles-in.ts';
import { keys } from '../keys.ts';
import type { Change, Ledger } from '../ports.ts';
import { type ErasedRecord, isA } from '../records.ts';
import type { ErasePorts } from './erase-traces.ts';

const dayMs = 86_400_000;

/**
 * What notes, without their names, that handles were erased; written with it. What came from them before and could not
 * be read lies in quarantine and is nobody's; by this it stays unread when it can be read one day. It goes when those
 * bytes are gone.
 */
export const notesOfErasure = async (
  { ledger, configuration, now }: ErasePorts,
  handles: readonly string[],
): Promise<Change[]> => {
  const found = (await ledger.getAll(handles.map(keys.erased))).filter(isA('erased'));
  // Raw bytes are forgotten by the day.
  const expires = Math.ceil((now.getTime() + milliseconds(configuration.retention.raw) + 2 * dayMs) / 1000);
  const at = now.toISOString();
  return handles.map(keys.erased).map((key): Change => {
    const before = found.find(({ pk }) => pk === key.pk);
    const after: ErasedRecord = { type: 'erased', ...key, version: before?.version ?? 1, at, expires };
    return before ? { before, after } : { after };
  });
};

/** Whether somebody was erased, after this was received, who speaks in it or gave their address in it. */
export const wasErased = async (
  { ledger, configuration }: { readonly ledger: Ledger; readonly configuration: Configuration },
  interaction: Interaction,
): Promise<boolean> => {
  const found = await ledger.getAll(handlesIn(configuration, interaction).map(keys.erased));
  return found.filter(isA('erased')).some(({ at }) => at >= interaction.receivedAt);
};
