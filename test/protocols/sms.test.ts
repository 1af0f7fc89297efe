import { describe, expect, it } from '@jest/globals';

import { text } from '../../lib/protocols/index.ts';
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

// Written down again from 3GPP TS 23.038, 6.2.1, so that the code's own table is checked.
const oneSeptet =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?' +
  '¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const twoSeptets = '^{}\\[~]|€\f';
const isOneSegment = (message: string): boolean => {
  const letters = Array.from(message);
  if (!letters.every((letter) => oneSeptet.includes(letter) || twoSeptets.includes(letter)))
    return message.length <= 70;
  return letters.reduce((sum, letter) => sum + (twoSeptets.includes(letter) ? 2 : 1), 0) <= 160;
};

const short = { ...reader, link: 'https://e.io/case/abcdefghijklmnopqrstuv' };
const textOf = (what: string, over = {}, to = short): string => text(caseNotice(what, over), to) ?? '';
const told = ['escalated', 'updated', 'acknowledged', 'reopened', 'resolved'];

describe('a text message about a case', () => {
  it('has the severity, the brand, the reason, the name, the words and the link', () => {
    expect(textOf('escalated')).toBe(
      'HIGH Bluewater Resorts: is locked out of the room, Ada Lovelace, "Nobody opens the door."\n' +
        'https://e.io/case/abcdefghijklmnopqrstuv',
    );
  });

  it('shortens the words for a long link, and never the link', () => {
    const message = textOf('escalated', {}, reader);
    expect(message).toMatch(/^HIGH Bluewater Resorts/u);
    expect(message.endsWith(`\n${link}`)).toBe(true);
    expect(message.length).toBeLessThanOrEqual(160);
  });

  it('says where to look when the link does not fit at all', () => {
    const long = { ...reader, link: `https://e.io/case/${'a'.repeat(160)}` };
    const message = textOf('escalated', {}, long);
    expect(message).toMatch(/^HIGH Bluewater Resorts: look into your mail or the desk/u);
    expect(message).not.toContain('https');
  });

  it('spells what GSM-7 does not have, so that 160 characters stay', () => {
    const interactions = [interaction({ text: 'Щит “сломан” — 😡 ça va' })];
    expect(textOf('escalated', { interactions, reasons: [] })).toContain('"Shchit "sloman" - ca va"');
  });

  it('keeps the letters that GSM-7 has', () => {
    expect(textOf('escalated', { interactions: [interaction({ text: 'Für 5 Ärzte' })], reasons: [] })).toContain(
      '"Für 5 Ärzte"',
    );
  });

  it("keeps a customer's own links out, so that there is one to press", () => {
    const message = textOf('escalated', {
      interactions: [interaction({ text: 'see https://evil.example/case/1 now' })],
    });
    expect(message.match(/https?:/gu)).toHaveLength(1);
    expect(message).not.toContain('evil');
  });

  it('says who has it and until when', () => {
    const over = { state: 'acknowledged', by: { name: 'Mia' }, until: '2026-11-21T02:44:00.000Z' };
    expect(textOf('acknowledged', over)).toBe(
      'Taken Bluewater Resorts: Mia has Ada Lovelace, until 21:44 EST\nhttps://e.io/case/abcdefghijklmnopqrstuv',
    );
  });

  it('says what is new when the customer says more, and that they wait again when nobody has it', () => {
    expect(textOf('updated', { new: interaction({ text: 'Hello?' }) })).toContain(
      'HIGH Bluewater Resorts: Ada Lovelace said more, "Hello?"',
    );
    expect(textOf('reopened')).toContain('HIGH Bluewater Resorts: waits again, is locked');
    const calm = { severity: 'medium', reason: 'Now medium: a problem', new: undefined } as const;
    expect(textOf('updated', calm)).toContain('MEDIUM Bluewater Resorts: Ada Lovelace, Now medium: a problem');
  });

  it.each(told)('is one segment with the whole link whatever a customer writes (%s)', (what) => {
    for (const words of nasty) {
      for (const to of [short, reader]) {
        const message = textOf(what, saidAllOver(words), to);
        expect([message, isOneSegment(message)]).toEqual([message, true]);
        expect(message.split('\n').at(-1)).toBe(to.link);
        expect(message.split('\n')).toHaveLength(2);
      }
    }
  });

  it('is one segment for a link of any length', () => {
    for (let length = 1; length < 300; length += 1) {
      const to = { ...reader, link: `https://e.io/${'a'.repeat(length)}` };
      const message = textOf('escalated', saidAllOver('{ü}'.repeat(100)), to);
      expect(isOneSegment(message)).toBe(true);
      expect(message).toMatch(/^HIGH/u);
      expect(!message.includes('https') || message.endsWith(`\n${to.link}`)).toBe(true);
    }
  });
});

it('tells of our own hearing in one segment', () => {
  expect(text(silent, reader)).toBe('Bluewater Resorts Silent: nothing is heard from the source "help"');
  for (const notice of [silent, recovered, quarantined]) expect(isOneSegment(text(notice, reader) ?? '')).toBe(true);
});

it('falls back to 70 characters of UCS-2 where GSM-7 would say nothing', () => {
  const message = text(silent, { ...reader, brandName: '青い海' }) ?? '';
  expect(isOneSegment(message)).toBe(true);
  expect(message).toContain('help');
});

it('is not sent of what is for machines only', () => {
  expect([received, redacted, caseNotice('opened')].map((notice) => text(notice, reader))).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
