import { keys } from '../keys.ts';
import type { Archive, Ledger } from '../ports.ts';

const attempts = 25;

/**
 * Notes the name before anything lies there: should the interaction never come to name it, since we broke off or it was
 * taken back, whoever looks at the order takes it away. Until `until` nobody else begins with it.
 */
export const aboutToPut = async (ledger: Ledger, id: string, name: string, until: Date): Promise<void> => {
  for (let tried = 0; tried < attempts; tried += 1) {
    const before = await ledger.get(keys.fetch(id));
    if (before?.type !== 'fetch') throw new Error(`Nobody ordered files of interaction ${id}: they are not fetched.`);
    if (before.names?.includes(name)) return;
    const after = { ...before, names: [...(before.names ?? []), name], due: until.toISOString() };
    if (await ledger.commit([{ before, after }])) return;
  }
  throw new Error(`The order for files of ${id} changed ${attempts} times while one was noted; they are fetched again.`);
};

/** Takes away what was put there for an interaction that does not name it. */
export const removeUnnamed = async (
  archive: Archive,
  ledger: Ledger,
  id: string,
  named: readonly string[],
): Promise<void> => {
  const order = await ledger.get(keys.fetch(id));
  const names = order?.type === 'fetch' ? (order.names ?? []) : [];
  await Promise.all(names.filter((name) => !named.includes(name)).map((name) => archive.remove(name)));
};
