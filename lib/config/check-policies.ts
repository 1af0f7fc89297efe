import { namesOf, type Draft } from './draft.ts';
import { repeats } from './check-names.ts';
import { pathOf, shown, type Mistake } from './mistake.ts';
import { oneOf } from './nearest.ts';

interface Claim {
  readonly brand: string | undefined;
  readonly path: string;
}

/** Which policy claims which brand, in the order of the file. */
const claimsOf = ({ policies }: Draft): readonly Claim[] =>
  (policies ?? []).flatMap(({ brands }, policy) =>
    (brands ?? []).map((brand, place) => ({ brand, path: pathOf(['policies', policy, 'brands', place]) })),
  );

/** A policy is for brands that exist. */
export const brandsOfPolicies = (draft: Draft): readonly Mistake[] => {
  const { known, complete } = namesOf(draft.brands);
  if (!complete) return [];
  return claimsOf(draft).flatMap(({ brand, path }) =>
    brand === undefined || known.includes(brand) ? [] : [{ path, found: shown(brand), expected: oneOf(known, brand) }],
  );
};

/** Who is told about a brand must not depend on the order of the file. */
export const brandInTwoPolicies = (draft: Draft): readonly Mistake[] => {
  const claims = claimsOf(draft);
  return repeats(claims.map(({ brand }) => brand)).map(([place, first]) => ({
    path: claims[place]?.path ?? '',
    found: `${shown(claims[place]?.brand)} again`,
    expected: `each brand in one policy (${claims[first]?.path} has it)`,
  }));
};

/** Every brand has somebody who is told. */
export const brandWithoutPolicy = (draft: Draft): readonly Mistake[] => {
  const { policies, brands } = draft;
  const readable =
    namesOf(policies).complete &&
    policies?.every(({ brands: claimed }) => claimed?.every((brand) => brand !== undefined) ?? true);
  if (!readable || policies?.some(({ id }) => id === 'default')) return [];
  const claimed = claimsOf(draft).map(({ brand }) => brand);
  return (brands ?? []).flatMap(({ id }, place) =>
    id === undefined || claimed.includes(id)
      ? []
      : [
          {
            path: pathOf(['brands', place]),
            found: `no policy for ${shown(id)}`,
            expected: `a policy with "brands": ["${id}"], or one with the id "default"`,
          },
        ],
  );
};

/** A policy that no brand can ever choose tells nobody. Where a brand has no policy, that is told instead. */
export const policyForNobody = (draft: Draft): readonly Mistake[] => {
  if (brandWithoutPolicy(draft).length > 0) return [];
  return (draft.policies ?? []).flatMap(({ id, brands = [] }, place) => {
    if (id === undefined || id === 'default' || brands.length > 0) return [];
    const expected = 'the brands that this policy is for, or the id "default"';
    return [{ path: pathOf(['policies', place, 'brands']), found: 'no brand', expected }];
  });
};
