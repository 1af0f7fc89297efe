import { attribute, listOf, ref, textOf } from './template-references.ts';
import type { Scope } from './template-references.ts';

type Resolve = (argument: unknown, scope: Scope) => unknown;

const substitute = (argument: unknown, scope: Scope): string => {
  const [text, own] = Array.isArray(argument) ? argument : [argument, {}];
  const variables = resolveValue(own, scope) as Record<string, unknown>;
  return textOf(text, 'Fn::Sub').replaceAll(/\$\{([^}]+)\}/g, (_, name: string) => {
    if (name.startsWith('!')) return `\${${name.slice(1)}}`;
    if (Object.hasOwn(variables, name)) return textOf(variables[name], `Fn::Sub \${${name}}`);
    return textOf(name.includes('.') ? attribute(name, scope) : ref(name, scope), `Fn::Sub \${${name}}`);
  });
};

const select = (argument: unknown, scope: Scope): unknown => {
  const [index, list] = listOf(argument, 'Fn::Select').map((part) => resolveValue(part, scope));
  const found: unknown = listOf(list, 'Fn::Select')[Number(index)];
  if (found === undefined) throw new Error(`Fn::Select asks for place ${String(index)} of ${JSON.stringify(list)}.`);
  return found;
};

const findInMap = (argument: unknown, scope: Scope): unknown => {
  const [map = '', top = '', second = ''] = listOf(resolveValue(argument, scope), 'Fn::FindInMap').map(String);
  const found = scope.template.Mappings?.[map]?.[top]?.[second];
  if (found === undefined) throw new Error(`The template's mapping ${map} has nothing at ${top}, ${second}.`);
  return found;
};

/** Whether a named condition of the template holds. */
export const holds = (condition: string, scope: Scope): boolean => {
  const expression = scope.template.Conditions?.[condition];
  if (expression === undefined)
    throw new Error(`The template names the condition ${condition}, which it does not have.`);
  return resolveValue(expression, scope) === true;
};

const both = (argument: unknown, scope: Scope): unknown[] => listOf(resolveValue(argument, scope), 'A condition');

/** @see https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/intrinsic-function-reference.html */
const functions: Readonly<Record<string, Resolve>> = {
  Ref: ref,
  'Fn::GetAtt': attribute,
  'Fn::Sub': substitute,
  'Fn::Select': select,
  'Fn::FindInMap': findInMap,
  'Fn::Join': (argument, scope) => {
    const [separator, list] = listOf(argument, 'Fn::Join');
    const parts = listOf(resolveValue(list, scope), 'Fn::Join');
    return parts.map((part) => textOf(part, 'Fn::Join')).join(textOf(separator, 'Fn::Join'));
  },
  'Fn::Split': (argument, scope) => {
    const [separator, text] = listOf(argument, 'Fn::Split').map((part) =>
      textOf(resolveValue(part, scope), 'Fn::Split'),
    );
    return text?.split(separator ?? '');
  },
  'Fn::If': (argument, scope) => {
    const [condition, yes, no] = listOf(argument, 'Fn::If');
    return resolveValue(holds(textOf(condition, 'Fn::If'), scope) ? yes : no, scope);
  },
  'Fn::Equals': (argument, scope) => {
    const [left, right] = both(argument, scope);
    return left === right;
  },
  'Fn::Not': (argument, scope) => both(argument, scope)[0] !== true,
  'Fn::And': (argument, scope) => both(argument, scope).every((part) => part === true),
  'Fn::Or': (argument, scope) => both(argument, scope).includes(true),
  Condition: (argument, scope) => holds(textOf(argument, 'Condition'), scope),
};

/**
 * A value of the template with every intrinsic function answered.
 *
 * Throws by name for what it cannot answer: an unknown function, a reference to nothing, an attribute it does not have.
 */
export const resolveValue = (value: unknown, scope: Scope): unknown => {
  if (Array.isArray(value)) return value.map((part) => resolveValue(part, scope)).filter((part) => part !== undefined);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [name = '', argument] = entries[0] ?? [];
  const intrinsic = entries.length === 1 ? functions[name] : undefined;
  // A policy document has a key "Condition" too; only a name beneath it makes it the function.
  if (intrinsic && (name !== 'Condition' || typeof argument === 'string')) return intrinsic(argument, scope);
  if (entries.length === 1 && name.startsWith('Fn::'))
    throw new Error(`The local run does not know the intrinsic function ${name}.`);
  const resolved = entries.map(([key, part]) => [key, resolveValue(part, scope)] as const);
  return Object.fromEntries(resolved.filter(([, part]) => part !== undefined));
};
