import type { Source } from '../domain/configuration.ts';
import type { Said } from '../domain/interaction.ts';
import { part, together, unreadable } from './decode.ts';
import { saidInForm } from '../forms/said.ts';
import { wordsOf } from '../forms/value.ts';
import { toldIn, valuesAt } from './mapping-path.ts';
import { keyIn, saidByMap } from './mapping-said.ts';
import type { Mapping } from './mapping.ts';
import type { Reading } from './provider.ts';

const saidIn = (item: object, map: Mapping | undefined, source: Source, key: string): Said => {
  const told = map?.fields ? valuesAt(item, map.fields).flatMap(toldIn) : toldIn(item);
  const guessed = saidInForm({ told }, source);
  if (map) return { ...guessed, ...saidByMap(item, map), key: keyIn(item, map, key) };
  if (told.length === 0) throw unreadable('JSON that says nothing', 'JSON that says something');
  return { ...guessed, key };
};

/** Why this is nobody's words, by what the mapping wants; a path leads from the item, else from the whole. */
const strange = (item: unknown, whole: object, { only = {} }: Mapping): string | undefined => {
  const [path] = Object.entries(only).find(([path, wanted]) => {
    const inItem = valuesAt(item, path);
    return !(inItem.length > 0 ? inItem : valuesAt(whole, path)).some((one) => wanted.includes(wordsOf(one)));
  }) ?? [];
  return path && `${path} is none of the values that the settings name`;
};

const itemsIn = (whole: object, { each }: Mapping): readonly unknown[] => {
  if (each === undefined) return [whole];
  const found = valuesAt(whole, each);
  if (found.length === 0) throw unreadable('nothing at the path of each', 'a list');
  return found.flat();
};

/**
 * What a JSON payload says by a mapping; without one, what its names let guess. `key` is for what has no key of its own
 * by the mapping. @throws Unreadable when the mapping leads nowhere.
 */
export const readMapped = (whole: object, map: Mapping | undefined, source: Source, key: string): Reading => {
  const items = itemsIn(whole, map ?? {});
  if (items.length === 0) return together([{ ignored: ['an empty list'] }]);
  const isOne = map?.each === undefined;
  const readings = items.map((item, place) => () => {
    const reason = map && strange(item, whole, map);
    if (reason) return { ignored: [reason] };
    if (typeof item !== 'object' || item === null) throw unreadable('no object', 'a list of objects');
    return { said: [saidIn(item, map, source, isOne ? key : `${key}#${place}`)] };
  });
  return together(isOne ? readings.map((read) => read()) : readings.map(part));
};
