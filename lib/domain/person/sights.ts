import type { Interaction } from '../interaction.ts';
import { momentOf } from '../moment-of.ts';
import { knownBy } from './known.ts';
import { type Evidence, type Link, type Strength, strengths } from './link.ts';
import type { Sight } from './node.ts';
import { realmOf, within } from './realm.ts';
import type { FoundInText } from './text.ts';

/** What one interaction shows of who it is from. */
export interface Sighting {
  /** How the provider knows them: whose customer it is, and in whose story it stands. */
  readonly author: string;
  /** Of every handle that spoke or was named. */
  readonly sights: readonly Sight[];
}

// Nobody has that many addresses, and a transaction takes 100 records.
const mostHandles = 12;
const mostNamed = 4;

/**
 * The handles of an interaction's author, as the ledger knows them; the one in whose story it stands first. Who leaves no
 * address at all is still somebody: they are known by what they said.
 */
export const spokenAs = (interaction: Interaction): readonly string[] => {
  const { author, id } = interaction;
  const handles = author.handles.length > 0 ? [...new Set(author.handles)].slice(0, mostHandles) : [`anonymous:${id}`];
  return handles.map((handle) => within(realmOf(interaction), handle));
};

const screenNameOf = ({ author: { username }, channel }: Interaction): string | undefined =>
  channel === 'twitter' ? username?.replace(/^@/, '').toLowerCase() : undefined;

// A form proves its sender, which is not whoever filled it in.
const namingOf = ({ author: { name }, channel }: Interaction, { strength }: Seen): Sight['name'] =>
  name === undefined ? undefined : { name, ...(strength === 'proven' && channel !== 'form' && { proven: true }) };

/** The handle in whose story an interaction stands. */
export const authorOf = (interaction: Interaction): string => spokenAs(interaction)[0] ?? `anonymous:${interaction.id}`;

const weaker = (one: Strength, other: Strength): Strength =>
  strengths.indexOf(one) > strengths.indexOf(other) ? one : other;

interface Seen {
  readonly handle: string;
  readonly strength: Strength;
}

const evidenceOf = (interaction: Interaction, author: Seen, other: Seen, named?: { readonly own: boolean }): Evidence => {
  const common = { at: momentOf(interaction), interaction: interaction.id, source: interaction.source };
  const strength = named ? 'stated' : weaker(author.strength, other.strength);
  if (strength !== 'stated') return { ...common, kind: strength === 'proven' ? 'id' : 'field', strength };
  const said = { by: author.handle, proven: author.strength === 'proven', private: !interaction.public, ...(named?.own && { own: true }) };
  return { ...common, kind: 'text', strength, ...said };
};

/**
 * What an interaction shows: how well each handle of its author is known, what it has to do with the first, and which
 * other handles its words name. `ownOf` draws the id of the customer that a handle makes by itself.
 */
export const sightingOf = (
  interaction: Interaction,
  { named, claimed, given }: Omit<FoundInText, 'facts'>,
  ownOf: (handle: string) => string,
): Sighting => {
  const spoken = [...new Set([...spokenAs(interaction), ...given])].map(
    (handle): Seen => ({ handle, strength: knownBy(interaction, handle) }),
  );
  const author = spoken[0] ?? { handle: authorOf(interaction), strength: 'given' };
  const others = spoken.slice(1);
  const strangers = named
    .filter((handle) => !spoken.some((one) => one.handle === handle))
    .slice(0, mostNamed)
    .map((handle): Seen => ({ handle, strength: 'stated' }));
  const linked = [
    ...others.map((one) => ({ one, evidence: evidenceOf(interaction, author, one) })),
    ...strangers.map((one) => ({
      one,
      evidence: evidenceOf(interaction, author, one, { own: claimed.includes(one.handle) }),
    })),
  ];
  const seen = { evidence: interaction.id, at: momentOf(interaction) };
  const sightOf = (one: Seen, links: readonly Link[], spoke: boolean): Sight => ({
    ...seen,
    ...one,
    links,
    ...(spoke && { own: ownOf(one.handle) }),
  });
  const own = sightOf(
    author,
    linked.map(({ one, evidence }) => ({ with: one.handle, ...evidence })),
    true,
  );
  return {
    author: author.handle,
    sights: [
      // What stands beside it can be somebody else's, who must not be called by this name.
      { ...own, name: namingOf(interaction, author), screenName: screenNameOf(interaction) },
      ...linked.map(({ one, evidence }) => sightOf(one, [{ with: author.handle, ...evidence }], others.includes(one))),
    ],
  };
};
