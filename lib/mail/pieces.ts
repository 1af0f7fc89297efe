import { betterCharset } from './charset.ts';
import type { Part } from './guard.ts';
import { htmlText } from './html-text.ts';

/** A part that has no parts, and the alternative that it is one way to say. */
export interface Leaf {
  readonly part: Part;
  readonly alternative?: Part;
}

/** One place of a mail where something is said: in plain text, in HTML, or in both. */
interface Piece {
  readonly text?: string;
  readonly html?: string;
}

/** The words of a part, read in another charset where its own cannot be true. */
const wordsOf = (part: Part, declared: () => readonly string[]): string => {
  const { params } = part.contentType.parsed;
  const bytes = new Uint8Array(part.content ?? new ArrayBuffer(0));
  const better = betterCharset(bytes, params.charset?.trim() ?? '', declared);
  if (better !== undefined) params.charset = better;
  return part.getTextContent().replaceAll('\r\n', '\n').trim();
};

/** Of alternatives the first plain text and the first HTML that are not empty; everything else one after the other. */
const piecesOf = (body: readonly Leaf[], declared: () => readonly string[]): Piece[] => {
  const places = new Map<Part, Piece>();
  for (const { part, alternative } of body) {
    const place = alternative ?? part;
    const known = places.get(place) ?? {};
    const kind = part.contentType.parsed.value === 'text/html' ? 'html' : 'text';
    if (!known[kind]) places.set(place, { ...known, [kind]: wordsOf(part, declared) });
  }
  return [...places.values()];
};

/** What is said in these parts, in plain text; the words of HTML stand in where a place has no other. */
export const textOf = (body: readonly Leaf[], declared: () => readonly string[]): string =>
  piecesOf(body, declared)
    .map(({ text, html }) => text || htmlText(html ?? ''))
    .filter((text) => text !== '')
    .join('\n\n');
