import { operatorNamed } from './operators.ts';

/** A policy as it is written for SNS: attribute name to the list of what it may hold, and `$or` beside them. */
export type FilterPolicy = Readonly<Record<string, unknown>>;

/** Whether JSON would call this an object. */
export const isPlainObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The policies between which a `$or` chooses; `undefined` when SNS takes `$or` for the name of an attribute: fewer than
 * two objects, or one that has an operator for a name (https://docs.aws.amazon.com/sns/latest/dg/and-or-logic.html).
 */
export const alternativesOf = (value: unknown): readonly FilterPolicy[] | undefined => {
  if (!Array.isArray(value) || value.length < 2) return undefined;
  const readable = value.every((policy) => isPlainObject(policy) && !Object.keys(policy).some(operatorNamed));
  return readable ? value : undefined;
};
