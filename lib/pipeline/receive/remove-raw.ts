import type { Archive, Ledger } from '../ports.ts';
import type { RawPlace } from '../records.ts';

interface RemovePorts {
  readonly ledger: Ledger;
  readonly archive: Archive;
}

const attempts = 25;

/** Takes raw bytes back, wherever they lie, but for those in the record itself, which goes without them. */
export const removeRaw = async ({ ledger, archive }: RemovePorts, { archived, beside }: RawPlace): Promise<void> => {
  if (archived !== undefined) await archive.remove(archived);
  if (beside === undefined) return;
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(beside);
    if ((before?.type !== 'interaction' && before?.type !== 'quarantine') || before.raw === undefined) return;
    const after = { ...before, raw: { contentType: before.raw.contentType } };
    if (await ledger.commit([{ before, after }])) return;
  }
  throw new Error(`Raw bytes beside another record could not be taken back in ${attempts} attempts: try again.`);
};
