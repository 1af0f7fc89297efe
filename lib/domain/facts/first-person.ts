import { beside, greetings, links, nouns, owners, receivers, selves, speakers, ways } from './claim-words.ts';
import { type Token, tokensOf } from './claim-tokens.ts';
import { cutAtEnds } from './sentences.ts';

const longest = 20_000;

type Words = ReadonlySet<string>;

/** How many words from a place on are one of these. */
const lengthAt = (tokens: readonly Token[], at: number, set: Words): number => {
  const of = (count: number): string => tokens.slice(at, at + count).map(({ plain }) => plain).join('-');
  return [3, 2, 1].find((count) => set.has(of(count))) ?? 0;
};

const isWord = (token: Token | undefined, set: Words): boolean =>
  token !== undefined && !token.names && set.has(token.plain);

/** Words that say nothing of anybody else: "my @ada" and "my new number on X is @ada" are alike, "my friend @ada" is not. */
const isFiller = (tokens: readonly Token[], at: number, known: Words): boolean =>
  [links, ways, nouns, known].some((set) => isWord(tokens[at], set)) ||
  (isWord(tokens[at], beside) && (isWord(tokens[at - 1], nouns) || isWord(tokens[at + 1], nouns)));

/** The end of what is named at a place, which may be written in pieces: "+1 876 555 0100". */
const endOf = (tokens: readonly Token[], at: number): number => {
  const written = (place: number): string => tokens[place]?.written ?? '';
  let end = at + 1;
  while (/^[\d().\-/]+[,.;:!]?$/.test(written(end)) && !/[,;:!]$/.test(written(end - 1))) end += 1;
  return end;
};

/** What is named after nothing but such words; its place. */
const namedFrom = (tokens: readonly Token[], from: number, isPassed: (at: number) => boolean): number | undefined => {
  let at = from;
  while (at < tokens.length && isPassed(at)) at += 1;
  return tokens[at]?.names === true ? at : undefined;
};

/** "Call me at", "Mail me: ada@example.com", and not "tell me @ada". */
const leadsOn = ({ written }: Token, next: Token): boolean => {
  if (isWord(next, ways) || isWord(next, nouns) || written.endsWith(':')) return true;
  return next.names && !next.written.startsWith('@') && (written.endsWith(',') || /^[+\d]/.test(next.written));
};

/** Behind which words something of the speaker's can follow, from this place on; 0: behind none. */
const markAt = (tokens: readonly Token[], at: number): number => {
  const self = lengthAt(tokens, at, selves);
  // "I am at @thebar" is where they are.
  if (self > 0) return isWord(tokens[at + self], ways) && tokens[at + self + 1]?.names === true ? 0 : self;
  const own = lengthAt(tokens, at, owners);
  if (own > 0) return own;
  const got = lengthAt(tokens, at, receivers);
  const [last, next] = [tokens[at + got - 1], tokens[at + got]];
  return got > 0 && last && next && leadsOn(last, next) ? got : 0;
};

const writtenIn = (tokens: readonly Token[]): string => tokens.map(({ written }) => written).join(' ');

const claimedIn = (tokens: readonly Token[], known: Words): string[] => {
  const claims: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const from = at + markAt(tokens, at);
    const named = from > at ? namedFrom(tokens, from, (place) => isFiller(tokens, place, known)) : undefined;
    if (named !== undefined) claims.push(writtenIn(tokens.slice(from, endOf(tokens, named))));
  }
  return claims;
};

/** "Member BW-4711, room 412 is cold", and not "BW-4711 was rude". */
const begunIn = (tokens: readonly Token[], known: Words): string[] => {
  const named = namedFrom(tokens, 0, (at) => isWord(tokens[at], greetings) || isFiller(tokens, at, known));
  if (named === undefined) return [];
  const end = endOf(tokens, named);
  const isOver = end === tokens.length || /[,.;:!)]$/.test(tokens[end - 1]?.written ?? '');
  return isOver || isWord(tokens[end], speakers) ? [writtenIn(tokens.slice(0, end))] : [];
};

/** What somebody says to be their own. */
export interface Claims {
  /** "My number is +1 876 555 0100", "I am @ada": the words with what they name. */
  readonly claimed: readonly string[];
  /** With what somebody begins, as one does with a number of one's own; an address there may be anybody's. */
  readonly begun: readonly string[];
}

// What mail programs put before a line of somebody else's.
const isQuoted = (line: string): boolean => /^\s*[>|]/.test(line);

/**
 * The parts of a text in which somebody says what is their own; `known` are words that belong to a number. A question is
 * none: who asks whether an address is ours does not say that it is theirs. Nor is a sentence about somebody else, though
 * the speaker is in it: "I am writing because of @eve", "my friend @eve", "they told me to call @eve".
 */
export const claimsIn = (text: string, known: Words): Claims => {
  const sentences = text
    .slice(0, longest)
    .replaceAll(/\b(no|nr|num|núm|tel|ref)\.[ \t]/giu, '$1 ')
    .split('\n')
    .filter((line) => !isQuoted(line))
    .flatMap((line) => cutAtEnds(line))
    .filter((sentence) => /[@\d]|\.com/i.test(sentence) && !sentence.trimEnd().endsWith('?'))
    .map(tokensOf);
  return {
    claimed: sentences.flatMap((tokens) => claimedIn(tokens, known)),
    begun: sentences.flatMap((tokens) => begunIn(tokens, known)),
  };
};
