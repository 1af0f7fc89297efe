import { finish } from '../../lib/pipeline/work/finish.ts';
import { letter } from '../../lib/protocols/email/index.ts';
import { text } from '../../lib/protocols/sms/index.ts';
import { keepers } from '../../lib/providers/keepers.ts';
import { finisher } from '../../lib/runtime/finisher.ts';
import { type BatchResult, keysOf, type StreamEvent } from '../../lib/runtime/stream.ts';

// On cold start.
const ports = finisher({ letter, text }, keepers);

/** Called by the ledger's stream, for every batch of records that changed and are due. */
export const handler = async (event: StreamEvent): Promise<BatchResult> => {
  const changed = keysOf(event);
  const left = await finish(await ports(), [...changed.values()].map(({ key }) => key));
  const failed = new Set(left.map(({ pk, sk }) => `${pk}\n${sk}`));
  const failures = [...changed].filter(([name]) => failed.has(name));
  return { batchItemFailures: failures.map(([, { sequence }]) => ({ itemIdentifier: sequence })) };
};
