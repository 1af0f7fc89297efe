import { describe, expect, it } from '@jest/globals';

import { cut, fieldsOf, handles, isoTime, keyOf, plainText, unescapeEntities } from '../../lib/providers/decode.ts';
import { cpuMilliseconds } from '../cpu-time.ts';

describe('a time', () => {
  it.each([
    ['2026-03-03T09:05:07Z', '2026-03-03T09:05:07.000Z'],
    ['2026-03-03T09:05:07.5+02:00', '2026-03-03T07:05:07.500Z'],
    ['2026-03-03T09:05', '2026-03-03T09:05:00.000Z'],
    ['Tue Mar 03 09:05:07 +0000 2026', '2026-03-03T09:05:07.000Z'],
    ['Tue, 3 Mar 2026 04:05:07 -0500 (EST)', '2026-03-03T09:05:07.000Z'],
    ['Tue, 3 Mar 2026 04:05:07 EST', '2026-03-03T09:05:07.000Z'],
    ['3 Mar 26 09:05 GMT', '2026-03-03T09:05:00.000Z'],
    ['tue,  03 MARCH 2026 09:05:07 XYZT', '2026-03-03T09:05:07.000Z'],
    ['3-Mar-2026 09:05:07', '2026-03-03T09:05:07.000Z'],
    ['1772528707123', '2026-03-03T09:05:07.123Z'],
  ])('%s is %s, on a machine in any zone', (text, expected) => {
    expect(isoTime(text)).toBe(expected);
  });

  const notTimes = ['', 'yesterday', 'hello 1', '2026', '0', '2026-13-01T00:00:00Z', '1 Foo 2026 00:00'];
  it.each([...notTimes, '0000-01-01T00:00:00Z', 'x'.repeat(99_999)])('is not read out of "%.20s"', (text) => {
    expect(isoTime(text)).toBeUndefined();
  });

  it('is never made up', () => {
    expect(isoTime(undefined)).toBeUndefined();
    expect(isoTime(null)).toBeUndefined();
  });
});

describe('a handle', () => {
  it('is an address in small letters, or a number that says its country', () => {
    expect(handles([['email', ' Ada@Example.COM '], ['twitter', '7']])).toEqual(['email:ada@example.com', 'twitter:7']);
    expect(handles([['phone', '+1 (876) 555-0100'], ['phone', '0044 20 7946 0000']])).toEqual([
      'phone:+18765550100', 'phone:+442079460000',
    ]);
  });

  it('is left out when it could be anybody, and said once', () => {
    expect(handles([['email', 'ada'], ['email', 'a b@c'], ['email', 'a@b, c@d'], ['email', null]])).toEqual([]);
    expect(handles([['phone', '555-0100'], ['phone', '+0'], ['twitter', 'ada'], ['member', ' ']])).toEqual([]);
    expect(handles([['email', 'a@b'], ['email', 'A@B']])).toEqual(['email:a@b']);
    expect(handles([['member', 'x'.repeat(400)]])).toEqual([]);
  });
});

describe('a text', () => {
  it('is cut to 20,000 characters, never through the middle of one', () => {
    expect(cut('a'.repeat(20_000))).toBe('a'.repeat(20_000));
    expect(cut('a'.repeat(20_001))).toBe(`${'a'.repeat(19_999)}…`);
    expect(cut(`${'a'.repeat(19_998)}😡😡`)).toBe(`${'a'.repeat(19_998)}…`);
  });

  it('holds nothing that cannot be stored', () => {
    expect(cut('a\u0000b\uD83Dc')).toBe('ab\uFFFDc');
    expect(cut(null)).toBe('');
  });

  it('has its entities read once', () => {
    expect(unescapeEntities('a &amp;lt; b &lt; c &#39;d&#x27;')).toBe("a &lt; b < c 'd'");
    expect(unescapeEntities('&unknown; &#0; &#9999999; &')).toBe('&unknown; � � &');
  });
});

describe('the words of HTML', () => {
  it('are those that a reader sees', () => {
    expect(plainText('<p>One<br/>two <b>three</b></p>\n<ul><li>four<li>five</ul>')).toBe(
      'One\ntwo three\n\nfour\nfive',
    );
    expect(plainText('1 < 2 and 3 > 2 <3')).toBe('1 < 2 and 3 > 2 <3');
    expect(plainText('<!-- <p>no</p> -->yes<script>no</scripty>no</script> yes<style>no')).toBe('yes yes');
  });

  const pieces = ['<a', '<!--', '<script>', '</', '<a "', '&#', '&', ' ', '\n', '< ', '<script></script'];
  it.each([...pieces, '<style>x</style <', '<p>'])('are found in time that grows with the length, also in nothing but "%s"', async (piece) => {
    // Square growth would take many minutes here.
    expect(await cpuMilliseconds(() => plainText(piece.repeat(200_000)), 5000)).toBeLessThan(5000);
  });
});

describe('fields', () => {
  it('keep every answer, also under one label, and hold 40,000 characters together', () => {
    expect(fieldsOf([['A', '1'], ['A', '2'], ['A ', '3'], ['', '4'], ['__proto__', '5']])).toEqual(
      { A: '1', 'A (2)': '2', 'A (3)': '3', '(no label)': '4', '(__proto__)': '5' },
    );
    const many = fieldsOf(Array.from({ length: 1000 }, (_, at) => [`label ${at}`, 'x'.repeat(500)]));
    expect(JSON.stringify(many).length).toBeLessThan(50_000);
    expect(fieldsOf([['A', 'x'.repeat(50_000)], ['B', '1']])).toEqual({ A: `${'x'.repeat(39_999)}…` });
    expect(fieldsOf([])).toBeUndefined();
  });
});

describe('a key', () => {
  it('is the own id, else the hash of the bytes, and never one for all', () => {
    // printf one | sha256sum
    const one = 'body:7692c3ad3540bb803c020b3aee66cd8887123234ea0c6e7143c0add73ff431ed';
    expect(keyOf('mail', 'abc', Buffer.from('one'))).toBe('mail:abc');
    for (const id of [undefined, null, '', 'x'.repeat(500)]) expect(keyOf('mail', id, Buffer.from('one'))).toBe(one);
    expect(keyOf('mail', undefined, Buffer.from('two'))).not.toBe(one);
  });
});
