import { providerNames } from './json-schema.ts';
import { namesOf, type Draft, type Names } from './draft.ts';
import { pathOf, shown, type Mistake } from './mistake.ts';
import { nearest, oneOf } from './nearest.ts';

type Path = readonly PropertyKey[];

const unknownName = (name: string | undefined, { known, complete }: Names, path: Path): readonly Mistake[] =>
  name === undefined || !complete || known.includes(name)
    ? []
    : [{ path: pathOf(path), found: shown(name), expected: oneOf(known, name) }];

/** Places of what stood in the list before, each with the place of its first. */
export const repeats = (names: readonly (string | undefined)[]): readonly (readonly [place: number, first: number])[] =>
  names.flatMap((name, place) => {
    const first = names.indexOf(name);
    return name === undefined || first === place ? [] : [[place, first] as const];
  });

const lists = ['brands', 'sources', 'subscribers', 'policies'] as const;

/** An id names one thing. */
export const repeatedIds = (draft: Draft): readonly Mistake[] =>
  lists.flatMap((list) => {
    const ids = (draft[list] ?? []).map(({ id }) => id);
    return repeats(ids).map(([place, first]) => ({
      path: pathOf([list, place, 'id']),
      found: `${shown(ids[place])} again`,
      expected: `an id of its own (${list}[${first}] has this one)`,
    }));
  });

/** A source speaks for a brand that exists, through a provider that this version knows. */
export const namesInSources = ({ brands, sources }: Draft): readonly Mistake[] =>
  (sources ?? []).flatMap(({ provider, brand }, place) => [
    ...unknownName(provider, { known: providerNames, complete: true }, ['sources', place, 'provider']),
    ...unknownName(brand, namesOf(brands), ['sources', place, 'brand']),
  ]);

interface Named {
  readonly name: string | undefined;
  readonly path: Path;
}

const namedInTiers = ({ policies }: Draft): readonly Named[] =>
  (policies ?? []).flatMap(({ tiers }, policy) =>
    (tiers ?? []).flatMap(({ notify }, tier) =>
      (notify ?? []).map((name, place) => ({ name, path: ['policies', policy, 'tiers', tier, 'notify', place] })),
    ),
  );

/** A tier tells subscribers that exist. */
export const namesInTiers = (draft: Draft): readonly Mistake[] =>
  namedInTiers(draft).flatMap(({ name, path }) => unknownName(name, namesOf(draft.subscribers), path));

/** Nobody is told twice by one tier. */
export const repeatedInTiers = ({ policies }: Draft): readonly Mistake[] =>
  (policies ?? []).flatMap(({ tiers }, policy) =>
    (tiers ?? []).flatMap(({ notify = [] }, tier) =>
      repeats(notify).map(([place]) => ({
        path: pathOf(['policies', policy, 'tiers', tier, 'notify', place]),
        found: `${shown(notify[place])} again`,
        expected: 'each subscriber once in a tier',
      })),
    ),
  );

/** Everybody whom some tier names; a misspelt name counts for the one that was probably meant. */
export const toldByTiers = (draft: Draft): Names => {
  const { known } = namesOf(draft.subscribers);
  const named = namedInTiers(draft).map(({ name }) => name);
  const readable = draft.policies?.every(({ tiers }) => tiers?.every(({ notify }) => notify !== undefined)) ?? false;
  return {
    known: named.flatMap((name) =>
      name === undefined || known.includes(name) ? (name ?? []) : (nearest(name, known) ?? []),
    ),
    complete: readable && named.every((name) => name !== undefined),
  };
};
