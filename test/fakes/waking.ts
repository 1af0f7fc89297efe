import type { Ledger } from '../../lib/pipeline/ports.ts';
import type { Key } from '../../lib/pipeline/records.ts';

/** A ledger that knows what its stream would tell: every record that was committed with something left to do. */
export interface WakingLedger {
  readonly ledger: Ledger;
  /** What was committed with a `due` since the last call, each key once. */
  readonly woken: () => Key[];
}

/** Stands for the stream on every store alike, since AWS's own emulator has one that only another client reads. */
export const wakingLedger = (ledger: Ledger): WakingLedger => {
  const waiting = new Map<string, Key>();
  return {
    ledger: {
      ...ledger,
      commit: async (changes) => {
        const committed = await ledger.commit(changes);
        const due = committed ? changes.filter(({ after }) => after.due !== undefined) : [];
        for (const { after: { pk, sk } } of due) waiting.set(`${pk} ${sk}`, { pk, sk });
        return committed;
      },
    },
    woken: () => {
      const keys = [...waiting.values()];
      waiting.clear();
      return keys;
    },
  };
};
