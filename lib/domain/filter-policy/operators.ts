import { isBlock, liesWithin } from './address.ts';
import { inRange, mistakeInNumber, mistakeInRange, sameNumber } from './numbers.ts';

/** A value of a message attribute; a `String.Array` may hold JSON's other plain values beside strings. */
export type AttributeValue = string | number | boolean | null;

/** One way in which a filter policy may ask for more than an equal value. */
interface Operator {
  /** Whether an attribute's value, or one element of a `String.Array`, fulfils it. */
  holds(operand: unknown, value: AttributeValue): boolean;
  /** What is wrong with the operand, in words; `undefined` when nothing is. */
  mistake(operand: unknown): string | undefined;
}

const expectText = (operand: unknown): string | undefined =>
  typeof operand === 'string' && operand !== '' ? undefined : `got ${JSON.stringify(operand)}, expected a text`;

/** Operators on text hold for text only: a number never starts with anything. */
const onText = (holds: (operand: string, value: string) => boolean): Operator => ({
  holds: (operand, value) => typeof operand === 'string' && typeof value === 'string' && holds(operand, value),
  mistake: expectText,
});

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const equal = (one: unknown, other: AttributeValue): boolean =>
  typeof one === 'number' && typeof other === 'number' ? sameNumber(one, other) : one === other;

const listed = (operand: unknown): readonly unknown[] => (Array.isArray(operand) ? operand : [operand]);

const anythingBut: Operator = {
  // On an array SNS asks each element, so one element outside the list is enough, whatever stands beside it.
  holds: (operand, value) => {
    if (!isObject(operand)) return !listed(operand).some((excluded) => equal(excluded, value));
    return 'prefix' in operand && !(typeof value === 'string' && value.startsWith(String(operand.prefix)));
  },
  mistake: (operand) => {
    const got = `got ${JSON.stringify(operand)}`;
    if (isObject(operand)) {
      const alone = Object.keys(operand).join() === 'prefix' && expectText(Object.values(operand)[0]) === undefined;
      return alone ? undefined : `${got}, but SNS knows no other operator than "prefix" within anything-but`;
    }
    const kinds = new Set(listed(operand).map((value) => typeof value));
    const plain = kinds.size === 1 && (kinds.has('string') || kinds.has('number'));
    if (!plain) return `${got}, expected texts only or numbers only, and at least one`;
    return listed(operand)
      .map((value) => (typeof value === 'number' ? mistakeInNumber(value) : undefined))
      .find(Boolean);
  },
};

/** What SNS calls an IP address is a text, so it is asked for as one. */
const cidr: Operator = {
  ...onText(liesWithin),
  mistake: (operand) =>
    typeof operand === 'string' && isBlock(operand)
      ? undefined
      : `got ${JSON.stringify(operand)}, expected a block of addresses such as 10.0.0.0/24`,
};

/**
 * Every operator that SNS lists, by name, and no other: `wildcard` and the further kinds of `anything-but` are
 * EventBridge's (https://docs.aws.amazon.com/sns/latest/dg/sns-subscription-filter-policies.html).
 */
const operators: Readonly<Record<string, Operator>> = {
  prefix: onText((operand, value) => value.startsWith(operand)),
  suffix: onText((operand, value) => value.endsWith(operand)),
  'equals-ignore-case': onText((operand, value) => value.toLowerCase() === operand.toLowerCase()),
  'anything-but': anythingBut,
  numeric: { holds: (operand, value) => typeof value === 'number' && inRange(operand, value), mistake: mistakeInRange },
  // "The key must have a non-null and non-empty value." Absence is asked of the key, not of a value.
  exists: {
    holds: (operand, value) => operand === true && value !== null && value !== '',
    mistake: (operand) =>
      typeof operand === 'boolean' ? undefined : `got ${JSON.stringify(operand)}, expected true or false`,
  },
  cidr,
};

export const operatorNames = Object.keys(operators);

/** The operator of that name, if SNS has one. */
export const operatorNamed = (name: string): Operator | undefined =>
  Object.hasOwn(operators, name) ? operators[name] : undefined;
