import type { Configuration } from '../../domain/configuration.ts';
import type { Interaction } from '../../domain/interaction.ts';
import { momentOf } from '../../domain/moment-of.ts';
import type { KnownFact } from '../../domain/person/facts.ts';
import { seenAgain, type Sight } from '../../domain/person/node.ts';
import { authorOf, type Sighting, sightingOf } from '../../domain/person/sights.ts';
import { type FoundInText, foundIn } from '../../domain/person/text.ts';
import { fingerprint, idOf, keys } from '../keys.ts';
import { handleRecord, type Seen } from './neighbourhood.ts';
import type { Ledger } from '../ports.ts';
import { isA } from '../records.ts';

/** The facts of an interaction, each with where it was said. */
export const factsOf = (interaction: Interaction, found: FoundInText): KnownFact[] => {
  const said = {
    interaction: interaction.id,
    source: interaction.source,
    at: momentOf(interaction),
    handle: authorOf(interaction),
  };
  return [...(interaction.facts ?? []), ...found.facts].map((fact) => ({ ...fact, said }));
};

const ownOf =
  (interaction: Interaction) =>
  (handle: string): string =>
    idOf(new Date(interaction.receivedAt), fingerprint('customer', handle));

/** What an interaction shows of every handle that spoke in it or is named by it. */
export const sightsIn = (configuration: Configuration, interaction: Interaction): readonly Sight[] =>
  sightingOf(interaction, foundIn(configuration, interaction), ownOf(interaction)).sights;

/** Every handle of an interaction, as the ledger has it and as it is with what this shows of it. */
const see = async (ledger: Ledger, { sights }: Sighting): Promise<Seen[]> => {
  const records = (await ledger.getAll(sights.map(({ handle }) => keys.handle(handle)))).filter(isA('handle'));
  const known = new Map(records.map((record) => [record.handle, record]));
  return sights.map((sight) => {
    const before = known.get(sight.handle);
    const node = seenAgain(before, sight);
    return { before, after: before !== undefined && node === before ? before : handleRecord(node, before) };
  });
};

/** What an interaction shows of who it is from: its handles, its author's first, and what was given in it. */
export const look = async (
  { ledger, configuration }: { readonly ledger: Ledger; readonly configuration: Configuration },
  interaction: Interaction,
): Promise<{ readonly seen: readonly Seen[]; readonly facts: readonly KnownFact[] }> => {
  const found = foundIn(configuration, interaction);
  const seen = await see(ledger, sightingOf(interaction, found, ownOf(interaction)));
  return { seen, facts: factsOf(interaction, found) };
};
