import type { Interaction } from '../interaction.ts';
import { kindOf, type Strength } from './link.ts';

/**
 * Whether the sender of a mail is proven: their address aligns with what our provider vouches for, or a server that the
 * operator trusts. A verdict that merely stands in the mail may be the sender's own, and aligns nothing
 * (https://www.rfc-editor.org/rfc/rfc8601#section-7.1).
 */
const isAligned = ({ proof }: Interaction): boolean => proof?.aligned !== undefined;

// Ids that only the system itself draws, and signs.
const drawn: ReadonlySet<string> = new Set(['hubspot']);

/**
 * The kind of handle that a name on X is, where somebody wrote it elsewhere: `username:ada`. It leads from words such as
 * "I am @ada" to the account, and is no id: it changes, and passes from hand to hand, so nobody is known by it.
 */
export const screenName = 'username';

/** The handle that words name with such a name. */
export const screenHandle = (name: string): string => `${screenName}:${name}`;

/** How well one handle of an interaction's author is known by this interaction alone. */
export const knownBy = (interaction: Interaction, handle: string): Strength => {
  const kind = kindOf(handle);
  if (drawn.has(kind)) return 'proven';
  if (interaction.channel === 'twitter') return kind === 'twitter' ? 'proven' : 'stated';
  if (interaction.channel === 'email') return kind === 'email' && isAligned(interaction) ? 'proven' : 'stated';
  return 'given';
};
