import type { Interaction } from './interaction.ts';

/** When it was said, by the customer's clock where it is known. */
export const momentOf = (interaction: Interaction): string => interaction.saidAt ?? interaction.receivedAt;
