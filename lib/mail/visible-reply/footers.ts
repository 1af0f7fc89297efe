import { fold, plain } from './fold.ts';
import { footerStarts, noticeStems } from './words-notices.ts';
import { devices, possessives, sentenceWords, sentFrom, sentFromAfter } from './words-signature.ts';

/** In UTF-16 units and words: a line that a program adds, with and without the address behind it; a notice at least. */
const limits = { line: 600, mobile: 90, words: 9, notice: 80 } as const;

const sentences = new Set(sentenceWords);
const mine = new Set(possessives);
const byFirstLetter = Map.groupBy(sentFrom, (phrase) => phrase.charAt(0));
const lastLetters = new Set([...sentFromAfter.map((end) => end.at(-1)), '.']);

/** The text before the web address behind it. */
const withoutLink = (text: string): string => {
  const links = ['<', '(http', 'http', '[http'].map((sign) => text.indexOf(sign)).filter((at) => at >= 0);
  return text.slice(0, Math.min(text.length, ...links)).trim();
};

const isName = (word: string): boolean => word !== word.toLowerCase() || (word >= '0' && word < ':');

/** Is a device named: one that is known, or after "my" whatever has a name's letters? And no sentence about it? */
const namesDevice = (text: string): boolean => {
  const words = text.toLowerCase().split(' ');
  if (words.some((word) => sentences.has(word.endsWith(',') ? word.slice(0, -1) : word))) return false;
  if (devices.some((device) => text.toLowerCase().includes(device))) return true;
  const my = words.findIndex((word) => mine.has(word));
  return my >= 0 && my < words.length - 1 && text.split(' ').slice(my + 1).every(isName);
};

/** Scripts from Hebrew on write the phrase and the device together. */
const begins = (folded: string, phrase: string): boolean =>
  folded.startsWith(phrase) && (folded[phrase.length] === ' ' || phrase.charCodeAt(phrase.length - 1) >= 0x0590);

const mayBeMobile = (line: string): boolean => {
  if (line.length > limits.line || line.length < 6) return false;
  const text = line.trim();
  return text.charCodeAt(0) >= 0x80 || byFirstLetter.has(text.charAt(0).toLowerCase()) || lastLetters.has(text.at(-1));
};

/** A line that a mobile or webmail program adds ("Sent from my iPhone"). */
export const isMobileLine = (line: string): boolean => {
  if (!mayBeMobile(line)) return false;
  const text = withoutLink(plain(line));
  if (text.length > limits.mobile || text.endsWith('?') || text.split(' ').length > limits.words) return false;
  const folded = text.toLowerCase();
  const before = byFirstLetter.get(folded.charAt(0))?.some((phrase) => begins(folded, phrase)) ?? false;
  const after = sentFromAfter.some((end) => folded.endsWith(end) || folded.endsWith(`${end}.`));
  return (before || after) && namesDevice(text);
};

/** Nothing but a web address, as programs put below such a line. */
export const isLinkAlone = (line: string): boolean => {
  const text = plain(line.slice(0, 600));
  return ['<http', 'http', '[http', '(http'].some((start) => text.startsWith(start)) && !text.includes(' ');
};

const isNotice = (text: string): boolean =>
  text.length >= limits.notice && noticeStems.filter((stem) => text.includes(stem)).length >= 3;

/** A paragraph that a mail server, a scanner or a mailing list puts below a mail. */
export const isFooter = (paragraph: readonly string[]): boolean => {
  const text = fold(paragraph.map((line) => plain(line.slice(0, 2_000))).join(' '));
  return footerStarts.some((start) => text.startsWith(start)) || isNotice(text);
};
