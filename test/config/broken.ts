import { loadConfiguration } from '../../lib/config/load.ts';
import type { Stage } from '../../lib/config/draft.ts';
import type { Configuration } from '../../lib/domain/configuration.ts';
import { bluewater, type Bluewater } from './bluewater.ts';

/** What is said of a file: a line per mistake, `path | found | expected`; nothing when it loads. */
export const linesOf = (source: unknown, stage: Stage = 'deployed'): readonly string[] => {
  const loaded = loadConfiguration(source, { stage });
  return loaded.ok ? [] : loaded.mistakes.map(({ path, found, expected }) => `${path} | ${found} | ${expected}`);
};

/** The example after somebody broke it. */
export const broken = (breakIt: (file: Bluewater) => void): Bluewater => {
  const file = bluewater();
  breakIt(file);
  return file;
};

/** Changes one entry of one list. */
export const set =
  (place: number, list: 'brands' | 'sources' | 'subscribers' | 'policies', change: object) => (file: Bluewater) => {
    Object.assign(file[list][place] ?? {}, change);
  };

/** A policy's tiers, by the names that each tells. */
export const tiers = (...notify: readonly (readonly string[])[]) => ({
  tiers: notify.map((names) => ({ notify: names, wait: 'PT5M' })),
});

/** A file without mistakes, loaded. */
export const configurationOf = (file: unknown): Configuration => {
  const loaded = loadConfiguration(file, { stage: 'local' });
  if (!loaded.ok) throw new Error('the example is wrong');
  return loaded.configuration;
};
