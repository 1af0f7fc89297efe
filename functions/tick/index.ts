import { sweep, type Swept } from '../../lib/pipeline/work/sweep.ts';
import { watch } from '../../lib/pipeline/watch.ts';
import { letter } from '../../lib/protocols/email/index.ts';
import { text } from '../../lib/protocols/sms/index.ts';
import { keepers } from '../../lib/providers/keepers.ts';
import { finisher } from '../../lib/runtime/finisher.ts';

// On cold start.
const ports = finisher({ letter, text }, keepers);

/** Called by two independent schedules every minute: what is overdue, and who has fallen silent. */
export const handler = async (): Promise<Swept> => {
  const { ledger, configuration, clock, ...rest } = await ports();
  await watch(ledger, configuration, clock());
  return sweep({ ledger, configuration, clock, ...rest });
};
