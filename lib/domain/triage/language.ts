import { foreign } from './languages/foreign.ts';
import { tongues } from './languages/index.ts';
import { folded } from './spelling.ts';
import type { Tokens } from './tokens.ts';
import type { Tongue } from './tongue.ts';

/** A language that is judged, or any other. */
type Spoken = Tongue | 'other';

/** Which words tell of which languages; a word of two languages tells half as much of each. */
let marks: ReadonlyMap<string, readonly Spoken[]> | undefined;

/** Letters that tell of a language as small words do; as they are written, not folded. */
const letters: Readonly<Record<string, string>> = {
  de: 'ä ö ü ß',
  es: 'ñ ¿ ¡ á í ó ú',
  pt: 'ã õ ç á ê ô',
  fr: 'é è ê ë î ï ô û ù ç à œ',
  it: 'è ò ì ù à',
  other: 'å æ ø ä ö ą ę ł ż ś ć ń ı ş ğ ü č š ž ř ě ů ț ș ă ő ű',
};

const marksOf = (): ReadonlyMap<string, readonly Spoken[]> => {
  const found = new Map<string, Spoken[]>();
  const judged = tongues.map((one): [Spoken, string] => [one, one.marks]);
  const lists: readonly [Spoken, string][] = [...judged, ['other', foreign]];
  for (const [spoken, words] of lists) {
    const own = letters[spoken === 'other' ? spoken : spoken.lang] ?? '';
    for (const word of `${folded(words)} ${own}`.split(/\s+/u)) {
      const there = found.get(word);
      if (there === undefined) found.set(word, [spoken]);
      else if (!there.includes(spoken)) there.push(spoken);
    }
  }
  return found;
};

type Seen = Pick<Tokens, 'words' | 'letters'>;

/** So many words are enough to know a language by. */
const looked = 120;
/** A second language counts when it has so much of what the first has. */
const shareOfSecond = 0.7;
/** Of so many words one at least should tell of the language. */
const wordsPerMark = 20;
/** Up to so many words may well hold none that tells of a language. */
const few = 6;

const scoresOf = ({ words, letters: written }: Seen): Map<Spoken, number> => {
  marks ??= marksOf();
  const scores = new Map<Spoken, number>();
  for (const word of [...words.slice(0, looked), ...written]) {
    const known = marks.get(word);
    if (known === undefined) continue;
    for (const spoken of known) scores.set(spoken, (scores.get(spoken) ?? 0) + 1 / known.length);
  }
  return scores;
};

const named = (lang: string | undefined): Spoken | undefined => {
  const code = lang?.toLowerCase().split(/[-_]/u)[0];
  return code === undefined || code === 'und' ? undefined : (tongues.find((tongue) => tongue.lang === code) ?? 'other');
};

const inLatin = (word: string): boolean => word >= 'a' && word < '{';
const isWord = (word: string): boolean => inLatin(word) || /^\p{L}/u.test(word);

/**
 * The languages that a text may be in, the likeliest first; a second one when it is mixed, all of them when a few words
 * do not tell. None: it is in one that is not judged. `lang` is what its provider says, which counts as two words do,
 * since providers guess too.
 */
export const languagesOf = (seen: Seen, lang: string | undefined): readonly Tongue[] => {
  const { words } = seen;
  const scores = scoresOf(seen);
  const said = named(lang);
  if (said !== undefined) scores.set(said, (scores.get(said) ?? 0) + 2);
  const [first, second] = [...scores].toSorted(([, one], [, other]) => other - one);
  const latin = words.filter(inLatin).length;
  if (latin * 2 < words.filter(isWord).length) return [];
  if (first === undefined || first[1] * wordsPerMark < Math.min(latin, looked)) return latin <= few ? tongues : [];
  if (first[0] === 'other') return [];
  if (latin <= few) return [...scores].flatMap(([spoken, score]) => (spoken !== 'other' && score * 2 >= first[1] ? [spoken] : []));
  const isMixed = second !== undefined && second[1] >= Math.max(1, first[1] * shareOfSecond);
  return isMixed && second[0] !== 'other' ? [first[0], second[0]] : [first[0]];
};
