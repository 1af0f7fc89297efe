import type { Configuration } from './configuration.ts';
import { numberingOf, realmOf, within } from './person/realm.ts';

/** The configured VIP behind one of these handles, as the ledger knows them, if any. */
export const vipOf = (
  { brands, customers }: Configuration,
  handles: readonly string[],
): { note?: string } | undefined => {
  const known = new Set(handles.map((handle) => handle.toLowerCase()));
  const every = brands.map(({ id }) => id);
  return customers.vip.find(({ note: _note, brand, ...by }) => {
    // What was heard before a brand had a membership is still its own.
    const realms = (brand === undefined ? every : [brand]).flatMap((id) => [id, realmOf(numberingOf(brands, id))]);
    return Object.entries(by).some(
      ([kind, value]) =>
        value !== undefined && realms.some((realm) => known.has(within(realm, `${kind}:${value}`).toLowerCase())),
    );
  });
};
