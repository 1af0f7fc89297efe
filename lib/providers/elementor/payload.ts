import * as z from 'zod/mini';

import type { Fields } from '../../forms/body.ts';

// Only what we need; unknown fields are ignored. `z.lazy` builds a schema when it is first asked.
const Text = z.nullish(z.string());

/** A field of "Advanced Data", which tells its type, its title and what was typed before WordPress cleaned it. */
export const Field = z.lazy(() => z.object({ id: Text, type: Text, title: Text, value: Text, raw_value: Text }));
export type Field = z.infer<typeof Field>;

/** What Elementor adds of the visit: `date`, `time` (in the site's language), `page_url` and more. */
export const Meta = z.lazy(() => z.object({ title: Text, value: Text }));

/** Things by their id, from names such as `fields[email][value]`, as PHP writes an array of arrays. */
export const grouped = (fields: Fields, outer: string): ReadonlyMap<string, Readonly<Record<string, string>>> => {
  const groups = new Map<string, Record<string, string>>();
  for (const [name, values] of fields) {
    const [, group, id, key = ''] = /^(\w+)\[([^[\]]*)\]\[(\w+)\]$/.exec(name) ?? [];
    if (group !== outer || id === undefined || key === '__proto__') continue;
    const things = groups.get(id) ?? {};
    things[key] = values.at(-1) ?? '';
    groups.set(id, things);
  }
  return groups;
};
