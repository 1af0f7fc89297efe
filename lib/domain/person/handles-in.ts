import type { Configuration } from '../configuration.ts';
import type { Interaction } from '../interaction.ts';
import { spokenAs } from './sights.ts';
import { foundIn } from './text.ts';

/** Every handle that is theirs by the provider, or because they gave it; in whose story it stands first. */
export const handlesIn = (configuration: Configuration, interaction: Interaction): string[] => [
  ...new Set([...spokenAs(interaction), ...foundIn(configuration, interaction).given]),
];
