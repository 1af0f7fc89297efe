import type { Configuration } from '../configuration.ts';
import { addressesIn, screenNamesIn } from '../facts/addresses.ts';
import type { Interaction } from '../interaction.ts';
import { screenName } from './known.ts';

/** The addresses of our own people stand in what customers quote, and are nobody's. */
const ours = ({ subscribers, sources }: Configuration): ReadonlySet<string> =>
  new Set([
    ...subscribers.flatMap(({ endpoint }) => (endpoint?.includes('@') ? [`email:${endpoint.toLowerCase()}`] : [])),
    ...sources.flatMap(({ account }) =>
      account?.handle ? [`${screenName}:${account.handle.replace('@', '').toLowerCase()}`] : [],
    ),
  ]);

/** Addresses, numbers and names on X, as handles. Who names somebody on X itself only talks to them. */
export const addressed = (configuration: Configuration, { channel }: Interaction, words: string): string[] => {
  if (!/[@+]|00|\.com/.test(words)) return [];
  const names = channel === 'twitter' ? [] : screenNamesIn(words).map((name) => `${screenName}:${name}`);
  const own = ours(configuration);
  return [...addressesIn(words), ...names].filter((handle) => !own.has(handle));
};
