import { describe, expect, it } from '@jest/globals';

import { fingerprint, fromBytes, idOf, isId, printOf, toBytes } from '../../lib/pipeline/keys.ts';
import { openLink, signLink } from '../../lib/pipeline/links.ts';

const now = new Date('2026-11-21T08:00:00Z');
const link = { case: idOf(now, fingerprint('case', 'I1')), tier: 2, subscriber: 'manager', expiresAt: new Date('2026-11-22T08:00:00Z') };
const people = ['front-desk', 'manager'];

describe('a link to a case', () => {
  const token = signLink(['key', 'older'], link);

  it('opens the case for whom it was made', () => {
    expect(openLink(['key'], token, now, people)).toEqual({ ok: true, case: link.case, tier: 2, subscriber: 'manager' });
  });

  it('opens with a key that was the newest once, and not with a stranger\'s', () => {
    expect(openLink(['newer', 'key'], token, now, people).ok).toBe(true);
    expect(openLink(['newer'], token, now, people)).toEqual({ ok: false, why: 'unknown' });
    expect(openLink(['', 'newer'], token, now, people).ok).toBe(false);
  });

  it('is over when its time is over', () => {
    expect(openLink(['key'], token, link.expiresAt, people)).toEqual({ ok: false, why: 'expired', case: link.case });
  });

  it('is short enough for a text message', () => {
    expect(token).toMatch(/^[\w-]{55}$/);
  });

  it('opens nothing with any bit changed, cut short, or lengthened', () => {
    const bytes = Buffer.from(token, 'base64url');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const other = Buffer.from(bytes);
      other.writeUInt8(other.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
      expect(openLink(['key'], other.toString('base64url'), now, people).ok).toBe(false);
    }
    for (let length = 0; length < token.length; length += 1) expect(openLink(['key'], token.slice(0, length), now, people).ok).toBe(false);
    expect(openLink(['key'], `${token}A`, now, people).ok).toBe(false);
  });

  it('has one spelling', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'.split('');
    const others = alphabet.map((last) => token.slice(0, -1) + last).filter((spelling) => spelling !== token);
    expect(others.filter((spelling) => openLink(['key'], spelling, now, people).ok)).toEqual([]);
  });

  it('cannot be made without a key', () => {
    expect(() => signLink([], link)).toThrow(/put 32 random bytes/);
    expect(() => signLink([''], link)).toThrow(/put 32 random bytes/);
  });
});

describe('an id', () => {
  it('sorts by the moment of the first time', () => {
    const ids = ['2026-11-21T08:00:00.000Z', '2026-11-21T08:00:00.001Z', '2027-01-01T00:00:00.000Z', '2039-01-01T00:00:00.000Z'].map((time, n) =>
      idOf(new Date(time), fingerprint(`${9 - n}`)));
    expect([...ids].sort()).toEqual(ids);
    expect(ids.every(isId)).toBe(true);
  });

  it('holds the fingerprint, by which a repeat finds it at any other moment', () => {
    const print = fingerprint('interaction', 'x', 'post:1');
    expect(printOf(idOf(now, print))).toBe(printOf(idOf(new Date(0), fingerprint('interaction', 'x', 'post:1'))));
  });

  it('keeps parts apart that join to the same text', () => {
    expect(fingerprint('ab', 'c')).not.toBe(fingerprint('a', 'bc'));
  });

  it('becomes 16 bytes and back', () => {
    const id = idOf(now, fingerprint('x'));
    expect(toBytes(id)).toHaveLength(16);
    expect(fromBytes(toBytes(id))).toBe(id);
  });
});
