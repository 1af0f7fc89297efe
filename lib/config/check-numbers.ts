import { type Draft, namesOf } from './draft.ts';
import { kindOf, pathOf, shown, type Mistake } from './mistake.ts';
import { oneOf } from './nearest.ts';

/** A brand shares its numbers by a name that is no other's, or with a brand that has numbers of its own. */
export const numbersOfBrands = ({ brands = [] }: Draft): readonly Mistake[] =>
  brands.flatMap(({ id, membership }, place) => {
    const other = brands.find((one) => one.id === membership && one.id !== id);
    return other?.membership === undefined || other.membership === membership
      ? []
      : [
          {
            path: pathOf(['brands', place, 'membership']),
            found: shown(membership),
            expected: `${shown(other.membership)}, as that brand says itself, or a name of its own`,
          },
        ];
  });

/** Whoever is known by a number alone is somebody else with every brand that counts for itself. */
export const brandsOfVips = ({ brands, vips = [] }: Draft): readonly Mistake[] => {
  const { known, complete } = namesOf(brands);
  const realms = new Set((brands ?? []).map(({ id, membership }) => membership ?? id));
  return vips.flatMap(({ brand, member }, place) => {
    const isSaid = brand === undefined ? member === undefined || realms.size < 2 : known.includes(brand);
    if (isSaid || !complete) return [];
    const path = pathOf(['customers', 'vip', place, 'brand']);
    return [{ path, found: kindOf(brand), expected: `whose member number it is: ${oneOf(known, brand)}` }];
  });
};
