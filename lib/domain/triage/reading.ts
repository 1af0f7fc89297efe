import type { Severity } from '../severity.ts';
import type { Family } from './families.ts';
import { type Figures, figuresOf, mannerOf, sumsOf } from './figures.ts';
import { hitsOf } from './hits.ts';
import { languagesOf } from './language.ts';
import { type Lexicon, lexiconFor } from './lexicon.ts';
import type { TriageSettings } from './settings.ts';
import { shadeOf } from './shades.ts';
import { togetherIn } from './together.ts';
import { type Tokens, tokensOf } from './tokens.ts';
import type { Tongue } from './tongue.ts';

/** What a text alone says. */
export interface Reading extends Figures {
  /** In words, the weightiest first. */
  readonly reasons: readonly string[];
  /** It is at least so bad, whatever the figures say: nobody could read it, and it does not look calm. */
  readonly floor: Severity;
}

interface Hits extends Figures {
  readonly hits: readonly string[];
}

/** More reasons than these nobody reads. */
const mostReasons = 5;
const notJudged = 'is in a language that we do not judge: read it yourself';
const looksUpset = 'written in capitals or with many exclamation marks';
const leavesNumber = 'has a number that may be one to call';

/** Reasons in the order of their weight, what happened before how they feel; of equals that which the table has first. */
const reasonsOf = ({ families }: Lexicon, hits: readonly string[]): string[] => {
  const weight = ({ unhappy, urgent }: Family): number => urgent + unhappy / 2;
  const found = [...new Set(hits)].flatMap((hit) => families[hit] ?? []).filter(
    ({ reason, within, ...family }) =>
      reason !== undefined && weight(family) > 0 && !(within !== undefined && hits.includes(within)),
  );
  const feels = ({ feeling }: Family): number => (feeling ? 1 : 0);
  const inOrder = (one: Family, other: Family): number => feels(one) - feels(other) || weight(other) - weight(one);
  const reasons = found.toSorted(inOrder).flatMap(({ reason }) => reason ?? []);
  return [...new Set(reasons)].slice(0, mostReasons);
};

const read = (lexicon: Lexicon, tokens: Tokens, tongue: Tongue | undefined): Hits => {
  const said = hitsOf(lexicon.dictionary(tongue), tokens.words, lexicon.families);
  const hits = [...said, ...mannerOf(tokens), ...togetherIn(said)];
  const shade = shadeOf(tokens, hits.includes('me'));
  return { hits, ...figuresOf(sumsOf(hits, lexicon.families), shade, lexicon.edges) };
};

/** Of a text in two languages, what is worse in either. */
const mostOf = (lexicon: Lexicon, readings: readonly Hits[]): Omit<Reading, 'floor'> => ({
  unhappy: Math.max(...readings.map(({ unhappy }) => unhappy)),
  urgent: Math.max(...readings.map(({ urgent }) => urgent)),
  reasons: reasonsOf(lexicon, readings.flatMap(({ hits }) => hits)),
});

const isUpset = ({ exclamations, capitals, long }: Tokens): boolean =>
  exclamations >= 2 || (capitals >= 2 && capitals * 2 >= long);

/** Nobody can say of it that all is well: signs and own words count, and what looks upset is at least worth a look. */
const readBlindly = (lexicon: Lexicon, tokens: Tokens): Reading => {
  const { reasons, ...figures } = mostOf(lexicon, [read(lexicon, tokens, undefined)]);
  const upset = isUpset(tokens);
  return {
    ...figures,
    reasons: [...reasons, notJudged, ...(upset ? [looksUpset] : []), ...(tokens.telephone ? [leavesNumber] : [])],
    floor: upset || tokens.telephone ? 'medium' : 'low',
  };
};

/** Reads a text: in its language, in two when it is mixed, else as far as one can without knowing the language. */
export const readingOf = (text: string, lang: string | undefined, settings: TriageSettings): Reading => {
  const lexicon = lexiconFor(settings);
  const tokens = tokensOf(text);
  const tongues = languagesOf(tokens, lang);
  if (tongues.length === 0 && tokens.words.some((word) => /^\p{L}/u.test(word))) return readBlindly(lexicon, tokens);
  const readings = (tongues.length === 0 ? [undefined] : tongues).map((tongue) => read(lexicon, tokens, tongue));
  return { ...mostOf(lexicon, readings), floor: 'low' };
};
