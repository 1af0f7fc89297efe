import { sameNumber } from './numbers.ts';
import { operatorNamed, type AttributeValue } from './operators.ts';
import { alternativesOf, isPlainObject, type FilterPolicy } from './shape.ts';

/** The message attributes that SNS looks at: String, Number and String.Array. It ignores Binary. */
export type FilterableAttributes = Readonly<Record<string, AttributeValue | readonly AttributeValue[]>>;

const holds = (rule: unknown, value: AttributeValue): boolean => {
  if (typeof rule === 'number') return typeof value === 'number' && sameNumber(rule, value);
  if (!isPlainObject(rule)) return rule === value;
  const [name, operand] = Object.entries(rule)[0] ?? ['', undefined];
  return operatorNamed(name)?.holds(operand, value) ?? false;
};

const asksForAbsence = (rule: unknown): boolean => isPlainObject(rule) && rule['exists'] === false;

const admits = (rules: readonly unknown[], found: FilterableAttributes[string] | undefined): boolean => {
  if (found === undefined) return rules.some(asksForAbsence);
  const values: readonly AttributeValue[] = Array.isArray(found) ? found : [found as AttributeValue];
  return rules.some((rule) => values.some((value) => holds(rule, value)));
};

const keyMatches = (name: string, value: unknown, attributes: FilterableAttributes): boolean => {
  const alternatives = name === '$or' ? alternativesOf(value) : undefined;
  if (alternatives) return alternatives.some((policy) => matches(policy, attributes));
  return Array.isArray(value) && admits(value, Object.hasOwn(attributes, name) ? attributes[name] : undefined);
};

/**
 * Whether SNS would deliver a message with these attributes to a subscription with this policy, in the scope
 * MessageAttributes. Every key must match, by any one of its values; a key that SNS would refuse matches nothing.
 * The rules: https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html
 */
export const matches = (policy: FilterPolicy, attributes: FilterableAttributes): boolean => {
  const keys = Object.entries(policy);
  // "An empty set of attributes results in the filter not matching", not even by exists:false.
  if (keys.length > 0 && Object.keys(attributes).length === 0) return false;
  return keys.every(([name, value]) => keyMatches(name, value, attributes));
};
