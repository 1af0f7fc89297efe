import * as z from 'zod/mini';

import { formParts, textOf } from '../../forms/body.ts';
import { jsonObject, unreadable } from '../decode.ts';
import type { Delivery } from '../provider.ts';

/** A date with a time: as the customer saw it, and in seconds since 1970. `z.lazy` builds it when it is first asked. */
export const Moment = z.lazy(() => z.strictObject({ value: z.string(), unix: z.union([z.string(), z.number()]) }));

/** Under which key of the request body the `{entry_id}` stands. */
export const Settings = z.strictObject({
  idField: z._default(z.string().check(z.minLength(1), z.maxLength(200)), 'entry_id'),
});

/** A field of a form body: text, or fields in it (`topics[0]`), as PHP nests them. */
export type Tree = string | Map<string, Tree>;

const isForm = ({ headers }: Delivery): boolean =>
  /^\s*application\/x-www-form-urlencoded\s*(?:;|$)/i.test(headers['content-type'] ?? '');

/** `when[unix]` is `unix` within `when`; a name whose brackets do not match is a name as it stands. */
const pathOf = (name: string): readonly string[] => {
  const [, first, rest] = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name) ?? [];
  return first === undefined || rest === undefined ? [name] : [first, ...rest.slice(1, -1).split('][')];
};

/** Deeper than any form nests its fields, shallower than what makes a copy run out of stack. */
const maximumDepth = 8;

const put = (tree: Map<string, Tree>, path: readonly string[], value: string): void => {
  const [key = '', ...rest] = path;
  // `topics[]` takes the next free place.
  const name = key === '' ? String(tree.size) : key;
  if (rest.length === 0) return void tree.set(name, value);
  const inner = tree.get(name);
  const branch = inner instanceof Map ? inner : new Map<string, Tree>();
  tree.set(name, branch);
  return put(branch, rest, value);
};

/** The fields of a form body in their order. `undefined` for a JSON body. @throws Unreadable */
export const treeOf = (delivery: Delivery): Map<string, Tree> | undefined => {
  if (!isForm(delivery)) return undefined;
  const tree = new Map<string, Tree>();
  for (const { name, bytes } of formParts(delivery)) {
    const path = pathOf(name);
    if (path.length > maximumDepth) throw unreadable(`fields nested deeper than ${maximumDepth}`, 'a form of WPForms');
    put(tree, path, textOf(bytes));
  }
  return tree;
};

const valueOf = (tree: Tree): unknown => {
  if (typeof tree === 'string') return tree;
  const isList = [...tree.keys()].every((key, place) => key === String(place));
  const values = [...tree].map(([key, inner]) => [key, valueOf(inner)] as const);
  return isList ? values.map(([, value]) => value) : Object.fromEntries(values);
};

/** What was sent, name to value, whichever of its two formats it came in. @throws Unreadable */
export const fieldsIn = (delivery: Delivery): readonly (readonly [name: string, value: unknown])[] => {
  const tree = treeOf(delivery);
  if (!tree) return Object.entries(jsonObject(delivery.body));
  return [...tree].map(([name, inner]) => [name, valueOf(inner)] as const);
};
