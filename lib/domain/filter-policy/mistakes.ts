import { mistakeInNumber } from './numbers.ts';
import { operatorNamed, operatorNames } from './operators.ts';
import { alternativesOf, isPlainObject, type FilterPolicy } from './shape.ts';

/** https://docs.aws.amazon.com/sns/latest/dg/subscription-filter-policy-constraints.html */
const limits = { names: 5, combinations: 150, bytes: 256 * 1024 } as const;

const mistakeInMatch = (match: Readonly<Record<string, unknown>>): string | undefined => {
  const names = Object.keys(match);
  const [name = ''] = names;
  const operator = operatorNamed(name);
  if (names.length === 1 && operator) return operator.mistake(match[name]);
  return `got ${JSON.stringify(match)}, expected exactly one operator of ${operatorNames.join(', ')}`;
};

const mistakeInRule = (rule: unknown): string | undefined => {
  if (typeof rule === 'number') return mistakeInNumber(rule);
  if (isPlainObject(rule)) return mistakeInMatch(rule);
  if (rule === null || typeof rule === 'string' || typeof rule === 'boolean') return undefined;
  return `got ${JSON.stringify(rule)}, expected a text, a number, true, false, null or an operator`;
};

const mistakesInRules = (path: string, rules: unknown): string[] => {
  if (isPlainObject(rules))
    return [`${path}: got an object, expected a list of values: SNS does not look inside attributes`];
  if (!Array.isArray(rules)) return [`${path}: got ${JSON.stringify(rules)}, expected a list: put it in [ ]`];
  if (rules.length === 0)
    return [`${path}: got an empty list, expected at least one value: leave the key out to admit all`];
  return rules.flatMap((rule, place) => {
    const mistake = mistakeInRule(rule);
    return mistake === undefined ? [] : [`${path}[${place}]: ${mistake}`];
  });
};

const mistakesInAlternatives = (path: string, value: unknown): string[] => {
  const alternatives = alternativesOf(value);
  if (!alternatives) return [`${path}: got ${JSON.stringify(value)}, expected a list of at least two policies`];
  return alternatives.flatMap((policy, place) =>
    Object.keys(policy).length === 0
      ? [`${path}[${place}]: got an empty policy, which admits all: leave the $or out`]
      : mistakesInKeys(policy, `${path}[${place}].`),
  );
};

const mistakesInKeys = (policy: FilterPolicy, prefix = ''): string[] =>
  Object.entries(policy).flatMap(([name, value]) =>
    name === '$or' ? mistakesInAlternatives(`${prefix}$or`, value) : mistakesInRules(`${prefix}${name}`, value),
  );

const branches = (name: string, value: unknown): readonly FilterPolicy[] =>
  (name === '$or' && alternativesOf(value)) || [];

/** "A maximum of five attribute names": however often a `$or` repeats one, it is one name. */
const namesIn = (policy: FilterPolicy): string[] =>
  Object.entries(policy).flatMap(([name, value]) => (name === '$or' ? branches(name, value).flatMap(namesIn) : [name]));

const combinationsOf = (policy: FilterPolicy): number =>
  Object.entries(policy).reduce((product, [name, value]) => {
    const sum = branches(name, value).reduce((total, branch) => total + combinationsOf(branch), 0);
    return product * (sum || (Array.isArray(value) ? value.length : 1));
  }, 1);

const overLimit = (what: string, got: number, most: number, advice: string): string[] =>
  got <= most ? [] : [`got ${got} ${what}, expected at most ${most}: ${advice}`];

/**
 * Every way in which a policy breaks a limit of SNS, or can never match, one line each: where, got, expected, and
 * what to do where that is not plain. An empty list means that SNS takes it.
 */
export const mistakesIn = (policy: FilterPolicy): string[] => [
  ...overLimit('attribute names', new Set(namesIn(policy)).size, limits.names, 'leave out those that narrow least'),
  ...overLimit(
    'combinations of values',
    combinationsOf(policy),
    limits.combinations,
    'shorten the lists, or use a prefix',
  ),
  ...overLimit('bytes', new TextEncoder().encode(JSON.stringify(policy)).length, limits.bytes, 'shorten the lists'),
  ...mistakesInKeys(policy),
];
