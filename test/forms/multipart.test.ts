import { describe, expect, it } from '@jest/globals';

import { filesIn, formTypeOf } from '../../lib/forms/body.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { listed, multipart, part, urlencoded, why } from '../providers/forms.ts';

describe('a multipart form', () => {
  it('is names and values in order, with line ends and anything like a boundary kept in them', () => {
    const value = '\r\none\r\n--Bee\r\n --B\r\n--';
    const body = `${part('name="a"', value)}${part('name="b"', '')}${part('name=a', 'two')}--B--\r\n`;
    expect(listed(multipart(body))).toEqual([['a', [value, 'two']], ['b', ['']]]);
  });

  it('may have words before and after it, and bare line feeds', () => {
    const body = 'for old readers\n--B\nContent-Disposition: form-data; name="a"\n\none\ntwo\n--B--\nbye --B\n';
    expect(listed(multipart(body))).toEqual([['a', ['one\ntwo']]]);
  });

  it('may announce its boundary in quotes, with signs and padding after it', () => {
    const body =
      '--a b:?\r\nContent-Disposition: form-data; name="x"\r\n\r\n1\r\n' +
      '--a b:? \t\r\ncontent-DISPOSITION: form-data;NAME=y\r\n\r\n2\r\n--a b:?--';
    expect(listed(multipart(body, '"a b:?"; charset=utf-8'))).toEqual([['x', ['1']], ['y', ['2']]]);
    expect(formTypeOf(Buffer.from(body))).toBe('multipart/form-data; boundary="a b:?"');
    expect(formTypeOf(Buffer.from('a=1'))).toBe('application/x-www-form-urlencoded');
  });

  it('has names as browsers and curl escape them', () => {
    const names = ['name="a %22b%22%0D%0A100%25"', String.raw`name="c \"d\""`, 'name="é😀"'];
    const body = names.map((name) => part(name, '1')).join('');
    expect(listed(multipart(`${body}--B--`)).map(([name]) => name)).toEqual(['a "b"\r\n100%25', 'c "d"', 'é😀']);
  });

  it('has files: their names, types, sizes and what they hold, and none where nobody chose one', () => {
    const body = [
      part('name="f"; filename="café %22x%22.txt"', 'hello', 'Content-Type: text/plain\r\n'),
      part('name="f"; filename=""', '', 'Content-Type: application/octet-stream\r\n'),
      part(String.raw`name="g"; filename="C:\photos\door.jpg"`, '\u0000\u0001'),
      part("name=\"h\"; filename*=utf-8''na%C3%AFve.pdf", 'x', 'Content-Type:\r\n application/pdf\r\n'),
      '--B--',
    ].join('');
    const { attachments, files } = filesIn(multipart(body));
    // Of `printf hello | sha256sum` and the like.
    const [hello, two, x] = [
      '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      'b413f47d13ee2fe6c845b2ee141af81de858df4ec549a58b7970bb96645bc8d2',
      '2d711642b726b04401627ca9fbac32f5c8530fb1903cc4db02258717921a4881',
    ];
    expect(attachments).toEqual([
      { name: 'café "x".txt', contentType: 'text/plain', bytes: 5, sha256: hello },
      { name: String.raw`C:\photos\door.jpg`, bytes: 2, sha256: two },
      { name: 'naïve.pdf', contentType: 'application/pdf', bytes: 1, sha256: x },
    ]);
    expect([...files].map(([hash, bytes]) => [hash, String(bytes)])).toEqual([[hello, 'hello'], [two, '\u0000\u0001'], [x, 'x']]);
    expect(listed(multipart(body))).toEqual([]);
  });

  it('is refused when it breaks off, has another boundary, or parts that nobody can place', () => {
    const whole = `${part('name="a"', '1')}--B--`;
    for (let length = 0; length < whole.length; length += 1) {
      expect(why(() => multipart(whole.slice(0, length)))).toMatch(/^Got a form that breaks off/);
    }
    expect(why(() => multipart(whole, 'C'))).toMatch(/^Got a form that breaks off, or whose boundary is not the one/);
    expect(why(() => multipart(whole, ''))).toMatch(/^Got a content type without a boundary/);
    expect(why(() => multipart(whole, 'B'.repeat(71)))).toMatch(/^Got a content type without a boundary/);
    expect(why(() => multipart('--B--'))).toMatch(/^Got a form without fields/);
    expect(why(() => multipart('--B\r\n\r\n1\r\n--B--'))).toMatch(/^Got a part without a name/);
    expect(why(() => multipart('--B\r\n--B--'))).toMatch(/^Got a part without an empty line/);
  });

  it('is refused when it is larger than any form', () => {
    expect(why(() => multipart(`${part('name="a"', '1').repeat(500)}--B--`))).toBe('readable');
    expect(why(() => multipart(`${part('name="a"', '1').repeat(501)}--B--`))).toMatch(/^Got more than 500 parts/);
    expect(why(() => multipart(`${part(`name="${'n'.repeat(513)}"`, '1')}--B--`))).toMatch(/^Got a field name longer/);
    const long = part('name="a"', '1', `X: ${'x'.repeat(5000)}\r\n`);
    expect(why(() => multipart(`${long}--B--`))).toMatch(/after at most 4096 bytes of headers/);
    expect(why(() => urlencoded(Buffer.alloc(33_554_433, 'a')))).toMatch(/^Got a body of more than 33554432 bytes/);
  });

  const pieces = ['\n--B', '\n--', '\r\n\r\n', '--B\r\n', ';a="', '\\"', `\n--${'a'.repeat(68)}`, '--B\r\nA: ;'];
  it.each(pieces)('is read in time that grows with its length, also when it is full of %j', async (piece) => {
    for (const boundary of ['B', 'a'.repeat(70)]) {
      const filling = piece.repeat(Math.floor(4_000_000 / piece.length));
      const body = Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="a"\r\n\r\n${filling}`);
      expect(await cpuMilliseconds(() => why(() => multipart(body, boundary)), 2000)).toBeLessThan(2000);
    }
  });
});
