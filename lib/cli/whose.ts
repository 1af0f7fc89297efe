import { isNumber } from '../domain/person/realm.ts';
import { isId } from '../pipeline/keys.ts';
import { handlesMeant } from '../pipeline/people/handles-meant.ts';
import { Misuse } from './command.ts';
import type { Place } from './place.ts';

/** A handle as it is written in full, or as people write a mail address or a telephone number. */
const handleIn = (word: string): string | undefined => {
  if (/^[a-z]{2,20}:\S/.test(word)) return word.startsWith('email:') ? word.toLowerCase() : word;
  if (/^\+\d{7,15}$/.test(word)) return `phone:${word}`;
  return /^[^\s@:]+@[^\s@:]+$/.test(word) ? `email:${word.toLowerCase()}` : undefined;
};

const wrong =
  'Got something that is neither a handle nor an id, expected one such as email:ada@example.com, twitter:7, ' +
  '+18765550100, member:123, or the 26 letters and digits of an id.';

/** A handle or an id, checked before anything is opened, so that a slip costs nothing; throws `Misuse` for neither. */
export const checked = (word: string): string => {
  if (isId(word.toUpperCase())) return word.toUpperCase();
  const handle = handleIn(word);
  if (handle === undefined) throw new Misuse(wrong);
  return handle;
};

/** Where to look, and which brands there are. */
type Whose = Pick<Place, 'ledger' | 'configuration'>;

const choices = (handles: readonly string[]): string => `${handles.join(' or ')}, or the id of a customer`;

/**
 * A checked word as the ledger knows it: of `member:123` whose number it is. Throws, with the choices, when several
 * brands have such a number.
 */
export const meant = async ({ ledger, configuration }: Whose, word: string): Promise<string> => {
  if (isId(word) || !isNumber(word)) return word;
  const [handle = word, ...others] = await handlesMeant(ledger, (await configuration()).brands, word);
  if (others.length === 0) return handle;
  throw new Error(`Got a number that more than one brand has, expected ${choices([handle, ...others])}.`);
};

/**
 * As `meant`, before what cannot be undone: where brands have numbers of their own, somebody must have said whose it is,
 * since the only one that is there may be the wrong one.
 */
export const surelyMeant = async (place: Whose, word: string): Promise<string> => {
  const handle = await meant(place, word);
  const { brands } = await place.configuration();
  const realms = handle === word ? 1 : new Set(brands.map(({ id, membership }) => membership ?? id)).size;
  if (realms === 1) return handle;
  throw new Error(`Got a number without whose it is, expected ${choices([handle])}. It cannot be undone, so say which.`);
};
