import type { UnderstoodInteraction } from '../../lib/domain/interaction.ts';
import type { CaseNotice, Notice, NoticeType } from '../../lib/domain/notice.ts';
import type { SurgeNotice } from '../../lib/domain/surge/notice.ts';

export const link =
  'https://abc123.execute-api.us-east-1.amazonaws.com/case/eyJhIjoxfQ-0123456789abcdefghijklmnopqrstuvwxyz0123456789012345';
export const reader = { brandName: 'Bluewater Resorts', timeZone: 'America/Jamaica', link };

export const interaction = (over: Partial<UnderstoodInteraction> = {}): UnderstoodInteraction => ({
  id: '01KAHW0000AAAAAAAAAAAAAAAA',
  brand: 'bluewater',
  source: 'x',
  provider: 'twitter',
  channel: 'twitter',
  kind: 'post',
  public: true,
  saidAt: '2026-11-21T02:02:10.000Z',
  receivedAt: '2026-11-21T02:02:12.000Z',
  author: { name: 'Ada Lovelace', username: 'ada', handles: ['twitter:7'] },
  text: 'Nobody opens the door.',
  severity: 'high',
  reasons: ['is locked out of the room'],
  ...over,
});

export const caseData = (over: Partial<CaseNotice> = {}): CaseNotice => ({
  id: '01KAHW0000CCCCCCCCCCCCCCCC',
  brand: 'bluewater',
  brandName: 'Bluewater Resorts',
  state: 'open',
  severity: 'high',
  reasons: ['is locked out of the room', 'asks for a manager'],
  customer: {
    id: '01KAHW0000BBBBBBBBBBBBBBBB',
    name: 'Ada Lovelace',
    handles: ['twitter:7', 'email:ada@example.com'],
    vip: false,
  },
  facts: [
    {
      kind: 'accountNumber',
      value: 'BW-4711',
      said: { interaction: 'i', source: 'contact', at: '2026-11-03T12:00:00.000Z' },
    },
  ],
  interactions: [
    interaction({
      kind: 'form',
      channel: 'form',
      source: 'contact',
      provider: 'typeform',
      text: 'My key card is dead.',
      saidAt: '2026-11-20T15:00:00.000Z',
    }),
    interaction({ url: 'https://x.com/ada/status/1' }),
  ],
  interactionCount: 2,
  openedAt: '2026-11-21T02:02:12.000Z',
  waitingSince: '2026-11-21T02:02:10.000Z',
  tier: 1,
  notes: [],
  link: 'https://example.com/case/for-machines',
  answers: [
    { how: 'reply', url: 'https://x.com/intent/post?in_reply_to=1' },
    { how: 'call', url: 'tel:+18765550100' },
  ],
  to: ['front-desk'],
  waitedMs: 725_000,
  until: '2026-11-21T02:19:15.000Z',
  ...over,
});

/** A notice of any type, about 21:14:15 in Jamaica. */
export const noticeOf = (type: NoticeType, data: unknown): Notice =>
  ({
    specversion: '1.0',
    id: '01KAHW0000NNNNNNNNNNNNNNNN',
    source: '/brands/bluewater',
    type,
    subject: 'subject',
    time: '2026-11-21T02:14:15.000Z',
    datacontenttype: 'application/json',
    data,
  }) as Notice;

export const caseNotice = (what: string, over: Partial<CaseNotice> = {}): Notice =>
  noticeOf(`earshot.case.${what}` as NoticeType, caseData(over));

export const silent = noticeOf('earshot.source.silent', {
  source: 'help',
  brand: 'bluewater',
  lastHeard: '2026-11-20T19:00:00.000Z',
  expected: 'PT6H',
  to: ['front-desk'],
});
export const recovered = noticeOf('earshot.source.recovered', {
  source: 'help',
  brand: 'bluewater',
  to: ['front-desk'],
});
export const quarantined = noticeOf('earshot.delivery.quarantined', {
  id: '01KAHW0000QQQQQQQQQQQQQQQQ',
  brand: 'bluewater',
  source: 'contact',
  reason: 'form_response is missing',
  receivedAt: '2026-11-21T02:14:00.000Z',
  raw: 'ledger',
  to: ['front-desk'],
});
/** A surge of 5,000 customers; all that a customer can write in it is these words. */
export const surge = (what: string, over: Partial<SurgeNotice> = {}, words = 'No water here'): Notice =>
  noticeOf(`earshot.surge.${what}` as NoticeType, {
    id: '01KAHW0000SSSSSSSSSSSSSSSS',
    brand: 'bluewater',
    brandName: 'Bluewater Resorts',
    source: 'x',
    severity: 'high',
    matters: ['says there is no water', words],
    mattersCount: { 'says there is no water': 4900, [words]: 100 },
    startedAt: '2026-11-21T02:05:15.000Z',
    endedAt: what === 'ended' ? '2026-11-21T02:14:15.000Z' : undefined,
    count: 5000,
    perMinute: 2500,
    usualPerMinute: 0.4,
    trend: 'rising',
    sample: Array.from({ length: 200 }, (_, place) => ({
      case: '01KAHW0000CCCCCCCCCCCCCCCC',
      customer: '01KAHW0000BBBBBBBBBBBBBBBB',
      name: words,
      handles: [`email:${words}`],
      state: 'open',
      severity: 'high',
      waitingSince: '2026-11-21T02:06:15.000Z',
      ...(place < 10 && { text: words, link }),
    })),
    bundle: 1,
    reason: 'Far above what this source is used to',
    to: ['front-desk'],
    ...over,
  });
