import type { FamilyName } from './families.ts';

/** What families say together that none says alone, as a further hit. */
interface Together {
  readonly hit: FamilyName;
  /** One of these must be there, */
  readonly one: readonly string[];
  /** and one of these, */
  readonly other: readonly string[];
  /** and none of these. */
  readonly none: readonly string[];
}

const bad = ['failed', 'broken', 'lost', 'waited', 'unanswered', 'pending', 'dirty', 'short', 'rude', 'locked', 'again'] as const;

export const together: readonly Together[] = [
  // News tell of others: nobody in it speaks of themselves or asks.
  { hit: 'news', one: ['report', 'afar'], other: ['report', 'afar'], none: ['me', 'plea', 'asks', 'need', 'wonder', 'unanswered'] },
  { hit: 'inNeed', one: ['need', 'asks', 'plea'], other: ['aid', 'goods', 'ill', 'lack', 'danger'], none: [] },
  // Praise beside what went wrong is politeness or mockery; it is no praise.
  { hit: 'halfPraise', one: ['thanks', 'great', 'good'], other: bad, none: ['settled'] },
];

/** The further hits that hits come to together. */
export const togetherIn = (hits: readonly string[]): FamilyName[] => {
  const count = (names: readonly string[]): number => hits.filter((hit) => names.includes(hit)).length;
  return together
    .filter(({ one, other, none }) => count(one) > 0 && count(other) > 0 && count(none) === 0)
    .map(({ hit }) => hit);
};
