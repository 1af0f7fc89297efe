import { plainWords } from '../../domain/facts/plain-words.ts';
import { keys } from '../keys.ts';
import type { Seen } from './neighbourhood.ts';
import type { Ledger } from '../ports.ts';
import type { NameRecord } from '../records.ts';

const most = 10;

// Of one word there are too many to be a hint.
const isTelling = (folded: string): boolean => /^\S{2,}(?: \S+)* \S{2,}$/.test(folded);

/** A name as it is compared: without accents, case and punctuation; `undefined` for one that hints at nobody. */
export const foldedName = (name: string): string | undefined => {
  const folded = plainWords(name).trim().slice(0, 100);
  return isTelling(folded) ? folded : undefined;
};

/** Notes under a name who goes by it, so that people can be shown who may be the same person. */
const nameRecord = (folded: string, handle: string): NameRecord => ({
  type: 'name',
  ...keys.name(folded, handle),
  version: 1,
  handle,
});

/** Notes the name that a handle has taken up; once for each. */
export const noteName = async (ledger: Ledger, { before, after }: Seen): Promise<void> => {
  const known = new Set(before?.names?.map(({ name }) => name));
  const fresh = (after.names ?? [])
    .filter(({ name }) => !known.has(name))
    .flatMap(({ name }) => foldedName(name) ?? []);
  for (const folded of fresh) await ledger.commit([{ after: nameRecord(folded, after.handle) }]);
};

/** Some who go, or went, by one of these names. */
export const handlesNamed = async (ledger: Ledger, names: readonly string[]): Promise<string[]> => {
  const folded = [...new Set(names.flatMap((name) => foldedName(name) ?? []))];
  const found = await Promise.all(folded.map((name) => ledger.latest(keys.name(name, '').pk, 'handle#', most)));
  return [...new Set(found.flat().flatMap((record) => (record.type === 'name' ? [record.handle] : [])))];
};
