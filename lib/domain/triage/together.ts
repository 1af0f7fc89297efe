import type { FamilyName } from './families.ts';

/** What families say together that none says alone, as a further hit. */
interface Together {
  readonly hit: FamilyName;
  /** One of these must be there, */
  readonly one: readonly FamilyName[];
  /** and one of these, */
  readonly other: readonly FamilyName[];
  /** and none of these. */
  readonly none: readonly FamilyName[];
}

const wrong: readonly FamilyName[] = [
  'failed', 'broken', 'lost', 'waited', 'unanswered', 'pending', 'dirty', 'short', 'rude', 'locked', 'again',
  'outage', 'absent', 'vermin',
];
const personal: readonly FamilyName[] = ['me', 'plea', 'asks', 'need', 'wonder', 'unanswered'];

/** Chosen by hand, as the families are. */
const together: readonly Together[] = [
  // News tell of others: nobody in it speaks of themselves or asks.
  { hit: 'news', one: ['report', 'afar'], other: ['report', 'afar'], none: personal },
  { hit: 'inNeed', one: ['need', 'asks', 'plea'], other: ['aid', 'goods', 'ill', 'lack', 'danger', 'outage'], none: [] },
  // Praise beside what went wrong is politeness or mockery; it is no praise.
  { hit: 'halfPraise', one: ['thanks', 'great', 'good'], other: wrong, none: ['settled'] },
];

/** The further hits that hits come to together. */
export const togetherIn = (hits: readonly string[]): FamilyName[] => {
  const has = (names: readonly FamilyName[]): boolean => names.some((name) => hits.includes(name));
  return together.filter(({ one, other, none }) => has(one) && has(other) && !has(none)).map(({ hit }) => hit);
};