export const received = noticeOf('earshot.interaction.received', interaction());
export const redacted = noticeOf('earshot.interaction.redacted', {
  interaction: 'i',
  brand: 'bluewater',
  source: 'x',
  redactedAt: '2026-11-21T02:14:00.000Z',
});

const alphabet = [
  'a',
  'Z',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u0000',
  '\u001B[31m',
  '\u0085',
  '\u2028',
  '<',
  '>',
  '&',
  '"',
  "'",
  '`',
  '<script>alert(1)</script>',
  '</style>',
  '{',
  '}',
  '€',
  '~',
  'ü',
  'ñ',
  'ł',
  'Ж',
  'щ',
  'Ω',
  '語',
  '한',
  'ع',
  '\u202E',
  '\u2066',
  '\u200B',
  '\u200D',
  '\uFEFF',
  '👩‍👩‍👧',
  '😡',
  '🏴󠁧󠁢󠁥󠁮󠁧󠁿',
  'e\u0301',
  'z\u0301\u0302\u0303\u0304\u0305\u0306\u0307',
  '\uD83D',
  '<!channel>',
  '<@U1>',
  '@here',
  '%0d%0aBcc: x',
  'https://evil.example/case/1',
  '|',
  '[x](javascript:alert(1))',
  '*',
  '_',
];

const long = ['a ', '\n', '<', '€', '語', '👩‍👩‍👧', '\u202E', 'z\u0301\u0302'];

// A linear congruential generator: the same numbers in every run, so that a failure can be repeated.
const draw = (seed: number): (() => number) => {
  let state = seed;
  return () => (state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296;
};

const madeOf = (seed: number): string => {
  const next = draw(seed);
  const length = Math.floor(next() ** 3 * 400);
  return Array.from({ length }, () => alphabet[Math.floor(next() * alphabet.length)] ?? '').join('');
};

/** Words that nobody would write by accident: every mark alone, some very long, and mixtures of all. */
export const nasty: readonly string[] = [
  '',
  ...alphabet,
  ...long.map((mark) => mark.repeat(Math.ceil(10_000 / mark.length))),
  ...Array.from({ length: 40 }, (_, seed) => madeOf(seed + 1)),
];

/** A case in which everything that a customer can write is these words. */
export const saidAllOver = (words: string): Partial<CaseNotice> => ({
  reasons: Array.from({ length: 9 }, () => words),
  customer: {
    id: 'c',
    name: words,
    vip: true,
    vipNote: words,
    handles: [
      'twitter:7',
      ...Array.from({ length: 9 }, () => `email:${words.replace(/\s/gu, '') || 'a'}`.slice(0, 320)),
    ],
    previous: { case: 'c', severity: 'critical', resolvedAt: '2026-11-03T12:00:00.000Z', by: { name: words } },
  },
  facts: Array.from({ length: 30 }, () => ({
    kind: words,
    value: words,
    said: { interaction: 'i', source: 'x', at: '2026-11-03T12:00:00.000Z' },
  })),
  interactions: Array.from({ length: 5 }, () =>
    interaction({
      text: words,
      subject: words,
      url: `https://x.com/${words}`,
      author: { name: words, username: words, handles: ['twitter:7'] },
    }),
  ),
  notes: Array.from({ length: 9 }, () => ({ at: '2026-11-21T02:14:00.000Z', by: { name: words }, text: words })),
  answers: [
    { how: 'mail', url: `mailto:${words}` },
    { how: 'reply', url: `javascript:${words}` },
  ],
  by: { name: words },
  reason: words,
});
