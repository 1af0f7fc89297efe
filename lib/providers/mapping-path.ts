import * as z from 'zod/mini';

import { sortOf, type Told } from '../forms/answer.ts';
import { wordsOf } from '../forms/value.ts';

const name = String.raw`[^.[\]"]+`;
const bracket = String.raw`\[(?:\*|\d{1,6}|"[^"\]]+"|[^=\]"[]+=[^\]]*)\]`;
const whole = new RegExp(`^(?:${name}|${bracket})(?:\\.${name}|${bracket})*$`, 'u');

/**
 * Where something stands in JSON: `data.customer.email`, `items[0].text`, of all of a list `items[*].text`, of those
 * with a certain value `answers[ref=email].value`, of a name with dots `data["e.mail"]`.
 */
export const Path = z
  .string()
  .check(z.maxLength(300), z.regex(whole, { error: 'a path such as data.customer.email or answers[ref=email].value' }));

type Step = (value: unknown) => readonly unknown[];

const own = (value: unknown, key: string): readonly unknown[] =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? [(value as Readonly<Record<string, unknown>>)[key]]
    : [];

const elements = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const having = (key: string, wanted: string): Step => (value) =>
  elements(value).filter((one) => own(one, key).some((found) => wordsOf(found) === wanted));

const stepIn = (inside: string): Step => {
  if (inside === '*') return elements;
  const [, quoted] = /^"(.*)"$/su.exec(inside) ?? [];
  const equals = inside.indexOf('=');
  if (quoted !== undefined || equals < 0) return (value) => own(value, quoted ?? inside);
  return having(inside.slice(0, equals), inside.slice(equals + 1));
};

const stepsOf = (path: string): readonly Step[] =>
  [...path.matchAll(/\[([^\]]*)\]|[^.[\]]+/gu)].map(([key, inside]) =>
    inside === undefined ? (value) => own(value, key) : stepIn(inside),
  );

/** Whatever stands at a path, none or many; only what the JSON itself holds, never what objects are born with. */
export const valuesAt = (json: unknown, path: string): readonly unknown[] =>
  stepsOf(path).reduce<readonly unknown[]>((values, step) => values.flatMap((value) => step(value)), [json]);

/** More than any form asks; what stands beyond is in the raw delivery. */
const mostLeaves = 1000;
const labels = ['label', 'title', 'question', 'name', 'key', 'ref'];
const answers = ['value', 'answer'];

/** `{"label": "Room", "value": 7}`, as forms list what was answered. */
const answered = (value: unknown): Told | undefined => {
  const names = labels.flatMap((key) => own(value, key)).filter((one) => typeof one === 'string' && one !== '');
  const [answer] = answers.flatMap((key) => own(value, key));
  const [label, ...others] = names as string[];
  if (label === undefined || answer === undefined) return undefined;
  const words = wordsOf(answer);
  return { label, names: others, value: words, sort: sortOf([label, ...others], words) };
};

/** A text at a path. Deeper in, `email` and `name` may be anybody's: the agent's, the product's, the form's own. */
const leaf = (value: unknown, path: readonly string[]): Told => {
  const words = wordsOf(value);
  const sort = sortOf(path.slice(-1), words);
  return {
    label: path.join('.'),
    names: path.slice(-1),
    value: words,
    sort: typeof value !== 'string' || (path.length > 1 && sort !== 'words') ? 'answer' : sort,
  };
};

const isNested = (value: unknown): value is object => typeof value === 'object' && value !== null;

const toldAt = (value: unknown, path: readonly string[]): Told[] => {
  const told = answered(value);
  if (told) return [told];
  if (!isNested(value) || (Array.isArray(value) && !value.some(isNested))) return [leaf(value, path)];
  return Object.entries(value).flatMap(([key, one]: [string, unknown]) =>
    toldAt(one, [...path, Array.isArray(value) ? String(Number(key) + 1) : key]),
  );
};

/** Everything that JSON says, one by one, each under its path or, in lists of answers, under its label. */
export const toldIn = (json: unknown): readonly Told[] =>
  toldAt(json, []).filter(({ value }) => value !== '').slice(0, mostLeaves);
