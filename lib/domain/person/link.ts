/**
 * How well something is known of a customer, best first. `proven`: an id inside a signed payload, an address that DMARC
 * aligns. `given`: filled into a field. `stated`: found in text. `guessed`: a like name.
 */
export const strengths = ['proven', 'given', 'stated', 'guessed'] as const;
export type Strength = (typeof strengths)[number];

/** What a person decided about two handles. `lifted`: an earlier word does not hold any more, and no other stands. */
export const verdicts = ['joined', 'parted', 'lifted'] as const;
export type Verdict = (typeof verdicts)[number];

/** Why two handles may, or may not, be one customer's: which interaction, which kind, how strong. */
export interface Evidence {
  readonly kind: 'id' | 'field' | 'text' | 'person';
  readonly strength: Strength | Verdict;
  readonly at: string;
  /** Absent where a person decided. */
  readonly interaction?: string;
  readonly source?: string;
  /** Of a statement: the handle that spoke, and so named the other. Of a decision: who decided. */
  readonly by?: string;
  /** Of a statement: whether the one who spoke was proven by then. */
  readonly proven?: boolean;
  /** Of a statement: whether nobody else could read it. */
  readonly private?: boolean;
  /** Of a statement: whether it called the handle its speaker's own. */
  readonly own?: boolean;
}

/** Evidence as it is kept beside one handle of the two. */
export interface Link extends Evidence {
  readonly with: string;
}

/** Evidence by itself: both handles, in order of the alphabet. */
export interface Pair extends Evidence {
  readonly handles: readonly [string, string];
}

/** The kind of a handle: `email` of `email:ada@example.com`. */
export const kindOf = (handle: string): string => handle.slice(0, handle.indexOf(':'));

export const pairOf = (one: string, { with: other, ...evidence }: Link): Pair => ({
  ...evidence,
  handles: one < other ? [one, other] : [other, one],
});

export const isVerdict = (strength: Strength | Verdict): strength is Verdict => verdicts.includes(strength as Verdict);

/** Whether this joins by itself. */
export const isStrong = ({ strength }: Evidence): boolean => strength === 'proven' || strength === 'given';

const rankOf = ({ strength, proven, private: unheard, own }: Evidence): number =>
  isVerdict(strength) ? 0 : 1 + strengths.indexOf(strength) * 8 + (proven ? 0 : 4) + (own ? 0 : 2) + (unheard ? 0 : 1);

// The time in front of an id is when it came, and what came first must not depend on how it travelled.
const print = (interaction = ''): string => interaction.slice(10);

const sortKey = (one: Evidence): string =>
  `${String(rankOf(one)).padStart(2, '0')} ${one.at} ${print(one.interaction)} ${one.by ?? ''} ${one.strength}`;

/** Best evidence first, then the earliest said; the same whatever came first. */
export const compareEvidence = (one: Evidence, other: Evidence): number => {
  const [first, second] = [sortKey(one), sortKey(other)];
  return first < second ? -1 : Number(first > second);
};

export const comparePairs = (one: Pair, other: Pair): number =>
  compareEvidence(one, other) || (one.handles.join('\n') < other.handles.join('\n') ? -1 : 1);
