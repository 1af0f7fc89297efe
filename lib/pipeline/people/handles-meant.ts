import { within } from '../../domain/person/realm.ts';
import { keys } from '../keys.ts';
import type { Ledger } from '../ports.ts';

/** In full: `member:bluewater/123`. */
const inFull = /^[a-z]+:[a-z0-9-]+\/./;

const isThere = async (ledger: Ledger, handle: string): Promise<boolean> =>
  (await ledger.get(keys.handle(handle))) !== undefined ||
  (await ledger.latest(keys.handle(handle).pk, 'interaction#', 1)).length > 0;

/**
 * Every number in the ledger that a word such as `member:123` can mean, as the ledger knows it. Several: brands each have
 * such a number, and who asks must say whose. None: nobody has spoken as it, or named it.
 */
export const handlesMeant = async (
  ledger: Ledger,
  brands: readonly { readonly id: string; readonly membership?: string }[],
  word: string,
): Promise<string[]> => {
  // What was heard before a brand had a membership is still its own.
  const realms = new Set(brands.flatMap(({ id, membership }) => [id, membership ?? id]));
  const possible = [...(inFull.test(word) ? [word] : []), ...[...realms].map((realm) => within(realm, word))];
  const there = await Promise.all(possible.map((handle) => isThere(ledger, handle)));
  return possible.filter((_, place) => there[place]);
};
