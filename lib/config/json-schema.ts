import * as z from 'zod/mini';

import { Configuration } from '../domain/configuration.ts';
import { providers } from '../providers/index.ts';

/** The part of JSON Schema 2020-12 that zod writes and we read again. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly propertyNames?: JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** Keys out of a closed list are written one by one, since editors complete `properties` and not `propertyNames`. */
const spellOutKeys = (schema: Record<string, unknown>): void => {
  const { propertyNames, additionalProperties } = schema as JsonSchema;
  if (!propertyNames?.enum) return;
  schema['properties'] = Object.fromEntries(propertyNames.enum.map((name) => [name, additionalProperties]));
  schema['additionalProperties'] = false;
  delete schema['propertyNames'];
};

/**
 * A zod schema as JSON Schema, as whoever writes the value sees it: what has a default may be left out, and an object
 * that is not strict may hold more.
 */
export const toJsonSchema = (schema: z.ZodMiniType): JsonSchema =>
  z.toJSONSchema(schema, { io: 'input', override: ({ jsonSchema }) => spellOutKeys(jsonSchema) }) as JsonSchema;

/** A schema within a document that names the dialect itself. */
export const withinDocument = (schema: z.ZodMiniType): JsonSchema => {
  const { $schema: _dialect, ...rest } = toJsonSchema(schema);
  return rest;
};

/** The names that a source's `provider` may have, in the order of the registry. */
export const providerNames: readonly string[] = Object.keys(providers);

/** What `settings` may be, by the provider beside it: its own, or nothing where it has none. */
const settingsByProvider = (): readonly object[] => [
  { properties: { provider: { enum: providerNames.filter((name) => !providers[name]?.settings) }, settings: false } },
  ...Object.values(providers).flatMap(({ name, settings }) => {
    if (!settings) return [];
    const properties = { provider: { const: name }, settings: withinDocument(settings) };
    return [{ properties, ...(!settings.safeParse({}).success && { required: ['settings'] }) }];
  }),
];

/** `earshot.schema.json`: the configuration for editors, with the providers that this version knows. */
export const configurationSchema = (names: readonly string[] = providerNames): JsonSchema => {
  const { $schema, ...schema } = toJsonSchema(Configuration);
  const described = structuredClone({ $schema, title: 'Earshot configuration', ...schema }) as JsonSchema;
  const source = described.properties?.['sources']?.items;
  const provider = source?.properties?.['provider'];
  if (source && provider) {
    Object.assign(provider, { enum: names });
    Object.assign(source, { anyOf: settingsByProvider() });
  }
  return described;
};
