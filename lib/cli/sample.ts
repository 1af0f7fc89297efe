import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { Source } from '../domain/configuration.ts';
import type { Said } from '../domain/interaction.ts';
import { Unreadable } from '../providers/provider.ts';
import type { Provider, Reading } from '../providers/provider.ts';
import { readableDelivery } from './delivery.ts';

const fixturesOf = (provider: Provider): Buffer[] => {
  const folder = path.resolve(import.meta.dirname, '../providers', provider.name, 'fixtures');
  const files = readdirSync(folder).sort();
  // A fixture with headers or a source of its own says something only beside those.
  const needsMore = (name: string): boolean =>
    ['headers', 'source'].some((what) => files.includes(`${name}.${what}.json`));
  const bodies = files.filter((file) => /\.body\.\w+$/.test(file) && !needsMore(file.replace(/\.body\.\w+$/, '')));
  return bodies.map((file) => readFileSync(path.join(folder, file)));
};

const readingOf = async (provider: Provider, source: Source, body: Buffer): Promise<Reading | undefined> => {
  try {
    return await provider.read(readableDelivery({ provider, source }, body, new Date()), source);
  } catch (error) {
    if (error instanceof Unreadable) return undefined;
    throw error;
  }
};

/** The one thing that one customer says in it, when it holds that and nothing else. */
const onlySaid = async (provider: Provider, source: Source, body: Buffer): Promise<Said | undefined> => {
  const reading = await readingOf(provider, source, body);
  const [said, ...more] = reading?.said ?? [];
  const others = [more, reading?.ignored, reading?.redacted, reading?.unreadable].some((list) => list?.length);
  return said?.automatic === undefined && !others ? said : undefined;
};

const classes = ['0123456789', 'abcdef', 'ghijklmnopqrstuvwxyz', 'ABCDEF', 'GHIJKLMNOPQRSTUVWXYZ'];

/** An id of the same form as this one: digits for digits, letters for letters; the first character stays. */
const anotherLike = (id: string): string =>
  id.replaceAll(/(?!^)[A-Za-z\d]/g, (one) => {
    const alphabet = classes.find((letters) => letters.includes(one)) ?? one;
    return alphabet[randomInt(alphabet.length)] ?? one;
  });

// Shorter ones may stand in the body for something else as well.
const shortestId = 8;

/** The body under an id that nobody has seen. */
const renewed = (body: string, { key, conversation = '' }: Said): string => {
  const id = key.slice(key.indexOf(':') + 1);
  // A key may have several parts, or be made of all that there is; then one part that is new makes the whole new.
  const found = [id, ...id.split(':'), conversation].find((part) => part.length >= shortestId && body.includes(part));
  return found === undefined ? body : body.replaceAll(found, anotherLike(found));
};

const inJson = (text: string): string => JSON.stringify(text).slice(1, -1);

/** How words are spelt in JSON, or else in an encoded form, and in a mail or a form in parts. */
const spellingsIn = (body: string): readonly ((text: string) => string)[] =>
  /^\s*[[{]/.test(body) ? [inJson] : [(text) => new URLSearchParams({ text }).toString().slice('text='.length), (text) => text];

/** The body with these words in the place of its own, wherever and in whatever encoding those stand. */
const reworded = (body: string, said: Said, text: string): string => {
  const spoken = [said.text, ...said.text.split('\n\n')].filter((words) => words !== '');
  for (const spell of spellingsIn(body)) {
    const place = spoken.find((words) => body.includes(spell(words)));
    if (place !== undefined) return body.replaceAll(spell(place), () => spell(text));
  }
  return body;
};

/** Somebody who can be answered, by name and in public, shows the most of what the pipeline does; and said it just so. */
const rank = ({ author, kind, edition = 1 }: Said): number =>
  author.handles.length * 4 + (author.name === undefined ? 0 : 2) + (kind === 'directMessage' ? 0 : 1) - (edition > 1 ? 8 : 0);

interface Sample {
  readonly body: Buffer;
  readonly rank: number;
}

/** One fixture made new, when it still says what it should. */
const made = async (provider: Provider, source: Source, fixture: Buffer, text?: string) => {
  const said = await onlySaid(provider, source, fixture);
  if (!said) return undefined;
  const original = fixture.toString('utf8');
  const renamed = renewed(original, said);
  const body = Buffer.from(text === undefined ? renamed : reworded(renamed, said, text));
  const again = await onlySaid(provider, source, body);
  if (again === undefined || again.key === said.key) return undefined;
  // One without an id would be a duplicate as soon as the same words are sent twice.
  const sample: Sample = { body, rank: rank(again) - (renamed === original ? 100 : 0) };
  return text === undefined || again.text.includes(text) ? sample : undefined;
};

/**
 * A body as this provider would send it: one of its fixtures under a new id, so that it is a new interaction, and with
 * `text` in place of what the customer said. Knows no provider's words: it finds the places by what the provider reads,
 * and reads the outcome again. Throws when no fixture can say it.
 */
export const sampleOf = async (provider: Provider, source: Source, text?: string): Promise<Buffer> => {
  const all = await Promise.all(fixturesOf(provider).map((fixture) => made(provider, source, fixture, text)));
  const [best] = all.filter((sample) => sample !== undefined).sort((one, other) => other.rank - one.rank);
  if (best) return best.body;
  throw new Error(`No fixture of ${provider.name} can be made into such a sample: give the body with --file.`);
};
