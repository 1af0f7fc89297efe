import { describe, expect, it } from '@jest/globals';

import { fieldsIn, formParts, textOf } from '../../lib/forms/body.ts';
import { listed, multipart, part, urlencoded, why } from '../providers/forms.ts';

describe('a urlencoded form', () => {
  it('is names and values in order, repeated ones as a list', () => {
    expect(listed(urlencoded('b=1&a=2&b=3&c&=x&&d='))).toEqual([
      ['b', ['1', '3']], ['a', ['2']], ['c', ['']], ['', ['x']], ['d', ['']],
    ]);
  });

  it('reads + as a space and %XX as a byte, and leaves alone what only looks like one', () => {
    expect(listed(urlencoded('na+me=J%C3%A4ne+%26+%F0%9F%98%80%2B&x=100%&y=%zz%4&z=a%3D=b'))).toEqual([
      ['na me', ['Jäne & 😀+']], ['x', ['100%']], ['y', ['%zz%4']], ['z', ['a==b']],
    ]);
  });

  it('holds names that objects are born with', () => {
    expect(listed(urlencoded('__proto__=1&constructor=2&hasOwnProperty=3')).map(([name]) => name)).toEqual([
      '__proto__', 'constructor', 'hasOwnProperty',
    ]);
  });

  it('is refused when it is none, or larger than any form', () => {
    expect(why(() => urlencoded(''))).toMatch(/^Got an empty body, expected a urlencoded form\./);
    expect(why(() => urlencoded('&&&'))).toMatch(/^Got a form without fields/);
    expect(why(() => urlencoded('a=\u0000'))).toMatch(/^Got bytes that are not urlencoded/);
    expect(why(() => urlencoded('a=1&'.repeat(2000)))).toBe('readable');
    expect(why(() => urlencoded('a=1&'.repeat(2001)))).toMatch(/^Got more than 2000 fields/);
    expect(why(() => urlencoded(`${'n'.repeat(513)}=1`))).toMatch(/^Got a field name longer than 512 characters/);
  });
});

describe('a text', () => {
  it('is decoded in the charset that is told of its field', () => {
    const body = Buffer.from(`${part('name="html"', '\u0093é\u0094')}--B--`, 'latin1');
    const charsetOf = (name: string) => (name === 'html' ? 'Windows-1252' : undefined);
    expect(fieldsIn(multipart(body), charsetOf).get('html')).toEqual(['“é”']);
    expect(textOf(Buffer.from([0xe9]), 'us-ascii')).toBe('é');
    expect(textOf(Buffer.from([0xe0]), 'iso-8859-8-i')).toBe('א');
    expect(textOf(Buffer.from([0x82, 0xa0]), 'Shift_JIS')).toBe('あ');
  });

  it('stays legible when the charset is wrong or unknown', () => {
    expect(textOf(Buffer.from('é'), 'x-nobody')).toBe('é');
    expect(textOf(Buffer.from([0xe9]), 'x-nobody')).toBe('é');
    expect(textOf(Buffer.from([0x61, 0xe9]))).toBe('a\uFFFD');
    expect(textOf(Buffer.from('\uFEFFa'), ' UTF8 ')).toBe('a');
  });
});

it('is read out of no other content type', () => {
  const read = (type?: string) => () =>
    formParts({ headers: type === undefined ? {} : { 'content-type': type }, body: Buffer.from('a=1') });
  for (const type of [undefined, '', 'application/json', 'multipart/mixed; boundary=B']) {
    expect(why(read(type))).toMatch(/^Got another content type, expected a form/);
  }
  expect(why(read(' Application/X-WWW-Form-Urlencoded ;charset=x'))).toBe('readable');
});
