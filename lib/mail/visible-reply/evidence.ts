import { isUnseen } from './fold.ts';
import { momentIn } from './dates.ts';
import * as table from './words-attribution.ts';

/** What a line, or a few folded into one, shows of being an attribution: who wrote what follows, and when. */
export interface Evidence {
  readonly verb: 'closing' | 'inner' | undefined;
  /** A colon, or ornaments, at the end. */
  readonly closed: boolean;
  /** A mail address; `bracketed` as mail programs write it. */
  readonly address: 'bracketed' | 'bare' | undefined;
  /** The address, in brackets, is the last word. */
  readonly addressLast: boolean;
  readonly dated: boolean;
  /** Both day and time of day. */
  readonly exact: boolean;
  /** Begins as a program begins: with the moment, or with an opener and the moment. */
  readonly opens: boolean;
  /** Somebody speaks of himself or to us: a sentence of the customer. */
  readonly personal: boolean;
  /** The verb follows something that can be a name. */
  readonly named: boolean;
  /** Begins with "Quoting". */
  readonly quotes: boolean;
  readonly words: number;
}

const openerSet = new Set(table.openers);
const personalSet = new Set(table.personal);
const closers = new Set([':', '-', '=', '*', '_', ' ', '.', '>']);

const withoutEnd = (text: string): string => {
  let end = text.length;
  while (end > 0 && closers.has(text[end - 1] ?? '')) end--;
  return text.slice(0, end);
};

const byLastLetter = Map.groupBy([...table.closingMarks, ...table.closingVerbs], (verb) => verb.at(-1) ?? '');
const unspaced = new Set(table.closingMarks);

const lastSigns = new Set([...byLastLetter.keys(), ...closers, '：']);

/** Can an attribution end with the sign? One that is not seen says nothing of it. */
export const mayCloseWith = (sign: string): boolean =>
  lastSigns.has(sign.toLowerCase()) || isUnseen(sign.charCodeAt(0));

const closes = (core: string, verb: string): boolean =>
  core.endsWith(verb) && (core.length === verb.length || unspaced.has(verb) || core.at(-verb.length - 1) === ' ');

/** The verb that closes a folded text, without what follows it. */
export const closingVerb = (folded: string): string | undefined => {
  const core = withoutEnd(folded);
  return byLastLetter.get(core.at(-1) ?? '')?.find((verb) => closes(core, verb));
};

/** Does the folded text before its first figure read as the opening of an attribution? Nothing before it does, too. */
const isOpening = (head: string): boolean => {
  const words = head.split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > 5) return words.length === 0;
  const [first = '', second = ''] = words.map((word) => (word.endsWith(',') ? word.slice(0, -1) : word));
  if (openerSet.has(first) || openerSet.has(`${first} ${second}`)) return true;
  return words.length <= 2 && table.weekdays.some((day) => first.startsWith(day));
};

/** Does a folded line begin as an attribution does, so that it may go on over the next lines? */
export const opensAttribution = (folded: string, firstDigit: number): boolean =>
  firstDigit >= 0 && firstDigit <= 32 && isOpening(folded.slice(0, firstDigit).trim());

const addressIn = (text: string): Evidence['address'] => {
  const at = text.indexOf('@');
  if (at < 1) return undefined;
  const bracket = Math.max(text.lastIndexOf('<', at), text.lastIndexOf('[', at), text.lastIndexOf('(', at));
  return bracket >= 0 ? 'bracketed' : 'bare';
};

/** Mail programs put a name before the verb; a sentence puts a noun, in small letters where the script has them. */
const isNamed = (text: string, verb: string | undefined): boolean => {
  const core = withoutEnd(text);
  const before = core.slice(0, core.length - (verb?.length ?? 0)).trim();
  const first = before.slice(before.lastIndexOf(' ') + 1).charAt(0);
  return first === '' || first !== first.toLowerCase() || first === first.toUpperCase();
};

/** Does a folded line begin with "Quoting", in a language whose programs write so? */
export const quotes = (folded: string): boolean => table.quotings.some((word) => folded.startsWith(`${word} `));

const innerVerb = (folded: string): 'inner' | undefined =>
  table.innerVerbs.some((verb) => folded.includes(` ${verb} `)) ? 'inner' : undefined;

/** Reads a line, as `plain` gives it, for signs of an attribution. */
export const evidenceIn = (text: string): Evidence => {
  const folded = text.toLowerCase();
  const closing = closingVerb(folded);
  const moment = momentIn(folded);
  const words = folded.split(' ');
  return {
    verb: closing === undefined ? innerVerb(folded) : 'closing',
    closed: folded.endsWith(':') || folded.endsWith('--'),
    address: addressIn(folded),
    addressLast: ['>', '>:', '> :', '):', ']:'].some((end) => folded.endsWith(end)),
    dated: moment.day || moment.time,
    exact: moment.day && moment.time,
    opens: opensAttribution(folded, moment.firstDigit),
    personal: words.some((word) => personalSet.has(word)),
    named: isNamed(text, closing),
    quotes: quotes(folded),
    words: words.length,
  };
};
