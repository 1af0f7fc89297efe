import { describe, expect, it } from '@jest/globals';

import { byWords, type CaseWord } from '../../lib/domain/by-words.ts';
import type { Case } from '../../lib/domain/case.ts';

/** What a case says by its own words, once those of another customer have left it. */
const hour = (n: number): string => `2026-11-21T${String(n).padStart(2, '0')}:00:00.000Z`;
const word = (n: number, severity: CaseWord['severity'], ...reasons: string[]): CaseWord => ({
  interaction: `I${n}`, receivedAt: hour(n), severity, reasons, from: { source: `source${n}`, channel: 'form' },
});

/** The case of two who were taken for one: the other spoke first, worst, and often. */
const joint: Case = {
  id: 'C', brand: 'b', policy: 'default', customer: 'K', handle: 'email:cleo@example.com', source: 'x', channel: 'twitter', state: 'acknowledged',
  severity: 'critical', reasons: ['stranded', 'angry'], openedAt: hour(2), waitingSince: hour(1), tier: 2, round: 0, clock: hour(20),
  told: ['desk', 'manager'], acknowledgedAt: hour(3), acknowledgedBy: { name: 'Grace' }, notes: [{ at: hour(3), by: { name: 'Grace' }, text: 'Called' }],
  began: 'I1', interactions: ['I1', 'I2', 'I3', 'I4'], interactionCount: 31, notices: [],
};
const own = [word(2, 'high', 'angry'), word(3, 'low', 'nothing in it sounds urgent'), word(4, 'medium', 'cold', 'angry')];
const parted = (one: Case, words: readonly CaseWord[]): Case => byWords(one, words, 'high', hour(9));

describe('a case by its own words', () => {
  it('is as bad as they are, for their reasons, from the first that was bad enough on', () => {
    expect(parted(joint, own)).toMatchObject({
      severity: 'high', reasons: ['angry', 'cold'], began: 'I2', source: 'source2', channel: 'form', waitingSince: hour(2),
      interactions: ['I2', 'I3', 'I4'], interactionCount: 3,
    });
  });

  it('keeps what people did and were told, and tells them once that it is less bad', () => {
    const after = parted(joint, own);
    const { state, tier, clock, told, acknowledgedBy, notes } = joint;
    expect(after).toMatchObject({ state, tier, clock, told, acknowledgedBy, notes });
    expect(after.notices).toEqual([{
      id: `C/updated/high/${hour(9)}`, type: 'updated', at: hour(9), to: ['desk', 'manager'],
      reason: 'Now high: angry; cold; the words of another customer went with them',
    }]);
    expect(parted(after, own)).toBe(after);
  });

  it('tells that it is worse by words that came back, and nothing when it is as bad as before', () => {
    const [worse] = parted({ ...joint, severity: 'medium' }, own).notices;
    expect(worse?.reason).toBe('Now high: angry; cold');
    expect(parted({ ...joint, severity: 'high' }, own).notices).toEqual([]);
  });

  it('stays, as bad as it is, when none of its own words would have opened it', () => {
    const words = [word(2, 'medium', 'cold'), word(4, 'medium', 'dirty')];
    expect(parted({ ...joint, began: 'I4' }, words)).toMatchObject({ state: 'acknowledged', severity: 'medium', began: 'I4', waitingSince: hour(4) });
    expect(parted(joint, words)).toMatchObject({ began: 'I2', waitingSince: hour(2) });
    expect(parted(joint, [])).toBe(joint);
  });
});

describe('a case that somebody else had opened again', () => {
  const again: Case = { ...joint, state: 'open', reopened: { times: 2, by: 'I5', after: hour(4) }, waitingSince: hour(5) };

  it('is over as it was before, and those who were told hear that', () => {
    const after = parted(again, own);
    expect(after).toMatchObject({ state: 'resolved', resolvedAt: hour(4), waitingSince: hour(2), reopened: { times: 2, by: 'I2' } });
    expect(after.clock).toBeUndefined();
    expect(after.notices.map(({ type, to, reason }) => [type, to, reason])).toEqual([
      ['resolved', ['desk', 'manager'], 'It had been opened again by the words of another customer, which went with them'],
    ]);
  });

  it('is open since the next trouble of its own customer', () => {
    const words = [...own, word(6, 'low'), word(7, 'medium', 'still cold')];
    expect(parted(again, words)).toMatchObject({ state: 'open', waitingSince: hour(7), reopened: { times: 2, by: 'I7', after: hour(4) } });
  });

  it('and by a word of its own before, waits since that', () => {
    expect(parted(again, [...own, word(5, 'medium', 'cold')])).toMatchObject({ state: 'open', waitingSince: hour(5) });
  });
});
