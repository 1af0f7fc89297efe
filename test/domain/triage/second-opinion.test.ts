import { describe, expect, it } from '@jest/globals';

import { isWorthAsking, withSecond } from '../../../lib/domain/triage/second-opinion.ts';
import { judgeWords } from '../../../lib/domain/triage.ts';

const first = { unhappy: 0.5, urgent: 0.4, reasons: ['reports a problem'] };
const by = 'Amazon Comprehend';

describe('a second opinion', () => {
  it('raises, and says who finds it so', () => {
    expect(withSecond(first, { by, unhappy: 0.9 }, undefined)).toEqual({
      unhappy: 0.9, urgent: 0.4, reasons: ['reports a problem', 'a second reader (Amazon Comprehend) finds it very negative'],
    });
    expect(withSecond({ unhappy: 0.1, urgent: 0, reasons: [] }, { by, unhappy: 0.5 }, undefined)).toEqual({
      unhappy: 0.5, urgent: 0, reasons: ['a second reader (Amazon Comprehend) finds it negative'],
    });
  });

  it('never lowers, and is no reason where it changes nothing', () => {
    expect(withSecond(first, { by, unhappy: 0 }, undefined)).toBe(first);
    expect(withSecond(first, { by, unhappy: 0.6 }, undefined)).toEqual({ ...first, unhappy: 0.6 });
    expect(withSecond(first, undefined, undefined)).toBe(first);
  });

  it('is only worth asking for where it could matter', () => {
    expect(isWorthAsking({ unhappy: 0.1, urgent: 0.1 }, undefined)).toBe(true);
    expect(isWorthAsking({ unhappy: 0.1, urgent: 0.8 }, undefined)).toBe(false);
    expect(isWorthAsking({ unhappy: 0.8, urgent: 0.1 }, undefined)).toBe(false);
  });

  it('counts before the circumstances do, as if the words had said it', () => {
    const words = { text: 'Well, that is one way to run a hotel', lang: 'en', public: true };
    const context = { complaintsThisWeek: 0, vip: false, followers: 48_000 };
    expect(judgeWords(words, context).severity).toBe('low');
    expect(judgeWords({ ...words, second: { by, unhappy: 0.5 } }, context)).toMatchObject({
      severity: 'high', reasons: ['a second reader (Amazon Comprehend) finds it negative', 'public, 48,000 followers'],
    });
  });
});
