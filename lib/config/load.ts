import * as z from 'zod/mini';

import { Configuration } from '../domain/configuration.ts';
import { filters } from './check-filters.ts';
import { namesInSources, namesInTiers, repeatedIds, repeatedInTiers } from './check-names.ts';
import { brandsOfVips, numbersOfBrands } from './check-numbers.ts';
import { settingsOfSources } from './check-settings.ts';
import { brandInTwoPolicies, brandsOfPolicies, brandWithoutPolicy, policyForNobody } from './check-policies.ts';
import { endpoints, filterOfPerson, personInNoTier, plainHttp, repeatedEndpoints } from './check-subscribers.ts';
import { draftOf, type Draft, type Stage } from './draft.ts';
import { parseJson } from './json.ts';
import { WrongConfiguration, type Mistake } from './mistake.ts';
import { configurationSchema } from './json-schema.ts';
import { readText } from './read-text.ts';
import { schemaMistakes, type Shape } from './schema-mistakes.ts';

/** Where the pipeline will run: `deployed` refuses what only makes sense on this machine. */
export interface LoadOptions {
  readonly stage: Stage;
}

export type Loaded =
  | { readonly ok: true; readonly configuration: Configuration }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

const shape: Shape = {
  schema: Configuration,
  described: configurationSchema,
  // An address of a customer, or what somebody may have mistaken for the place of a secret.
  confidential: (path) =>
    path[0] === 'customers' || path.some((part) => ['endpoint', 'account', 'fields', 'settings'].includes(String(part))),
};

/** What one entry of the file says about another. Each check sees as much of the file as can be read. */
const checks: readonly ((draft: Draft, stage: Stage) => readonly Mistake[])[] = [
  repeatedIds,
  namesInSources,
  settingsOfSources,
  endpoints,
  plainHttp,
  repeatedEndpoints,
  filterOfPerson,
  filters,
  personInNoTier,
  brandsOfPolicies,
  brandInTwoPolicies,
  brandWithoutPolicy,
  policyForNobody,
  namesInTiers,
  repeatedInTiers,
  numbersOfBrands,
  brandsOfVips,
];

/** The configuration from the text of its file (or from what was parsed out of it), or all of its mistakes at once. */
export const loadConfiguration = (source: unknown, { stage }: LoadOptions): Loaded => {
  const parsed = typeof source === 'string' ? parseJson(source) : { ok: true as const, value: source, mistakes: [] };
  if (!parsed.ok) return { ok: false, mistakes: [parsed.mistake] };
  const draft = draftOf(parsed.value);
  const shapeless = schemaMistakes(shape, parsed.value);
  const told = new Set(shapeless.map(({ path }) => path));
  const across = checks.flatMap((check) => check(draft, stage)).filter(({ path }) => !told.has(path));
  const mistakes = [...parsed.mistakes, ...shapeless, ...across];
  return mistakes.length > 0
    ? { ok: false, mistakes }
    : { ok: true, configuration: z.parse(Configuration, parsed.value) };
};

/** Reads the configuration file. Throws `WrongConfiguration`, one line per mistake. */
export const readConfiguration = (file: string, options: LoadOptions): Configuration => {
  const loaded = loadConfiguration(readText(file, 'a configuration file; EARSHOT_CONFIG says where it is'), options);
  if (!loaded.ok) throw new WrongConfiguration(file, loaded.mistakes);
  return loaded.configuration;
};
