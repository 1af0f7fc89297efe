import { fingerprint, keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';

// As long as any queue keeps a message that speaks of it.
const rememberedDays = 15;

/**
 * Notes that a mail which was put into the archive for us is about to be taken away by us: its notification can come
 * again, and nobody should be told then that a mail is missing. Nothing of the mail is in it.
 */
export const noteWithdrawn = async (ledger: Ledger, name: string, now: Date): Promise<void> => {
  const expires = Math.ceil(now.getTime() / 1000) + rememberedDays * 86_400;
  await ledger.count(keys.withdrawn(fingerprint(name)), 'times', expires);
};

/** Whether we took it away ourselves. */
export const wasWithdrawn = async (ledger: Ledger, name: string): Promise<boolean> =>
  (await ledger.get(keys.withdrawn(fingerprint(name)))) !== undefined;
