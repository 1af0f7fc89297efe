/**
 * "The value can range from -10^9 to 10^9."
 * https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html
 */
const furthest = 1e9;

/** "With five digits of accuracy after the decimal point", so numbers are compared as hundred-thousandths. */
const hundredThousandths = (value: number): number => Math.round(value * 1e5);

/** Whether SNS takes two numbers for the same one. */
export const sameNumber = (one: number, other: number): boolean =>
  hundredThousandths(one) === hundredThousandths(other);

/** What is wrong with a number in a policy, in words; `undefined` when nothing is. */
export const mistakeInNumber = (value: number): string | undefined =>
  Math.abs(value) <= furthest ? undefined : `got ${value}, expected a number between -1000000000 and 1000000000`;

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

type Comparison = readonly [operator: unknown, bound: unknown];

const comparisonsOf = (range: readonly unknown[]): Comparison[] =>
  Array.from({ length: Math.ceil(range.length / 2) }, (_, place) => [range[place * 2], range[place * 2 + 1]] as const);

const passes = ([operator, bound]: Comparison, value: number): boolean =>
  typeof bound === 'number' &&
  (comparisons[String(operator)]?.(hundredThousandths(value), hundredThousandths(bound)) ?? false);

/** Whether a number lies in a range such as `[">=", 1, "<", 3]`. */
export const inRange = (range: unknown, value: number): boolean =>
  Array.isArray(range) && range.length > 0 && comparisonsOf(range).every((comparison) => passes(comparison, value));

const mistakeInComparison = ([operator, bound]: Comparison): string | undefined => {
  if (!Object.hasOwn(comparisons, String(operator)))
    return `got ${JSON.stringify(operator)}, expected one of = < <= > >=`;
  if (typeof bound !== 'number') return `got ${JSON.stringify(bound)} after "${String(operator)}", expected a number`;
  return mistakeInNumber(bound);
};

const shape = 'expected one comparison such as ["<", 3], or a lower and an upper bound such as [">=", 1, "<", 3]';

/** What is wrong with a numeric range, in words; `undefined` when nothing is. */
export const mistakeInRange = (range: unknown): string | undefined => {
  const got = `got ${JSON.stringify(range)}`;
  if (!Array.isArray(range) || range.length === 0 || range.length > 4) return `${got}, ${shape}`;
  const [lower, upper] = comparisonsOf(range);
  const wrong = [lower, upper].flatMap((comparison) => (comparison ? [mistakeInComparison(comparison)] : []));
  const first = wrong.find((mistake) => mistake !== undefined);
  if (first ?? !upper) return first;
  if (!String(lower?.[0]).startsWith('>') || !String(upper?.[0]).startsWith('<')) return `${got}, ${shape}`;
  return Number(lower?.[1]) < Number(upper?.[1])
    ? undefined
    : `${got}, which no number fulfils: the lower bound must be below the upper`;
};
