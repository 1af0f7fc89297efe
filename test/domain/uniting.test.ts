import { describe, expect, it } from '@jest/globals';

import { acknowledge } from '../../lib/domain/acknowledgement.ts';
import type { Case } from '../../lib/domain/case.ts';
import { open, ring } from '../../lib/domain/clock.ts';
import { Policy } from '../../lib/domain/policy.ts';
import type { Severity } from '../../lib/domain/severity.ts';
import { uniteCases } from '../../lib/domain/uniting.ts';

const policy = Policy.parse({
  id: 'default',
  opensAt: 'high',
  tiers: [{ notify: ['desk'], wait: 'PT5M' }, { notify: ['manager'], wait: 'PT15M' }],
  repeatLastTier: 'PT30M',
  acknowledgementExpires: 'PT4H',
});

const at = (time: string): Date => new Date(`2026-11-21T${time}Z`);
const until = '2026-11-21T12:02:00.000Z';

/** A case of one word, told to the first tier. */
const opened = (id: string, severity: Severity, time: string, reason = 'is angry'): Case =>
  open(
    {
      id, brand: 'bluewater', source: 'x', channel: 'twitter', customer: id, severity, reasons: [reason],
      interaction: `${id}-word`, waitingSince: at(time).toISOString(),
    },
    policy,
    at(time).toISOString(),
  );

const taken = (one: Case, name: string): Case => acknowledge(one, { by: { name }, now: at('08:02:00') }, until).case;

const joint = (one: Case, other: Case): Case => uniteCases(one, other, at('08:03:00').toISOString())[0];

describe('two cases of one customer', () => {
  const older = opened('A', 'high', '08:00:00', 'says it is dirty');
  const younger = opened('B', 'high', '08:01:00', 'says it is broken');

  it('are had by whoever had one of them, and no tier is told any more', () => {
    const told = ring(older, policy, at('08:05:01')).case;
    const going = joint(told, taken(younger, 'Olga'));
    expect(going).toMatchObject({ id: 'A', state: 'acknowledged', acknowledgedBy: { name: 'Olga' }, clock: until, tier: 2 });
    expect(going.notices.filter(({ type, tier }) => type === 'escalated' && tier === 2)).toEqual([]);
  });

  it('are had by nobody when only the lesser was taken: the clock of the worse goes on, and people hear why', () => {
    const worse = opened('B', 'critical', '08:01:00', 'says they are stranded now');
    const going = joint(taken(older, 'Olga'), worse);
    expect(going).toMatchObject({ id: 'A', state: 'open', severity: 'critical', clock: '2026-11-21T08:06:00.000Z' });
    expect(going.acknowledgedBy).toBeUndefined();
    expect(going.notices.at(-1)?.reason).toMatch(/; Olga has the lesser of the two, and nobody the worse$/);
    expect(ring(going, policy, at('08:06:00')).case).toMatchObject({ tier: 2, told: ['desk', 'manager'] });
  });

  it('stay had when the worse was taken', () => {
    const worse = taken(opened('B', 'critical', '08:01:00'), 'Olga');
    expect(joint(older, worse)).toMatchObject({ state: 'acknowledged', acknowledgedBy: { name: 'Olga' } });
    expect(joint(worse, older)).toEqual(joint(older, worse));
  });

  it('say the worst reason first', () => {
    const worse = opened('B', 'critical', '08:01:00', 'says they are stranded now');
    expect(joint(older, worse).reasons).toEqual(['says they are stranded now', 'says it is dirty']);
  });
});
