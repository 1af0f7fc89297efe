import { describe, expect, it } from '@jest/globals';

import type { Interaction } from '../../../lib/domain/interaction.ts';
import { severityRank } from '../../../lib/domain/severity.ts';
import { type Context, judgeWords, triage } from '../../../lib/domain/triage.ts';

const calm: Context = { complaintsThisWeek: 0, vip: false };
const problem = 'There is a problem with my room';
const judged = (context: Partial<Context>, text = problem, isPublic = false) =>
  judgeWords({ text, public: isPublic }, { ...calm, ...context });

describe('what is known beside the text', () => {
  it.each<[string, Partial<Context>, boolean, string]>([
    ['a third complaint', { complaintsThisWeek: 2 }, false, 'third time in a week'],
    ['a long wait', { waitedMs: 3 * 3_600_000 }, false, 'wrote again, hours after the first time'],
    ['a wide reach', { followers: 48_000 }, true, 'public, 48,000 followers'],
    ['a VIP', { vip: true }, false, 'a VIP'],
    ['somebody who was unhappy before', { unhappyBefore: true }, false, 'was unhappy before'],
  ])('%s makes a medium one high, and says why', (_name, context, isPublic, reason) => {
    expect(judged({}, problem, isPublic).severity).toBe('medium');
    const { severity, reasons } = judged(context, problem, isPublic);
    expect([severity, reasons]).toEqual(['high', expect.arrayContaining([reason])]);
  });

  it('is not counted in private, or when few would hear of it', () => {
    expect(judged({ followers: 48_000 }).reasons.join()).not.toContain('followers');
    expect(judged({ followers: 300 }, problem, true)).toMatchObject({ severity: 'medium', reasons: expect.arrayContaining(['said in public']) });
    expect(judged({ followers: 2000 }, problem, true)).toMatchObject({ severity: 'medium', reasons: expect.arrayContaining(['public, 2,000 followers']) });
  });

  it('makes what cannot wait until morning high at night, and nothing else', () => {
    const keyless = 'Our room has no key';
    const night = expect.arrayContaining(["in the night by the brand's clock"]);
    expect(judged({ hour: 14 }, keyless).severity).toBe('medium');
    expect(judged({ hour: 2 }, keyless)).toMatchObject({ severity: 'high', reasons: night });
    expect(judged({ hour: 2 }).severity).toBe('medium');
  });

  it('makes nothing critical at night that is not by its words, since critical cases are never told together', () => {
    const down = 'wifi is down again, nothing works, broken';
    expect([judged({ hour: 14 }, down).severity, judged({ hour: 2 }, down).severity]).toEqual(['high', 'high']);
  });

  it('leaves small talk alone, unless a VIP makes it', () => {
    const context = { complaintsThisWeek: 3, waitedMs: 9e7, followers: 1e6, unhappyBefore: true, hour: 3 };
    expect(judged(context, 'Good morning', true)).toMatchObject({ severity: 'low', reasons: ['nothing in it sounds urgent'] });
    expect(judged({ ...context, vip: true }, 'Good morning', true)).toMatchObject({ severity: 'medium', reasons: ['a VIP'] });
  });

  it('never makes anything less bad, however it comes together', () => {
    const more: readonly Partial<Context>[] = [
      { complaintsThisWeek: 1 }, { complaintsThisWeek: 4 }, { waitedMs: 1000 }, { waitedMs: 9e6 }, { followers: 5 }, { followers: 5e5 },
      { vip: true }, { unhappyBefore: true }, { hour: 3 }, { hour: 12 },
    ];
    for (const text of ['Hello', problem, 'This is terrible', 'My flight was cancelled', 'We are stranded']) {
      for (const one of more) for (const other of more) {
        const rank = (context: Partial<Context>) => severityRank(judged(context, text, true).severity);
        expect(rank({ ...one, ...other })).toBeGreaterThanOrEqual(rank(other));
      }
    }
  });

  it('stands behind what the text says', () => {
    expect(judged({ vip: true, complaintsThisWeek: 2 }).reasons).toEqual(['reports a problem', 'third time in a week', 'a VIP']);
  });
});

describe('an interaction', () => {
  const interaction: Interaction = {
    id: 'I', brand: 'bluewater', source: 'contact', provider: 'typeform', channel: 'form', kind: 'form', public: false,
    receivedAt: '2026-11-21T08:00:00.000Z', author: { handles: ['email:ada@example.com'] }, text: 'Hello',
  };

  it('is judged by its subject and its fields as well', () => {
    expect(triage({ ...interaction, subject: 'We are stranded' }, calm).severity).toBe('critical');
    expect(triage({ ...interaction, fields: { 'What happened?': 'My passport was stolen' } }, calm).reasons).toContain(
      'says something was stolen, or speaks of fraud',
    );
  });

  it('of a machine is never bad', () => {
    expect(triage({ ...interaction, text: 'EMERGENCY', automatic: 'out of office' }, { ...calm, vip: true })).toEqual({
      unhappy: 0, urgent: 0, severity: 'low', reasons: ['sent by a machine: out of office'],
    });
  });
});
