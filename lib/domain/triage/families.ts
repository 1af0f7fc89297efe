/** What one hit of a family of words says: how much it adds to each figure, and how a manager reads it. */
export interface Family {
  readonly unhappy: number;
  readonly urgent: number;
  /** Absent: a shade of meaning that nobody needs to be told of. */
  readonly reason?: string;
  /** "Not stolen", "never rude": said of what is not so, it counts for nothing. */
  readonly deniable?: true;
  /** How they feel, and not what happened, which is told first. */
  readonly feeling?: true;
  /** It only ranks: it makes no level (`shades`). */
  readonly weak?: true;
  /** The family that says the same and more: who reads that need not read this. */
  readonly within?: string;
}

/**
 * Every family of words there is, worst first. The figures are the sum of all hits,
 * each further hit of one family counting half of the one before; chosen by hand, for any language alike.
 */
export const families = {
  danger: { unhappy: 0.8, urgent: 5.2, reason: 'says somebody is in danger or hurt', deniable: true },
  stranded: { unhappy: 1.4, urgent: 5, reason: 'says they are stranded now', deniable: true },
  raid: { unhappy: 0.8, urgent: 5, reason: 'says somebody is at their money or in their room', deniable: true },
  stuck: { unhappy: 1.4, urgent: 3.4, reason: 'says they are stuck', deniable: true, within: 'stranded' },
  aid: { unhappy: 0.3, urgent: 2.6, reason: 'asks for water, food, shelter, medicine or rescue' },
  outage: { unhappy: 1.2, urgent: 3, reason: 'says water, heat, power, a toilet, lift or line is out', deniable: true },
  absent: { unhappy: 1.2, urgent: 3, reason: 'says nobody is there', deniable: true },
  theft: { unhappy: 0.8, urgent: 3, reason: 'says something was stolen, or speaks of fraud', deniable: true },
  lost: { unhappy: 0.8, urgent: 2.6, reason: 'says something is lost', deniable: true },
  locked: { unhappy: 0.9, urgent: 2.2, reason: 'says they are locked out, blocked or refused', deniable: true },
  person: { unhappy: 0.3, urgent: 2.6, reason: 'asks for a person' },
  failed: { unhappy: 1.2, urgent: 2.8, reason: 'says something was cancelled, late or missed', deniable: true },
  pending: { unhappy: 1, urgent: 1.6, reason: 'says something has not come or not happened yet' },
  broken: { unhappy: 1.3, urgent: 2, reason: 'says something is broken or does not work', deniable: true },
  ill: { unhappy: 0.8, urgent: 1.8, reason: 'speaks of illness or medicine', deniable: true },
  hurry: { unhappy: 0.1, urgent: 1.3, reason: 'says it cannot wait', deniable: true },
  plea: { unhappy: 0.4, urgent: 1.3, reason: 'asks for help' },
  waited: { unhappy: 1.4, urgent: 1.2, reason: 'says they have waited' },
  unanswered: { unhappy: 1.6, urgent: 0.8, reason: 'says nobody answers or cares' },
  money: { unhappy: 1, urgent: 1.2, reason: 'says money is wrong, or wants it back' },
  twice: { unhappy: 1.2, urgent: 2.9, reason: 'says they paid twice, or were given too little', deniable: true },
  fee: { unhappy: 1, urgent: 0.4, reason: 'says money is wrong, or wants it back' },
  again: { unhappy: 0.9, urgent: 0.4, reason: 'says it is not the first time' },
  promise: { unhappy: 2, urgent: 0, reason: 'speaks of what was promised', deniable: true },
  angry: { unhappy: 2.6, urgent: 0.2, reason: 'is angry or appalled', feeling: true, deniable: true },
  rude: { unhappy: 2, urgent: 0, reason: 'says they were treated badly', deniable: true },
  leave: { unhappy: 1.7, urgent: 0.3, reason: 'wants to leave, or speaks of lawyers or the press', deniable: true },
  swear: { unhappy: 1.8, urgent: 0, reason: 'swears', feeling: true },
  dirty: { unhappy: 1.5, urgent: 0.6, reason: 'says it is dirty, noisy, too hot or too cold', deniable: true },
  vermin: { unhappy: 2.6, urgent: 1, reason: 'says there are vermin', deniable: true },
  sarcasm: { unhappy: 2.4, urgent: 0.2, reason: 'is sarcastic', feeling: true },
  bad: { unhappy: 1.5, urgent: 0.1, reason: 'is dissatisfied', feeling: true, deniable: true },
  missing: { unhappy: 1.7, urgent: 0.2, reason: 'says something good is not so' },
  sad: { unhappy: 1.4, urgent: 0.1, reason: 'is sad or worried', feeling: true, deniable: true },
  grim: { unhappy: 1, urgent: 0, reason: 'speaks of something bad', feeling: true, deniable: true },
  trouble: { unhappy: 0.9, urgent: 0.9, reason: 'reports a problem', deniable: true },
  wonder: { unhappy: 0.8, urgent: 0.6 },
  deny: { unhappy: 0.6, urgent: 0.5 },
  still: { unhappy: 0.4, urgent: 0.5 },
  contrast: { unhappy: 0.3, urgent: 0 },
  here: { unhappy: 0, urgent: 0.8, reason: 'says where they are' },
  frail: { unhappy: 0.1, urgent: 0.6, reason: 'speaks of children, old or weak people' },
  need: { unhappy: 0.1, urgent: 0.3 },
  journey: { unhappy: 0.2, urgent: 1.4, weak: true },
  mine: { unhappy: 0.2, urgent: 0.1, weak: true },
  firm: { unhappy: 0.4, urgent: 0.3, weak: true },
  third: { unhappy: -0.2, urgent: -0.1, weak: true },
  now: { unhappy: 0.1, urgent: 0.1, weak: true },
  stake: { unhappy: 0.2, urgent: 0.8 },
  short: { unhappy: 1.1, urgent: 0.5, reason: 'says it is not what they expected' },
  unable: { unhappy: 0.5, urgent: 0.7, weak: true },
  lack: { unhappy: 0.4, urgent: 1, reason: 'says they have none of what they need' },
  none: { unhappy: 0.6, urgent: 1.5, reason: 'says they have none of what they need' },
  asks: { unhappy: 0, urgent: 0.9 },
  goods: { unhappy: 0, urgent: 0.6, weak: true },
  plight: { unhappy: 0, urgent: 0.5, weak: true },
  greeting: { unhappy: -0.1, urgent: 0.2, weak: true },
  crowd: { unhappy: 0, urgent: 0.2, weak: true },
  place: { unhappy: 0, urgent: 0.4, weak: true },
  me: { unhappy: 0.3, urgent: 0.2 },
  amount: { unhappy: 0.5, urgent: 0.3 },
  period: { unhappy: 0.3, urgent: 0.5 },
  loud: { unhappy: 0.5, urgent: 0.2 },
  link: { unhappy: -0.7, urgent: -0.4 },
  good: { unhappy: -1.2, urgent: -0.4 },
  great: { unhappy: -1.9, urgent: -0.8 },
  thanks: { unhappy: -1.6, urgent: -0.7 },
  enquiry: { unhappy: -0.4, urgent: -0.8 },
  inNeed: { unhappy: 0, urgent: 0.7 },
  halfPraise: { unhappy: 0.5, urgent: 0.3 },
  news: { unhappy: -0.2, urgent: -1.5 },
  settled: { unhappy: -1.6, urgent: -1.4 },
  advert: { unhappy: -0.8, urgent: -0.8 },
  small: { unhappy: -0.5, urgent: -0.6 },
  afar: { unhappy: -0.1, urgent: -0.5 },
  report: { unhappy: 0.1, urgent: -1 },
} as const satisfies Readonly<Record<string, Family>>;
export type FamilyName = keyof typeof families;
