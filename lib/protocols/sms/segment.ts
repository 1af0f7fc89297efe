import { cut } from '../clean.ts';
import { spell } from '../latin.ts';
import { inGsm7, septets } from './gsm7.ts';

/** What a text is put together from: the word that must stand, what may stand while there is room, the link. */
export interface Wording {
  readonly must: string;
  /** The most telling first. Empty parts are passed over. */
  readonly may: readonly string[];
  readonly link?: string;
}

/** How much one segment holds, and how it is counted. https://www.etsi.org/deliver/etsi_ts/123000_123099/123038/ */
interface Alphabet {
  readonly room: number;
  readonly measure: (text: string) => number;
  readonly spell: (text: string) => string;
}

const gsm7: Alphabet = {
  room: 160,
  measure: (text) => septets(text) ?? Infinity,
  spell: (text) => spell(text, inGsm7),
};
const ucs2: Alphabet = { room: 70, measure: (text) => text.length, spell: (text) => text };

const lookElsewhere = 'look into your mail or the desk';
/** Fewer characters than this of a part say nothing. */
const worthShowing = 7;

const says = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

const fit = (text: string, room: number, { measure }: Alphabet): string => {
  let max = Math.min(text.length, room);
  let kept = cut(text, max, '...');
  while (kept !== '' && measure(kept) > room) {
    // A character takes at most two, so this cannot cut away more than it must.
    max = Math.min(kept.length, max) - Math.ceil((measure(kept) - room) / 2);
    kept = cut(text, max, '...');
  }
  return kept;
};

const compose = (must: string, may: readonly string[], room: number, alphabet: Alphabet): string => {
  let text = must;
  may.forEach((part, place) => {
    const separator = text === must ? ' ' : text.includes(': ') ? ', ' : ': ';
    const left = room - alphabet.measure(text) - separator.length;
    // A part leaves something to those behind it, so that a long brand does not hide the reason.
    const share = place === may.length - 1 ? left : Math.min(left, Math.max(12, Math.floor(left * 0.6)));
    const kept = fit(part, share, alphabet);
    if (kept === part || kept.length >= worthShowing) text += separator + kept;
  });
  return text;
};

const inAlphabet = ({ must, may, link }: Wording, alphabet: Alphabet): string => {
  const parts = may.map(alphabet.spell).filter(says);
  if (link === undefined) return compose(must, parts, alphabet.room, alphabet);
  const room = alphabet.room - alphabet.measure(link) - 1;
  if (room >= must.length) return `${compose(must, parts, room, alphabet)}\n${link}`;
  const [brand = '', ...rest] = parts;
  return compose(
    must,
    [brand, lookElsewhere, ...rest].filter((part) => part !== ''),
    alphabet.room,
    alphabet,
  );
};

/**
 * One segment: at most 160 characters of GSM-7, or 70 of UCS-2 where GSM-7 would lose a part altogether and 70 are
 * enough. Words are shortened, the link never is; when it does not fit, the text says where to look instead.
 */
export const oneSegment = (wording: Wording): string => {
  const must = gsm7.spell(wording.must);
  const link =
    wording.link === undefined || septets(wording.link) !== undefined ? wording.link : encodeURI(wording.link);
  const lost = wording.may.some((part) => says(part) && !says(gsm7.spell(part)));
  const ucs2Room = ucs2.room - must.length - (link?.length ?? 0);
  if (lost && ucs2Room >= 24) return inAlphabet({ ...wording, link }, ucs2);
  return inAlphabet({ must, may: wording.may, link }, gsm7);
};
