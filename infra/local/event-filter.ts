// Lambda's event filtering, which has the syntax of EventBridge's event patterns.
// https://docs.aws.amazon.com/lambda/latest/dg/invocation-eventfiltering.html#filtering-syntax

type Rule = (value: unknown, argument: unknown) => boolean;

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

const numeric: Rule = (value, argument) => {
  const parts = argument as (string | number)[];
  return parts.every((part, place) => {
    if (place % 2 === 1) return true;
    const compare = comparisons[String(part)];
    if (!compare)
      throw new Error(`An event filter compares by ${String(part)}; AWS knows ${Object.keys(comparisons).join(' ')}.`);
    return typeof value === 'number' && compare(value, Number(parts[place + 1]));
  });
};

const rules: Readonly<Record<string, Rule>> = {
  prefix: (value, argument) => typeof value === 'string' && value.startsWith(String(argument)),
  suffix: (value, argument) => typeof value === 'string' && value.endsWith(String(argument)),
  'equals-ignore-case': (value, argument) =>
    typeof value === 'string' && value.toLowerCase() === String(argument).toLowerCase(),
  'anything-but': (value, argument) => value !== undefined && ![argument].flat().includes(value),
  numeric,
};

const fits = (value: unknown, condition: unknown): boolean => {
  if (typeof condition !== 'object' || condition === null) return value === condition;
  const [name = '', argument] = Object.entries(condition)[0] ?? [];
  // "Exists matching only works on leaf nodes."
  if (name === 'exists') return (value !== undefined && (typeof value !== 'object' || value === null)) === argument;
  const rule = rules[name];
  if (!rule)
    throw new Error(
      `An event filter uses ${name}, which the local run does not know; it knows exists, ${Object.keys(rules).join(', ')}.`,
    );
  return rule(value, argument);
};

const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;

const matches = (value: unknown, pattern: Readonly<Record<string, unknown>>): boolean =>
  Object.entries(pattern).every(([name, wanted]) => {
    if (name === '$or') return (wanted as Record<string, unknown>[]).some((either) => matches(value, either));
    const found = member(value, name);
    if (Array.isArray(wanted)) return [found].flat().some((one) => wanted.some((condition) => fits(one, condition)));
    return matches(found, wanted as Record<string, unknown>);
  });

/** One of `FilterCriteria.Filters`, as the template gives it. */
export interface EventFilter {
  /** JSON text. */
  readonly Pattern: string;
}

/**
 * Whether a record passes a mapping's filters: one of them is enough, and none at all lets everything through.
 *
 * Throws when a pattern uses an operator that it does not know.
 */
export const passesFilters = (filters: readonly EventFilter[] | undefined) => {
  const patterns = (filters ?? []).map(({ Pattern }) => JSON.parse(Pattern) as Record<string, unknown>);
  return (record: unknown): boolean => patterns.length === 0 || patterns.some((pattern) => matches(record, pattern));
};
