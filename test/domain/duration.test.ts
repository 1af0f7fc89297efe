import { describe, expect, it } from '@jest/globals';

import { Duration } from '../../lib/domain/duration.ts';
import { inWords, later, milliseconds } from '../../lib/domain/elapsed.ts';

const lengths: readonly (readonly [text: string, ms: number])[] = [
  ['PT5M', 300_000],
  ['PT0.5S', 500],
  ['PT0.001S', 1],
  ['P30D', 2_592_000_000],
  ['P1DT2H3M4.5S', 93_784_500],
  ['PT90M', 5_400_000],
];
const refused = [
  '',
  'P',
  'PT',
  'P1DT',
  '5M',
  'PT5',
  'P1W',
  'P1M',
  'P1Y',
  'PT0S',
  '-PT5M',
  'PT-5M',
  'PT0.0001S',
  'pt5m',
  ' PT5M',
  'PT5M\n',
  'PT1.5H',
];

describe('a duration', () => {
  it.each(lengths)('%s lasts %d ms', (text, ms) => {
    expect(Duration.safeParse(text).success).toBe(true);
    expect(milliseconds(text)).toBe(ms);
  });

  it.each(refused)('is not %j', (text) => {
    expect(Duration.safeParse(text).success).toBe(false);
  });

  it('moves a moment on, over the end of a day', () => {
    expect(later('2026-02-28T23:58:00.000Z', 'PT5M')).toBe('2026-03-01T00:03:00.000Z');
  });
});

const words: readonly (readonly [ms: number, text: string])[] = [
  [-5, '0 s'],
  [0, '0 s'],
  [40_400, '40 s'],
  [89_000, '89 s'],
  [300_000, '5 min'],
  [5_340_000, '89 min'],
  [7_200_000, '2 h'],
  [7_800_000, '2 h 10 min'],
  [172_800_000, '2 days'],
  [259_200_000, '3 days'],
];

describe('a length of time in words', () => {
  it.each(words)('%d ms is %s', (ms, text) => {
    expect(inWords(ms)).toBe(text);
  });
});
