import { describe, expect, it } from '@jest/globals';

import { acknowledge, note, resolve, snooze } from '../../lib/domain/acknowledgement.ts';
import type { Case } from '../../lib/domain/case.ts';
import { open, ring, waitedMs } from '../../lib/domain/clock.ts';
import type { Policy } from '../../lib/domain/configuration.ts';
import { join } from '../../lib/domain/joining.ts';
import { reopen } from '../../lib/domain/reopening.ts';

const policy: Policy = {
  id: 'default',
  opensAt: 'high',
  tiers: [{ notify: ['desk'], wait: 'PT5M' }, { notify: ['manager', 'desk'], wait: 'PT15M' }],
  repeatLastTier: 'PT30M',
  reopenWithin: 'P7D',
  acknowledgementExpires: 'PT4H',
};

const at = (time: string): Date => new Date(`2026-11-21T${time}Z`);

const opened: Case = open(
  {
    id: 'C', brand: 'b', source: 'x', channel: 'twitter', customer: 'K', severity: 'high', reasons: ['angry'], interaction: 'I1',
    waitingSince: at('08:00:00').toISOString(),
  },
  policy,
  at('08:00:10').toISOString(),
);

const act = (time: string, name = 'Grace') => ({ by: { subscriber: 'desk', name }, now: at(time) });

describe('the clock of a case', () => {
  it('begins with its first tier told, and says until when', () => {
    expect(opened).toMatchObject({ state: 'open', tier: 1, round: 0, clock: '2026-11-21T08:05:10.000Z', told: ['desk'] });
    expect(opened.notices.map(({ id, to }) => [id, to])).toEqual([['C/opened', []], ['C/escalated/1/0', ['desk']]]);
  });

  it('does not ring a millisecond early', () => {
    expect(ring(opened, policy, at('08:05:09.999'))).toEqual({ case: opened, reason: 'not yet' });
  });

  it('counts the next wait from when the tier was due, not from when somebody looked', () => {
    const { case: second, reason } = ring(opened, policy, at('08:06:00'));
    expect(reason).toBe('tier reached');
    expect(second).toMatchObject({ tier: 2, clock: '2026-11-21T08:20:10.000Z', told: ['desk', 'manager'] });
  });

  it('counts it from now after an outage, so that every tier has its full wait', () => {
    expect(ring(opened, policy, at('12:00:00')).case.clock).toBe('2026-11-21T12:15:00.000Z');
  });

  it('tells the last tier again and again, each time under an id of its own', () => {
    const second = ring(opened, policy, at('08:05:10')).case;
    const again = ring(second, policy, at('08:20:10'));
    const more = ring(again.case, policy, at('08:50:10'));
    expect([again.reason, more.reason]).toEqual(['told again', 'told again']);
    expect(more.case.notices.slice(-2).map(({ id }) => id)).toEqual(['C/escalated/2/1', 'C/escalated/2/2']);
  });

  it('is never without a next ring while the case is open', () => {
    let one = opened;
    for (let rung = 0; rung < 50; rung += 1) {
      expect(one.clock).toBeDefined();
      one = ring(one, policy, new Date(one.clock ?? 0)).case;
    }
    expect(one.state).toBe('open');
  });
});

