import { describe, expect, it } from '@jest/globals';

import type { Judgement } from '../../../lib/domain/triage.ts';
import { withSecond } from '../../../lib/domain/triage/second-opinion.ts';

const first: Judgement = { unhappy: 0.5, urgent: 0.4, severity: 'medium', reasons: ['reports a problem'] };

describe('a second opinion', () => {
  it('raises, and is named', () => {
    expect(withSecond(first, { by: 'Comprehend', unhappy: 0.9 })).toEqual({
      unhappy: 0.9, urgent: 0.4, severity: 'high', reasons: ['reports a problem', 'Comprehend finds it worse than its words'],
    });
  });

  it('never lowers, whatever it says', () => {
    expect(withSecond(first, { by: 'Comprehend', unhappy: 0, urgent: 0 })).toEqual(first);
    expect(withSecond({ ...first, severity: 'critical' }, { by: 'Comprehend', unhappy: 0.9 }).severity).toBe('critical');
  });

  it('that nobody gave changes nothing', () => {
    expect(withSecond(first, undefined)).toBe(first);
  });
});
