import { describe, expect, it } from '@jest/globals';

import { Mapping } from '../../lib/providers/mapping.ts';
import { valuesAt } from '../../lib/providers/mapping-path.ts';
import { readMapped } from '../../lib/providers/mapping-read.ts';
import { momentAt } from '../../lib/providers/mapping-said.ts';
import { Unreadable } from '../../lib/providers/provider.ts';

const source = { id: 'lobby', provider: 'hmac', brand: 'bluewater' };
const readAs = (payload: object, map?: Mapping) => readMapped(payload, map, source, 'body:0');

describe('a path', () => {
  const json: unknown = JSON.parse(
    '{"a":{"b":[{"k":"x","v":1},{"k":"y","v":2},{"k":"y","v":3}],"c.d":4},"length":5,"__proto__":{"e":6},"n":null}',
  );

  it.each([
    ['a.b[0].v', [1]],
    ['a.b.1.v', [2]],
    ['a.b[*].v', [1, 2, 3]],
    ['a.b[k=y].v', [2, 3]],
    ['a.b[k=z].v', []],
    ['a["c.d"]', [4]],
    ['length', [5]],
    ['n', [null]],
    ['n.b', []],
    ['__proto__.e', [6]],
    ['constructor', []],
    ['a.b.length', [3]],
    ['a.toString', []],
    ['a[*]', []],
  ])('%s leads to what the JSON itself holds there', (path, expected) => {
    expect(valuesAt(json, path)).toEqual(expected);
  });

  it.each(['', '.', 'a.', '.a', 'a..b', 'a[', 'a[]', 'a[=x]', 'a]b', 'a"b', `${'a.'.repeat(200)}b`])(
    'that nobody can walk is a mistake in the configuration: %j',
    (path) => expect(Mapping.safeParse({ text: path }).success).toBe(false),
  );
});

describe('a mapping', () => {
  it('takes only words that it knows', () => {
    const right = { text: ['a.b', 'c[0]'], kind: 'post', each: 'list', only: { type: ['x'] } };
    expect(Mapping.safeParse(right).success).toBe(true);
    const wrongs = [{ txt: 'a' }, { kind: 'shout' }, { text: [] }, { only: { 'a..b': ['x'] } }, { only: { a: [] } }];
    for (const wrong of wrongs) {
      expect([wrong, Mapping.safeParse(wrong).success]).toEqual([wrong, false]);
    }
  });

  it('calls public what was said in public', () => {
    const kinds = (['post', 'reply', 'quote', 'directMessage', 'form', 'mail'] as const).map((kind) => {
      const [said] = readAs({ t: 'x' }, { kind, text: 't' }).said;
      return [said?.kind, said?.public];
    });
    expect(kinds).toEqual([
      ['post', true], ['reply', true], ['quote', true], ['directMessage', false], ['form', false], ['mail', false],
    ]);
  });

  it('knows the author by nothing but its own paths', () => {
    const payload = { email: 'grace@bluewater.example', name: 'Grace', by: { mail: 'ada@example.com' }, t: 'Help' };
    const authorBy = (map: Mapping) => readAs(payload, map).said[0]?.author;
    expect(authorBy({ text: 't', email: 'by.mail' })).toEqual({ handles: ['email:ada@example.com'] });
    expect(authorBy({ text: 't' })).toEqual({ name: 'Grace', handles: ['email:grace@bluewater.example'] });
  });

  it('without one takes nobody deeper in for the author', () => {
    const [said] = readAs({ agent: { name: 'Grace', email: 'grace@bluewater.example' }, note: 'Nobody came' }).said;
    expect(said).toMatchObject({ author: { handles: [] }, text: 'Nobody came' });
  });

  it('keys what it says by all parts of its key, and by none when one is missing', () => {
    const map: Mapping = { text: 't', key: ['a', 'b'] };
    expect(readAs({ t: 'x', a: 1, b: 'two' }, map).said[0]?.key).toBe('item:1:two');
    expect(readAs({ t: 'x', a: 1 }, map).said[0]?.key).toBe('body:0');
    expect(readAs({ t: 'x', a: 1, b: 'y'.repeat(600) }, map).said[0]?.key).toBe('body:0');
    const { said } = readAs({ list: [{ t: 'x' }, { t: 'x' }] }, { each: 'list', text: 't' });
    expect(said.map(({ key }) => key)).toEqual(['body:0#0', 'body:0#1']);
  });

  it('is told when it leads nowhere, so that a changed schema does not go unseen', () => {
    expect(() => readAs({ message: 'x' }, { text: 'text', email: 'mail' })).toThrow(Unreadable);
    expect(() => readAs({ items: [] }, { each: 'list', text: 'text' })).toThrow(Unreadable);
    expect(() => readAs({ nothing: null })).toThrow(Unreadable);
    expect(readAs({ list: [] }, { each: 'list', text: 'text' }).ignored).toEqual(['an empty list']);
  });

  it('keeps links that lead to the web and drops those that could run', () => {
    const payload = { t: 'x', u: ['javascript:alert(1)', 'https://x.example/1'], f: ['data:text/html,x'] };
    const [said] = readAs(payload, { text: 't', url: 'u[*]', attachments: 'f[*]' }).said;
    expect([said?.url, said?.attachments]).toEqual(['https://x.example/1', undefined]);
  });

  it.each([
    ['1772539080', '2026-03-03T11:58:00.000Z'],
    ['1772539080.5', '2026-03-03T11:58:00.500Z'],
    ['1772539080123', '2026-03-03T11:58:00.123Z'],
    ['2026-03-03T06:58:00-05:00', '2026-03-03T11:58:00.000Z'],
    ['soon', undefined],
    ['7', undefined],
  ])('reads the time %s', (text, expected) => expect(momentAt(text)).toBe(expected));
});
