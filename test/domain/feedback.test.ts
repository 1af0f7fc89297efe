import { describe, expect, it } from '@jest/globals';

import { Case } from '../../lib/domain/case.ts';
import { feedback } from '../../lib/domain/feedback.ts';

const one: Case = {
  id: 'C', brand: 'b', policy: 'default', customer: 'K', source: 'x', channel: 'twitter', state: 'open', severity: 'high', reasons: ['angry'],
  openedAt: '2026-11-21T08:00:00.000Z', waitingSince: '2026-11-21T08:00:00.000Z', tier: 1, round: 0, told: ['desk'], notes: [],
  interactions: ['I1'], interactionCount: 1, notices: [],
};
const act = { by: { subscriber: 'desk', name: 'Mia' }, now: new Date('2026-11-21T08:10:00.000Z') };

describe('what a person thinks of a severity', () => {
  it('is kept with who, when and the severity of that time, and changes nothing else', () => {
    const { case: after, reason } = feedback(one, act, { verdict: 'too-high', note: ' a joke ' });
    expect(reason).toBe('done');
    expect(after).toEqual({
      ...one,
      feedback: [{ at: '2026-11-21T08:10:00.000Z', by: act.by, verdict: 'too-high', severity: 'high', note: 'a joke' }],
    });
    expect(Case.safeParse(after).success).toBe(true);
  });

  it('is kept once, and again when it is another opinion or another severity', () => {
    const { case: first } = feedback(one, act, { verdict: 'too-low' });
    const later = { ...act, now: new Date('2026-11-21T09:00:00.000Z') };
    expect(feedback(first, later, { verdict: 'too-low' })).toEqual({ case: first, reason: 'nothing to add' });
    expect(feedback(first, later, { verdict: 'too-high' }).case.feedback).toHaveLength(2);
    expect(feedback({ ...first, severity: 'critical' }, later, { verdict: 'too-low' }).case.feedback).toHaveLength(2);
  });

  it('never fills the record', () => {
    let full = one;
    for (let person = 0; person < 80; person += 1) full = feedback(full, { ...act, by: { name: `p${person}` } }, { verdict: 'too-low' }).case;
    expect(full.feedback?.map(({ by }) => by.name)).toEqual(Array.from({ length: 50 }, (_, index) => `p${index + 30}`));
  });
});
