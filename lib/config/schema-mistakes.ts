import * as z from 'zod/mini';

import type { JsonSchema } from './json-schema.ts';
import { kindOf, pathOf, shown, type Mistake } from './mistake.ts';
import { nearest, oneOf } from './nearest.ts';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What a file should be: as zod checks it, as JSON Schema describes it, and where its values must not be repeated. */
export interface Shape {
  readonly schema: z.ZodMiniType;
  readonly described: () => JsonSchema;
  readonly confidential: (path: Path) => boolean;
}

const valueAt = (value: unknown, [key, ...rest]: Path): unknown => {
  if (key === undefined) return value;
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? valueAt((value as Record<PropertyKey, unknown>)[key], rest)
    : undefined;
};

const schemaAt = (schema: JsonSchema | undefined, [key, ...rest]: Path): JsonSchema | undefined => {
  if (key === undefined || schema === undefined) return schema;
  const other = typeof schema.additionalProperties === 'object' ? schema.additionalProperties : undefined;
  return schemaAt(typeof key === 'number' ? schema.items : (schema.properties?.[String(key)] ?? other), rest);
};

const articles: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  object: 'an object',
  array: 'a list',
  record: 'an object',
};

const kindsOf = (schema: JsonSchema | undefined): string =>
  (schema?.anyOf ?? []).map(({ type = '' }) => articles[type] ?? type).join(' or ') || 'something else';

const amount = (size: number | bigint, origin: string): string =>
  `${size} ${origin === 'array' ? (size === 1 ? 'entry' : 'entries') : size === 1 ? 'character' : 'characters'}`;

/** What each sort of issue wants, in words: https://zod.dev/error-customization lists the sorts. */
const expectations: {
  readonly [Code in Issue['code']]?: (
    issue: Extract<Issue, { code: Code }>,
    got: unknown,
    schema?: JsonSchema,
  ) => string;
} = {
  invalid_type: ({ expected }, _got, schema) =>
    `${articles[expected] ?? expected}${schema?.description ? ` (${schema.description.replace(/\.$/, '')})` : ''}`,
  invalid_value: ({ values }, got) => oneOf(values.map(String), got),
  too_small: ({ minimum, origin }) => `at least ${amount(minimum, origin)}`,
  too_big: ({ maximum, origin }) => `at most ${amount(maximum, origin)}`,
  invalid_union: (_issue, _got, schema) => kindsOf(schema),
};

const expectedBy = (issue: Issue, got: unknown, schema: JsonSchema | undefined): string => {
  const expectation = expectations[issue.code] as
    ((issue: Issue, got: unknown, schema?: JsonSchema) => string) | undefined;
  return expectation?.(issue, got, schema) ?? issue.message;
};

const unknownKey = (path: Path, key: string, known: readonly string[]): Mistake => ({
  path: pathOf([...path, key]),
  found: 'an unknown key',
  expected: oneOf(known, key),
});

const mistakesOf = (
  issue: Issue,
  raw: unknown,
  root: JsonSchema,
  confidential: Shape['confidential'],
): readonly Mistake[] => {
  const schema = schemaAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownKey(issue.path, key, Object.keys(schema?.properties ?? {})));
  }
  const got = valueAt(raw, issue.path);
  const found = issue.code === 'invalid_type' || confidential(issue.path) ? kindOf(got) : shown(got);
  return [{ path: pathOf(issue.path), found, expected: expectedBy(issue, got, schema) }];
};

/** A key that is missing only because it is misspelt is told once, as the misspelling. */
const misspelt = (issues: readonly Issue[], raw: unknown): ReadonlySet<string> => {
  const missing = issues
    .filter(({ code, path }) => code === 'invalid_type' && valueAt(raw, path) === undefined)
    .map(({ path }) => path);
  const meant = issues.flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') return [];
    const here = pathOf(issue.path);
    const names = missing.filter((path) => pathOf(path.slice(0, -1)) === here).map((path) => String(path.at(-1)));
    return issue.keys.flatMap((key) => nearest(key, names) ?? []).map((name) => pathOf([...issue.path, name]));
  });
  return new Set(meant);
};

/** Everything about a raw file that its schema does not allow, each with its path. */
export const schemaMistakes = ({ schema, described, confidential }: Shape, raw: unknown): readonly Mistake[] => {
  const { error } = z.safeParse(schema, raw);
  if (!error) return [];
  const toldAlready = misspelt(error.issues, raw);
  const root = described();
  return error.issues
    .flatMap((issue) => mistakesOf(issue, raw, root, confidential))
    .filter(({ path }) => !toldAlready.has(path));
};
