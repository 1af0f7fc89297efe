import { pseudoParameters } from './template.ts';
import type { Identity, Template } from './template.ts';

/** What a value of the template may speak of. */
export interface Scope {
  readonly template: Template;
  readonly identities: ReadonlyMap<string, Identity>;
}

/** A value as text. Throws with where it was wanted. */
export const textOf = (value: unknown, where: string): string => {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw new Error(`${where} got ${JSON.stringify(value)}, expected text: the local run cannot resolve this reference.`);
};

/** A value as a list. Throws with where it was wanted. */
export const listOf = (value: unknown, where: string): unknown[] => {
  if (Array.isArray(value)) return value;
  throw new Error(`${where} got ${JSON.stringify(value)}, expected a list.`);
};

const identityOf = (id: string, { identities }: Scope): Identity => {
  const identity = identities.get(id);
  if (identity) return identity;
  throw new Error(
    `The template refers to ${id}, which is no resource, parameter or pseudo parameter that the local run has.`,
  );
};

/** `Ref`: a pseudo parameter, a parameter, or a resource. Throws by name when there is none. */
export const ref = (name: unknown, scope: Scope): unknown => {
  const id = textOf(name, 'Ref');
  if (Object.hasOwn(pseudoParameters, id)) return pseudoParameters[id];
  const parameter = scope.template.Parameters?.[id];
  if (!parameter) return identityOf(id, scope).ref;
  if (parameter.Default !== undefined) return parameter.Default;
  throw new Error(`Parameter ${id} has no default: the local run cannot ask for one.`);
};

/** `Fn::GetAtt`. Throws by name for what the resource does not have. */
export const attribute = (argument: unknown, scope: Scope): string => {
  const [id = '', ...rest] =
    typeof argument === 'string' ? argument.split('.') : listOf(argument, 'Fn::GetAtt').map(String);
  const name = rest.join('.');
  const value = identityOf(id, scope).attributes[name];
  if (value !== undefined) return value;
  throw new Error(
    `The template asks ${id} (${scope.template.Resources[id]?.Type}) for ${name}, which the local run does not know; ` +
      `it knows ${Object.keys(identityOf(id, scope).attributes).join(', ') || 'none'}.`,
  );
};
