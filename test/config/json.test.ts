import { describe, expect, it } from '@jest/globals';

import { parseJson } from '../../lib/config/json.ts';

const stops: readonly (readonly [text: string, found: string, expected: string])[] = [
  ['', 'the end of the file at line 1, column 1', 'a value'],
  ['{\n  "a": 1\n  "b": 2\n}', '"\\"" at line 3, column 3', '"," or "}"'],
  ['{"a": 1,}', '"}" at line 1, column 9', 'a key in double quotes'],
  ['{"a" 1}', '"1" at line 1, column 6', '":"'],
  ["{'a': 1}", '"\'" at line 1, column 2', 'a key in double quotes'],
  ['[1, 2', 'the end of the file at line 1, column 6', '"," or "]"'],
  ['{"a": "b\n"}', '"\\"" at line 1, column 7', 'a text that ends with a double quote on the same line'],
  ['[01]', '"0" at line 1, column 2', 'a value'],
  ['[truely]', '"t" at line 1, column 2', 'a value'],
  ['{} {}', '"{" at line 1, column 4', 'the end of the file'],
  ['{"a": // none\n1}', '"/" at line 1, column 7', 'a value'],
];

describe('a file in JSON', () => {
  it.each(stops)('%j is told where it stops being JSON', (text, found, expected) => {
    expect(parseJson(text)).toEqual({ ok: false, mistake: { path: '(whole file)', found, expected } });
  });

  it('reads what JSON.parse reads', () => {
    const text =
      '{"a": [1, -2.5e+3, 0, true, false, null, "\\u00e9\\n\\"\\/"], "b": {}, "c": [], " ": {"d": [[]]}}\r\n';
    expect(parseJson(text)).toEqual({ ok: true, value: JSON.parse(text), mistakes: [] });
  });

  it('passes over the byte order mark that some editors leave', () => {
    expect(parseJson('\uFEFF{"a": 1}')).toEqual({ ok: true, value: { a: 1 }, mistakes: [] });
  });

  it('tells a key that stands twice, since the first would be lost without a word', () => {
    const parsed = parseJson('{"sources": [{"id": "x", "id": "y"}], "sources": []}');
    expect(parsed).toMatchObject({
      ok: true,
      mistakes: [
        { path: 'sources[0].id', found: 'the same key twice', expected: 'it once' },
        { path: 'sources', found: 'the same key twice', expected: 'it once' },
      ],
    });
  });

  it('ends with a mistake, not with a full stack, when brackets go on for ever', () => {
    expect(parseJson('['.repeat(100_000))).toMatchObject({ ok: false, mistake: { expected: 'at most 100 levels' } });
  });
});
