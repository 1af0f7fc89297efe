const pairs = (from: string, to: string): [string, string][] => {
  const latin = to.split(' ');
  return Array.from(from, (letter, place) => [letter, latin[place] ?? '']);
};

// Letters that do not fall apart into an ASCII letter and an accent, and marks.
const spelled = new Map<string, string>([
  ...pairs('ßẞÆæŒœØøÅåĐđÐð', 'ss SS AE ae OE oe O o A a D d D d'),
  ...pairs('ÞþŁłĦħıŋªº№×÷', 'Th th L l H h i ng a o No x /'),
  ...pairs('€£¥©®°¿¡…•·', 'EUR GBP YEN (c) (R) deg ? ! ... * .'),
  ...pairs('‘’‚‛‹›´`', "' ' ' ' ' ' ' '"),
  ...pairs('“”„‟«»', '" " " " " "'),
  ...pairs('‐‑‒–—―−', '- - - - - - -'),
]);

// By sound rather than by any library's standard: what a pager shows has to be sayable.
const foreign = new Map<string, string>([
  ...pairs('абвгдежзийклмнопрсту', 'a b v g d e zh z i y k l m n o p r s t u'),
  ...pairs('фхцчшщъыьэюяіїєґё', 'f kh ts ch sh shch  y  e yu ya i yi ye g yo'),
  ...pairs('αβγδεζηθικλμν', 'a v g d e z i th i k l m n'),
  ...pairs('ξοπρσςτυφχψω', 'x o p r s s t y f ch ps o'),
]);

const inAscii = (letter: string): string => {
  if (letter <= '\u007E') return letter;
  const known = spelled.get(letter);
  if (known !== undefined) return known;
  const small = letter.toLowerCase();
  const latin = foreign.get(small);
  if (latin === undefined) return '';
  return letter === small ? latin : latin.slice(0, 1).toUpperCase() + latin.slice(1);
};

const bare = (letter: string): string => letter.normalize('NFKD').replace(/\p{M}/gu, '');

/** One character as a reader would spell it in ASCII; empty for what has no Latin spelling, such as an emoji. */
const transliterated = (letter: string): string => inAscii(letter) || Array.from(bare(letter), inAscii).join('');

/** The text in letters that `has` knows, each other one spelled in ASCII or left out. One line, single spaces. */
export const spell = (text: string, has: (letter: string) => boolean): string => {
  const one = (letter: string) => (has(letter) ? letter : Array.from(transliterated(letter)).filter(has).join(''));
  return Array.from(text.normalize('NFC'), one).join('').replace(/\s+/gu, ' ').trim();
};

/** In printable ASCII, for a mail's subject. */
export const ascii = (text: string): string => spell(text, (letter) => letter >= ' ' && letter <= '~');