describe('an acknowledgement', () => {
  const held = acknowledge(opened, act('08:03:00'), at('12:03:00').toISOString()).case;

  it('holds the clock until it runs out, and then opens the case again for those who were told', () => {
    expect(held).toMatchObject({ state: 'acknowledged', clock: '2026-11-21T12:03:00.000Z', acknowledgedBy: { name: 'Grace' } });
    expect(ring(held, policy, at('12:02:59')).reason).toBe('not yet');
    const { case: again, reason } = ring(held, policy, at('12:03:00'));
    expect(reason).toBe('acknowledgement expired');
    expect(again).toMatchObject({ state: 'open', tier: 1, clock: '2026-11-21T12:08:00.000Z' });
    expect(again.notices.at(-1)).toMatchObject({ type: 'reopened', to: ['desk'] });
  });

  it('is named to whoever is told next, since its tier did answer, until somebody has it again', () => {
    const again = ring(held, policy, at('12:03:00')).case;
    const next = ring(again, policy, at('12:08:00')).case;
    expect(next.notices.at(-1)).toMatchObject({ tier: 2, reason: 'Grace had it for 4 h and did not end it' });
    const once = ring(next, policy, at('12:23:00')).case;
    expect(once.notices.at(-1)).toMatchObject({ tier: 2, reason: 'Grace had it for 4 h and did not end it; told again' });
    const linus = acknowledge(again, act('12:04:00', 'Linus'), at('13:04:00').toISOString()).case;
    const after = ring(ring(linus, policy, at('13:04:00')).case, policy, at('13:09:00')).case;
    expect(after.notices.at(-1)?.reason).toBe('Linus had it for 60 min and did not end it');
  });

  it('is not named when the customer opened the case again after its end', () => {
    const over = resolve(ring(held, policy, at('12:03:00')).case, act('12:04:00')).case;
    const word = { interaction: 'I2', severity: 'high', reasons: ['angry'], receivedAt: at('13:00:00').toISOString(), at: at('13:00:00').toISOString() } as const;
    const next = ring(reopen(over, word, policy), policy, at('13:05:00')).case;
    expect(next.notices.at(-1)).toMatchObject({ tier: 2, reason: 'Tier 1 did not answer' });
  });

  it('ends the wait of the customer', () => {
    expect(waitedMs(held, at('10:00:00').toISOString())).toBe(180_000);
  });

  it('is the first one, however many press', () => {
    expect(acknowledge(held, act('08:04:00', 'Linus'), at('12:04:00').toISOString())).toEqual({ case: held, reason: 'already acknowledged' });
  });

  it('spares the people of a tier that was reached but not told yet', () => {
    const reached = ring(opened, policy, at('08:05:10')).case;
    const { case: quiet } = acknowledge(reached, act('08:05:11'), at('12:05:11').toISOString());
    expect(quiet.notices.map(({ type, tier }) => [type, tier])).toEqual([['opened', undefined], ['escalated', 1], ['acknowledged', 2]]);
  });

  it('spares nobody who had been told before, and stops a tier that was about to be told again', () => {
    const second = ring(opened, policy, at('08:05:10')).case;
    const told = { ...second, notices: [] };
    const again = ring(told, policy, at('08:20:10')).case;
    const { case: quiet } = acknowledge(again, act('08:20:11'), at('12:20:11').toISOString());
    expect(quiet.told).toEqual(['desk', 'manager']);
    expect(quiet.notices.map(({ type, to }) => [type, to])).toEqual([['acknowledged', ['desk', 'manager']]]);
    const alone: Policy = { ...policy, tiers: [{ notify: ['desk'], wait: 'PT5M' }] };
    const repeated = ring({ ...opened, notices: [] }, alone, at('08:05:10')).case;
    expect(repeated.notices.map(({ id }) => id)).toEqual(['C/escalated/1/1']);
    expect(acknowledge(repeated, act('08:05:11'), at('12:05:11').toISOString()).case.notices.map(({ type }) => type)).toEqual(['acknowledged']);
  });

  it('can be moved, and a snooze of an open case is one', () => {
    expect(snooze(held, act('09:00:00'), at('20:00:00').toISOString()).case.clock).toBe('2026-11-21T20:00:00.000Z');
    expect(snooze(opened, act('09:00:00'), at('20:00:00').toISOString()).case).toMatchObject({ state: 'acknowledged', clock: '2026-11-21T20:00:00.000Z' });
  });
});

describe('a resolved case', () => {
  const over = resolve(opened, act('08:30:00')).case;

  it('has no clock, and nothing moves it', () => {
    expect(over).toMatchObject({ state: 'resolved', clock: undefined, resolvedAt: '2026-11-21T08:30:00.000Z' });
    expect(ring(over, policy, at('23:00:00')).reason).toBe('not yet');
    expect(resolve(over, act('09:00:00')).reason).toBe('already resolved');
    expect(acknowledge(over, act('09:00:00'), at('13:00:00').toISOString()).reason).toBe('already resolved');
  });
});

describe('what is added to a case', () => {
  it('a worse word raises it and says why, and the same word joins once', () => {
    const worse = join(opened, { interaction: 'I2', severity: 'critical', reasons: ['stranded'], receivedAt: at('08:00:55').toISOString(), at: at('08:01:00').toISOString() });
    expect(worse).toMatchObject({ severity: 'critical', reasons: ['stranded', 'angry'], interactionCount: 2, interactions: ['I1', 'I2'] });
    expect(worse.notices.at(-1)).toMatchObject({ id: 'C/updated/I2', to: ['desk'], reason: 'Now critical: stranded' });
    expect(join(worse, { interaction: 'I2', severity: 'critical', reasons: [], receivedAt: at('08:00:55').toISOString(), at: at('08:02:00').toISOString() })).toBe(worse);
  });

  it('a note is kept with its author; an empty or repeated one changes nothing', () => {
    const noted = note(opened, act('08:01:00'), ' Room is ready ').case;
    expect(noted.notes).toEqual([{ at: '2026-11-21T08:01:00.000Z', by: { subscriber: 'desk', name: 'Grace' }, text: 'Room is ready' }]);
    expect(note(noted, act('08:02:00'), 'Room is ready').reason).toBe('nothing to add');
    expect(note(opened, act('08:02:00'), '   ').reason).toBe('nothing to add');
  });
});
