import { parseArgs } from 'node:util';

import { Misuse } from './command.ts';
import type { Flags } from './command.ts';
import { options } from './options.ts';
import type { Option, OptionName } from './options.ts';
import { verbNames, usageOf } from './usage.ts';
import { verbs } from './verbs.ts';
import type { Verb } from './verbs.ts';

/** What was asked for. */
export interface Asked {
  readonly name: string;
  readonly verb: Verb;
  readonly words: readonly string[];
  readonly flags: Flags;
  readonly help: boolean;
}

const typeOf = (name: OptionName): { type: 'string' | 'boolean' } => {
  const { value }: Option = options[name];
  return { type: value === undefined ? 'boolean' : 'string' };
};

const parseStrictly = (name: string, verb: Verb, args: readonly string[]) => {
  const names: readonly OptionName[] = [...verb.options, 'json'];
  const known = { ...Object.fromEntries(names.map((one) => [one, typeOf(one)])), help: { type: 'boolean' } as const };
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (cause) {
    if (!(cause instanceof TypeError)) throw cause;
    // The parser's own words may quote what stands beside the option.
    const what = /'(-{1,2}[\w-]+)/.exec(cause.message)?.[1] ?? 'an option';
    throw new Misuse(`Got ${what} in a way that ${name} does not take.\n\n${usageOf(name, verb)}`, { cause });
  }
};

/** Reads a command line. Throws `Misuse` for a verb that is not there, and for what it does not take. */
export const parse = ([name = '', ...args]: readonly string[]): Asked => {
  const verb = Object.hasOwn(verbs, name) ? verbs[name] : undefined;
  if (!verb) throw new Misuse(`There is no such verb. There are: ${verbNames()}.`);
  const { values, positionals } = parseStrictly(name, verb, args);
  const { help = false, ...flags } = values as Flags & { readonly help?: boolean };
  const [least, most] = verb.words;
  if (!help && (positionals.length < least || positionals.length > most)) {
    const expected = verb.takes === '' ? 'none' : verb.takes;
    throw new Misuse(`Got ${positionals.length} words after it, expected ${expected}.\n\n${usageOf(name, verb)}`);
  }
  return { name, verb, words: positionals, flags, help };
};
