import { describe, expect, it } from '@jest/globals';

import { letter, text } from '../../lib/protocols/index.ts';
import { caseData, caseNotice, interaction, reader } from './notices.ts';
import { jsonOf, textsIn } from './reaches.ts';

const types = ['escalated', 'updated', 'acknowledged', 'reopened', 'resolved'];
const letterOf = (what: string, over = {}): string => letter(caseNotice(what, over), reader)?.message ?? '';
const slackOf = (what: string, over = {}): string => textsIn(jsonOf('slack', caseNotice(what, over))).join('\n');
const teamsOf = (what: string, over = {}): string => textsIn(jsonOf('teams', caseNotice(what, over))).join('\n');
const pagerOf = (over = {}): string => JSON.stringify(jsonOf('pagerduty', caseNotice('escalated', over)));

const fact = (kind: string, value: string, hour: number) => ({
  kind,
  value,
  said: { interaction: 'i', source: 'help', at: `2026-11-20T${String(hour).padStart(2, '0')}:00:00.000Z` },
});

describe('what a customer gave already', () => {
  it.each(types)('is in every notice for people, with where they gave it (%s)', (what) => {
    const known = 'account number: BW-4711 (contact, Tue 3 Nov, 07:00 EST)';
    for (const words of [letterOf(what), slackOf(what), teamsOf(what)]) expect(words).toContain(known);
  });

  it('keeps the account number that they began with, however much they tell after it', () => {
    const facts = [
      fact('account', 'K-1234', 1),
      ...Array.from({ length: 20 }, (_, place) => fact('room', `R${place}`, 2)),
      ...Array.from({ length: 20 }, (_, place) => fact('promised', `Promise ${place}`, 3)),
    ];
    for (const words of [letterOf('escalated', { facts }), slackOf('escalated', { facts }), pagerOf({ facts })]) {
      expect(words).toContain('account: K-1234');
      expect(words).toContain('room: R19');
      expect(words).toContain('promised: Promise 19');
    }
  });

  it('is read once where it was told under two names', () => {
    const facts = [fact('accountNumber', 'BW-1234', 1), fact('account', 'bw-1234', 2)];
    expect(letterOf('escalated', { facts }).match(/bw-1234/giu)).toHaveLength(1);
  });
});

describe('a customer who deserves care', () => {
  const previous = {
    case: 'p', severity: 'critical', resolvedAt: '2026-11-03T12:00:00.000Z', by: { name: 'Mia' },
  };
  const customer = { ...caseData().customer, vip: true, vipNote: 'stays monthly', previous };

  it('is known as one in every room, with who dealt with them last', () => {
    for (const words of [slackOf('escalated', { customer }), teamsOf('escalated', { customer }), pagerOf({ customer })]) {
      expect(words).toContain('stays monthly');
      expect(words).toContain('critical, resolved 3 Nov 2026 by Mia');
    }
  });
});

describe('the wait', () => {
  it('is over once somebody has the case', () => {
    const over = { state: 'acknowledged', by: { name: 'Mia' } };
    expect(slackOf('acknowledged', over)).toContain('Waited 12 min, since 21:02 EST');
    expect(teamsOf('acknowledged', over)).toContain('Waited 12 min, since 21:02 EST');
    expect(letterOf('updated', over)).toContain('Ada Lovelace had waited 12 min, since 21:02 EST.');
  });

  it('is not counted in seconds right after they wrote', () => {
    expect(letterOf('escalated', { waitedMs: 40 })).toContain('Ada Lovelace has been waiting a few seconds, since');
    expect(slackOf('escalated', { waitedMs: 40 })).toContain('Waiting a few seconds, since');
  });
});

describe('a case that is over since the customer has another', () => {
  const over = { state: 'resolved', by: { name: 'Earshot' }, into: 'OTHER' } as const;

  it('is not called resolved by anybody, and nobody is told to rest', () => {
    const { subject, message } = letter(caseNotice('resolved', over), reader) ?? { subject: '', message: '' };
    expect(subject).toBe('Joined Bluewater Resorts: Ada Lovelace had two cases, and one goes on');
    expect(message).toMatch(/^It is not resolved: the same customer has another case, in which this goes on\./u);
    expect(message).not.toContain('need not do anything');
    expect(text(caseNotice('resolved', over), reader)).toMatch(/^Joined Bluewater Resorts: Ada/u);
  });
});

describe('a letter', () => {
  it('says of a case that was opened again by the customer that it had been resolved', () => {
    const first = letterOf('reopened', { new: interaction({ text: 'It is broken again' }) }).split('\n', 1);
    expect(first[0]).toMatch(/^It was resolved, and they wrote again\. Open the link and press "I have it" by 21:19 EST/u);
  });

  it('speaks of something else that was taken back only where something is left', () => {
    const takenBack = [{ interaction: 'i', at: '2026-11-21T02:10:00.000Z' }];
    expect(letterOf('escalated', { takenBack })).toContain('Something else was taken back by its author, 21:10 EST.');
    const alone = letterOf('escalated', { takenBack, interactions: [] });
    expect(alone).toContain('Something was taken back by its author, 21:10 EST.');
  });
});
