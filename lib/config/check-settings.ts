import { providerOf } from '../providers/index.ts';
import type { Draft } from './draft.ts';
import { toJsonSchema } from './json-schema.ts';
import { kindOf, pathOf, wholeFile, type Mistake } from './mistake.ts';
import { schemaMistakes } from './schema-mistakes.ts';

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A path within the settings of a source as a path within the file. */
const within = (place: number, path: string): string => {
  const outer = pathOf(['sources', place, 'settings']);
  if (path === wholeFile) return outer;
  return path.startsWith('[') ? outer + path : `${outer}.${path}`;
};

const mistakesIn = (provider: string, settings: unknown, place: number): readonly Mistake[] => {
  const schema = providerOf(provider)?.settings;
  if (!schema) {
    const path = within(place, wholeFile);
    const expected = `nothing: ${provider} has no settings`;
    return settings === undefined ? [] : [{ path, found: kindOf(settings), expected }];
  }
  // Values are not repeated: this is where somebody may put a secret by mistake.
  const shape = { schema, described: () => toJsonSchema(schema), confidential: () => true };
  return schemaMistakes(shape, settings ?? {}).map((mistake) => ({ ...mistake, path: within(place, mistake.path) }));
};

/** The settings of a source are those that its provider has; what it cannot do without must be there. */
export const settingsOfSources = ({ sources }: Draft): readonly Mistake[] =>
  (sources ?? []).flatMap(({ provider, settings }, place) =>
    provider === undefined || !providerOf(provider) || !(settings === undefined || isObject(settings))
      ? []
      : mistakesIn(provider, settings, place),
  );
