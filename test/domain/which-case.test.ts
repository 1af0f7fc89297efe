import { describe, expect, it } from '@jest/globals';

import { resolve } from '../../lib/domain/acknowledgement.ts';
import { open, ring } from '../../lib/domain/clock.ts';
import type { Policy } from '../../lib/domain/configuration.ts';
import { inOrder } from '../../lib/domain/in-order.ts';
import { join } from '../../lib/domain/joining.ts';
import { reopen } from '../../lib/domain/reopening.ts';
import type { Severity } from '../../lib/domain/severity.ts';
import { whichCase } from '../../lib/domain/which-case.ts';

const policy: Policy = {
  id: 'default', opensAt: 'high', repeatLastTier: 'PT30M', acknowledgementExpires: 'PT4H', reopenWithin: 'P7D',
  tiers: [{ notify: ['desk'], wait: 'PT5M' }, { notify: ['manager'], wait: 'PT15M' }],
};

const day = (n: number, time = '08:00:00'): string => `2026-11-${String(n).padStart(2, '0')}T${time}.000Z`;
const id = (n: number): string => `I${String(n).padStart(2, '0')}`;
const word = (n: number, severity: Severity, automatic?: string) => ({ interaction: id(n), receivedAt: day(n), severity, automatic });
const addition = (n: number, severity: Severity, reasons: string[]) => ({ interaction: id(n), receivedAt: day(n), severity, reasons, at: day(n) });

/** Opened by word 10 on the tenth. */
const current = open(
  { id: 'C', brand: 'b', source: 'x', channel: 'twitter', customer: 'K', severity: 'high', reasons: ['angry'], interaction: 'I10', waitingSince: day(10) },
  policy,
  day(10),
);
/** Over on the twelfth. */
const over = resolve(current, { by: { subscriber: 'desk', name: 'Grace' }, now: new Date(day(12)) }).case;

describe('which case a word belongs to', () => {
  const opens = { verb: 'opens', reason: 'a case opens from high on' };
  const alone = { verb: 'stands alone', reason: 'nothing in it needs a case' };

  it.each([
    ['a complaint without any case opens one', word(11, 'high'), {}, opens],
    ['small talk without any case stands alone', word(11, 'medium'), {}, alone],
    ["a machine's never belongs to a case", word(11, 'critical', 'out of office'), { open: current }, { verb: 'stands alone' }],
    ['whatever is received after the beginning joins the open case', word(11, 'low'), { open: current }, { verb: 'joins', case: current }],
    ['small talk before the beginning stays outside', word(9, 'medium'), { open: current }, alone],
    ['a complaint before the beginning is the beginning', word(9, 'high'), { open: current }, { verb: 'begins', case: current }],
    ['a problem within a week after the end opens the case again', word(18, 'medium'), { last: over }, { verb: 'reopens', case: over }],
    ['thanks within a week after the end join it, and it stays over', word(18, 'low'), { last: over }, { verb: 'joins', case: over }],
    ['a complaint after a week begins anew', word(19, 'high'), { last: over }, opens],
    ['small talk after a week stands alone', word(19, 'low'), { last: over }, alone],
    ['what was received before the case that is over began is not of it', word(9, 'medium'), { last: over }, alone],
    ['thanks in the conversation of a case that is over go there, not to the open one', word(15, 'low'), { open: current, ofConversation: over }, { verb: 'joins', case: over }],
    ['a problem there goes to the open one', word(15, 'medium'), { open: current, ofConversation: over }, { verb: 'joins', case: current }],
    ['small talk in the conversation of a case joins it at any time', word(30, 'low'), { ofConversation: over }, { verb: 'joins', case: over }],
    ['a complaint there begins anew when the week is over', word(30, 'high'), { ofConversation: over }, opens],
  ] as const)('%s', (_, said, cases, expected) => {
    expect(whichCase(said, cases, policy)).toMatchObject(expected);
  });
});

describe('a case that the customer opens again', () => {
  const again = reopen(over, addition(13, 'medium', ['still broken']), policy);

  it('is open, waits from then on, and tells those who were told before with the first tier', () => {
    expect(again).toMatchObject({
      state: 'open', tier: 1, round: 0, waitingSince: day(13), clock: day(13, '08:05:00'), told: ['desk'], severity: 'high',
      reasons: ['angry', 'still broken'], interactions: ['I10', 'I13'],
    });
    expect(again.acknowledgedBy).toBeUndefined();
    expect(again.resolvedAt).toBeUndefined();
    expect(again.notices.at(-1)).toMatchObject({
      id: 'C/reopened/I13', type: 'reopened', to: ['desk'], tier: 1, reason: 'The customer wrote again: still broken',
    });
  });

  it('reaches its tiers again, as events of their own', () => {
    const second = ring(again, policy, new Date(day(13, '08:05:00'))).case;
    expect(second.notices.at(-1)).toMatchObject({ id: 'C/escalated/2/0/1', to: ['manager'], tier: 2 });
  });

  it('has waited since the first of the problems, whichever was worked on first', () => {
    expect(join(again, addition(12, 'medium', ['cold'])).waitingSince).toBe(day(12));
    expect(join(again, addition(12, 'low', [])).waitingSince).toBe(day(13));
    expect(join(again, addition(14, 'medium', ['cold'])).waitingSince).toBe(day(13));
  });
});

describe('the reasons of a case', () => {
  it('stand in the order of reception, those of what is worse than all before it in front; those of small talk are none', () => {
    const late = join(join(current, addition(12, 'critical', ['hurt'])), addition(11, 'medium', ['cold']));
    expect(join(late, addition(13, 'low', ['nothing in it sounds urgent'])).reasons).toEqual(['hurt', 'angry', 'cold']);
    const words = [['I12', 'critical', 'hurt'], ['I10', 'high', 'angry'], ['I11', 'medium', 'cold']] as const;
    const known = words.map(([interaction, severity, reason]) => ({ interaction, severity, reasons: [reason] }));
    expect(inOrder(late, known)).toMatchObject({ reasons: ['hurt', 'angry', 'cold'], interactions: ['I10', 'I11', 'I12'], interactionCount: 3 });
  });

  it('are left alone when not every word is at hand', () => {
    expect(inOrder(current, [])).toBe(current);
  });
});
