import { fold, isBlank } from './fold.ts';
import { undecorated } from './ornaments.ts';
import { signOffs } from './words-signature.ts';

/** Longest line of a card, and most lines of it. */
const longest = { letters: 70, lines: 14 } as const;

const signOffSet = new Set(signOffs);

const isSignOff = (line: string): boolean => {
  if (line.length > longest.letters) return false;
  const { words } = undecorated(fold(line));
  return signOffSet.has(words.endsWith(',') || words.endsWith('!') ? words.slice(0, -1).trim() : words);
};

const digitsIn = (line: string): number => {
  let digits = 0;
  for (let at = 0; at < line.length; at++) if (line.charCodeAt(at) >= 0x30 && line.charCodeAt(at) <= 0x39) digits++;
  return digits;
};

/** A telephone number, a mail address or a web address. */
const isContact = (line: string): boolean => {
  const text = fold(line);
  return text.includes('@') || text.includes('www.') || text.includes('://') || digitsIn(text) >= 7;
};

/** Where, in the lines below a closing, the card begins: below the name. `undefined` when there is none. */
const belowName = (lines: readonly string[]): number | undefined => {
  const name = lines.findIndex((line) => !isBlank(line));
  if (name < 0 || isContact(lines[name] ?? '')) return undefined;
  const card = lines.slice(name + 1);
  return card.filter(isContact).length >= 2 && !card.some((line) => line.endsWith('?')) ? name + 1 : undefined;
};

/**
 * Where the card of addresses below a closing and a name begins (Kind regards, Ada Byron, Byron Ltd, +44 …), the
 * number of lines when there is none. Closing and name are the customer's words; a card is two addresses or more.
 */
export const cardStart = (lines: readonly string[]): number => {
  const from = Math.max(0, lines.length - longest.lines);
  for (let at = lines.length - 1; at >= from; at--) {
    const line = lines[at] ?? '';
    if (line.length > longest.letters) break;
    if (!isSignOff(line)) continue;
    const card = belowName(lines.slice(at + 1));
    return card === undefined ? lines.length : at + 1 + card;
  }
  return lines.length;
};
