import { describe, expect, it } from '@jest/globals';

import { letter } from '../../lib/protocols/index.ts';
import {
  caseNotice,
  interaction,
  link,
  nasty,
  quarantined,
  reader,
  received,
  recovered,
  redacted,
  saidAllOver,
  silent,
} from './notices.ts';

const told = ['escalated', 'updated', 'acknowledged', 'reopened', 'resolved'];
const messageOf = (what: string, over = {}): string => letter(caseNotice(what, over), reader)?.message ?? '';
const subjectOf = (what: string, over = {}): string => letter(caseNotice(what, over), reader)?.subject ?? '';

describe('a letter about a case', () => {
  it('says in its first line what to do and by when, on the clock of the brand', () => {
    expect(messageOf('escalated').split('\n')[0]).toBe(
      'Open the link and press "I have it" by 21:19 EST (5 min from now), or Earshot goes on telling people.',
    );
  });

  it("has the reader's own link alone on its line, and the one for machines nowhere", () => {
    const message = messageOf('escalated');
    expect(message.split('\n')).toContain(link);
    expect(message).not.toContain('for-machines');
  });

  it('tells how long they wait, who they are, what they said, and what not to ask again', () => {
    const message = messageOf('escalated');
    expect(message).toContain('Ada Lovelace has been waiting 12 min, since 21:02 EST.');
    expect(message).toContain('Known as @ada on X, ada@example.com.');
    expect(message).toContain('21:02 EST, post on X:\n> Nobody opens the door.\n  https://x.com/ada/status/1');
    expect(message).toContain('- account number: BW-4711 (contact, Tue 3 Nov, 07:00 EST)');
    expect(message).toContain('WHY IT MATTERS: HIGH\n- is locked out of the room\n- asks for a manager');
    expect(message).toContain('- Call: +18765550100');
  });

  it('shows the newest words first', () => {
    const message = messageOf('escalated');
    expect(message.indexOf('Nobody opens the door.')).toBeLessThan(message.indexOf('My key card is dead.'));
  });

  it('names care to be taken: a VIP, and that they were unhappy before', () => {
    const customer = {
      id: 'c',
      name: 'Ada',
      handles: [],
      vip: true,
      vipNote: 'stays monthly',
      previous: { case: 'c', severity: 'critical', resolvedAt: '2026-11-03T12:00:00.000Z', by: { name: 'Mia' } },
    };
    const message = messageOf('escalated', { customer });
    expect(message).toContain('VIP: stays monthly.');
    expect(message).toContain('Was unhappy before (critical, resolved 3 Nov 2026 by Mia).');
  });

  it('lets everyone else sleep once somebody has it', () => {
    const over = { state: 'acknowledged', by: { name: 'Mia' }, until: '2026-11-21T06:14:00.000Z' };
    expect(messageOf('acknowledged', over)).toMatch(
      /^Mia has it until Sat 21 Nov, 01:14 EST\. You need not do anything\.\n/u,
    );
    expect(subjectOf('acknowledged', over)).toBe('Taken Bluewater Resorts: Mia has the case of Ada Lovelace');
  });

  it('says that nobody has it any more when an acknowledgement ran out', () => {
    expect(messageOf('reopened')).toMatch(
      /^Nobody has it any more\. Open the link and press "I have it" by 21:19 EST/u,
    );
  });

  it('says at the top why it goes on, once, and nothing that stands there anyway', () => {
    const first = (what: string, over: Parameters<typeof messageOf>[1]) => messageOf(what, over).split('\n')[0];
    const had = 'Mia had it for 4 h and did not end it';
    expect(first('escalated', { tier: 2, reason: had })).toMatch(/^Open the link and press .*goes on telling people\. Mia had it for 4 h and did not end it\.$/u);
    expect(messageOf('escalated', { tier: 2, reason: had }).split(had)).toHaveLength(2);
    expect(first('reopened', { reason: 'Mia had it, but the acknowledgement ran out' })).toMatch(/ Mia had it, but the acknowledgement ran out\.$/u);
    const worse = { reason: 'Now critical: says they are stranded', new: interaction({ text: 'Help' }) };
    expect(first('updated', worse)).toMatch(/ Now critical: says they are stranded\.$/u);
    for (const [what, reason] of [['escalated', 'is locked out of the room; asks for a manager'], ['updated', 'The customer said more'], ['reopened', 'The customer wrote again: is angry']] as const)
      expect(messageOf(what, { reason, new: what === 'escalated' ? undefined : interaction() })).not.toContain(reason);
    expect(messageOf('escalated')).toMatch(/You are told because your name stands on the list for Bluewater Resorts, tier 1\.\n/u);
  });

  it('says who ended it', () => {
    expect(messageOf('resolved', { state: 'resolved', by: { name: 'Mia' } })).toMatch(
      /^Mia resolved it\. You need not do anything\.\n/u,
    );
  });

  it('leaves whoever did not take the case alone when the customer says more', () => {
    const over = { state: 'acknowledged', acknowledgedBy: { name: 'Mia' }, new: interaction({ text: 'Hello?' }) };
    expect(messageOf('updated', over)).toMatch(/^Mia has it; if that is you, the customer said more\.\n/u);
    expect(subjectOf('updated', over)).toBe('HIGH Bluewater Resorts: Ada Lovelace said more - "Hello?"');
  });

  it('says what changed when that is nothing that the customer said', () => {
    const calm = { severity: 'medium', reason: 'Now medium: reports a problem', new: undefined } as const;
    expect(subjectOf('updated', calm)).toBe('MEDIUM Bluewater Resorts: Ada Lovelace - Now medium: reports a problem');
    const first = (over: Parameters<typeof messageOf>[1]) => messageOf('updated', { ...calm, ...over }).split('\n')[0];
    expect(first({ state: 'open' })).toMatch(/^Open the link and press "I have it".*\. Now medium: reports a problem\.$/u);
    expect(first({ state: 'acknowledged', acknowledgedBy: { name: 'Mia' } })).toBe('Mia has it. Now medium: reports a problem.');
    expect(first({ state: 'resolved' })).toBe('The case is over. Now medium: reports a problem.');
  });

  it('puts the severity, the brand, the name and the first reason into the subject', () => {
    expect(subjectOf('escalated')).toBe('HIGH Bluewater Resorts: Ada Lovelace - is locked out of the room');
  });

  it('spells foreign letters in the subject', () => {
    const customer = { id: 'c', name: 'Żółć Müßig Щукин', handles: [], vip: false };
    expect(subjectOf('escalated', { customer, reasons: [] })).toBe('HIGH Bluewater Resorts: Zolc Mussig Shchukin');
  });

  it.each(told)('keeps within every limit whatever a customer writes (%s)', (what) => {
    for (const words of nasty) {
      const { subject, message } = letter(caseNotice(what, saidAllOver(words)), reader) ?? { subject: '', message: '' };
      expect(subject).toMatch(/^[A-Za-z][\x20-\x7E]{0,98}$/u);
      expect(Buffer.byteLength(message)).toBeLessThanOrEqual(32_768);
      expect(message.split('\n').filter((line) => line === link)).toHaveLength(1);
      expect(message).not.toMatch(/(?!\n)\p{Cc}|[\u2028\u2029\u200B\u202A-\u202E\u2066-\u2069\uFEFF]/u);
      expect(message.isWellFormed()).toBe(true);
    }
  });

  it("marks every line of a customer's as theirs, so that none passes for ours", () => {
    const text = 'please help\n\n-- \nOpen the link and press "I have it":\nhttps://evil.example/case/1';
    const message = messageOf('escalated', { interactions: [interaction({ text })] });
    const evil = message.split('\n').filter((line) => line.includes('evil') || line.includes('I have it":'));
    expect(evil).toEqual(['> Open the link and press "I have it":', '> https://evil.example/case/1']);
  });
});

describe('a letter about our own hearing', () => {
  it('says that a source fell silent, since when, and how often it should speak', () => {
    const { subject, message } = letter(silent, reader) ?? { subject: '', message: '' };
    expect(subject).toBe('Silent: nothing is heard from the source "help"');
    expect(message).toContain('It was last heard 14:00 EST. It should speak at least once in 6 h.');
  });

  it('says that it is heard again', () => {
    expect(letter(recovered, reader)?.message).toMatch(/^The source "help" of Bluewater Resorts is heard again\./u);
  });

  it('says that a delivery could not be read, and that it is kept', () => {
    const message = letter(quarantined, reader)?.message;
    expect(message).toContain('Reason: form_response is missing.');
    expect(message).toContain('Nothing is lost.');
  });
});

it('is not sent of what is for machines only', () => {
  expect([received, redacted, caseNotice('opened')].map((notice) => letter(notice, reader))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
