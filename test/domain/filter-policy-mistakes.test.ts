import { describe, expect, it } from '@jest/globals';

import { mistakesIn } from '../../lib/domain/filter-policy.ts';

const values = (count: number) => Array.from({ length: count }, (_, place) => `v${place}`);

describe('a policy that SNS takes has no mistakes', () => {
  it.each([
    [{}],
    [{ type: ['a', 1, true, null, { prefix: 'x' }], severityRank: [{ numeric: ['>=', 3] }] }],
    [{ a: ['1'], b: ['1'], c: ['1'], d: ['1'], e: ['1'] }],
    [{ a: values(10), b: values(15) }],
    [{ $or: [{ to: ['ada'] }, { severity: ['high'], channel: [{ exists: false }] }] }],
    [
      {
        $or: [
          { a: ['1'], b: ['1'], c: ['1'] },
          { a: ['2'], b: ['2'], c: ['2'] },
        ],
      },
    ],
    [{ $or: [{ a: values(100) }, { a: values(50) }] }],
    [{ x: [1_000_000_000, -1_000_000_000, { numeric: ['>', 0, '<=', 150] }] }],
    [{ x: [{ 'anything-but': [1, 2] }, { 'anything-but': 'a' }, { 'anything-but': { prefix: 'a' } }] }],
    [{ x: [{ cidr: '10.0.0.0/24' }, { cidr: '::/0' }, { suffix: 'a' }, { 'equals-ignore-case': 'a' }] }],
  ])('%j', (policy) => {
    expect(mistakesIn(policy)).toEqual([]);
  });
});

describe('every mistake says where, what was found and what was expected', () => {
  const operators = 'prefix, suffix, equals-ignore-case, anything-but, numeric, exists, cidr';
  it.each([
    [
      { a: ['1'], b: ['1'], c: ['1'], d: ['1'], $or: [{ e: ['1'] }, { f: ['1'] }] },
      'got 6 attribute names, expected at most 5: leave out those that narrow least',
    ],
    [
      { a: values(10), b: values(15), c: values(2) },
      'got 300 combinations of values, expected at most 150: shorten the lists, or use a prefix',
    ],
    [
      { a: values(10), $or: [{ b: values(10) }, { c: values(6) }] },
      'got 160 combinations of values, expected at most 150: shorten the lists, or use a prefix',
    ],
    [{ a: ['x'.repeat(262_144)] }, 'got 262154 bytes, expected at most 262144: shorten the lists'],
    [{ type: [] }, 'type: got an empty list, expected at least one value: leave the key out to admit all'],
    [{ type: 'a' }, 'type: got "a", expected a list: put it in [ ]'],
    [{ type: { name: ['a'] } }, 'type: got an object, expected a list of values: SNS does not look inside attributes'],
    [{ type: [['a']] }, 'type[0]: got ["a"], expected a text, a number, true, false, null or an operator'],
    [
      { type: ['a', { wildcard: 'a*' }] },
      `type[1]: got {"wildcard":"a*"}, expected exactly one operator of ${operators}`,
    ],
    [
      { type: [{ prefix: 'a', suffix: 'b' }] },
      `type[0]: got {"prefix":"a","suffix":"b"}, expected exactly one operator of ${operators}`,
    ],
    [{ type: [{}] }, `type[0]: got {}, expected exactly one operator of ${operators}`],
    [{ type: [{ prefix: 5 }] }, 'type[0]: got 5, expected a text'],
    [{ type: [{ exists: 'yes' }] }, 'type[0]: got "yes", expected true or false'],
    [{ ip: [{ cidr: '10.0.0.0' }] }, 'ip[0]: got "10.0.0.0", expected a block of addresses such as 10.0.0.0/24'],
    [{ ip: [{ cidr: '10.0.0.0/33' }] }, 'ip[0]: got "10.0.0.0/33", expected a block of addresses such as 10.0.0.0/24'],
    [{ type: [{ 'anything-but': [] }] }, 'type[0]: got [], expected texts only or numbers only, and at least one'],
    [
      { type: [{ 'anything-but': ['a', 1] }] },
      'type[0]: got ["a",1], expected texts only or numbers only, and at least one',
    ],
    [
      { type: [{ 'anything-but': { suffix: 'a' } }] },
      'type[0]: got {"suffix":"a"}, but SNS knows no other operator than "prefix" within anything-but',
    ],
    [{ rank: [1_000_000_001] }, 'rank[0]: got 1000000001, expected a number between -1000000000 and 1000000000'],
    [
      { rank: [{ numeric: ['<', -2e9] }] },
      'rank[0]: got -2000000000, expected a number between -1000000000 and 1000000000',
    ],
    [{ rank: [{ numeric: ['!=', 2] }] }, 'rank[0]: got "!=", expected one of = < <= > >='],
    [{ rank: [{ numeric: ['=', '2'] }] }, 'rank[0]: got "2" after "=", expected a number'],
    [
      { rank: [{ numeric: [] }] },
      'rank[0]: got [], expected one comparison such as ["<", 3], or a lower and an upper bound such as [">=", 1, "<", 3]',
    ],
    [
      { rank: [{ numeric: ['<', 3, '>', 1] }] },
      'rank[0]: got ["<",3,">",1], expected one comparison such as ["<", 3], or a lower and an upper bound such as [">=", 1, "<", 3]',
    ],
    [
      { rank: [{ numeric: ['>', 3, '<', 3] }] },
      'rank[0]: got [">",3,"<",3], which no number fulfils: the lower bound must be below the upper',
    ],
    [{ $or: [{ type: ['a'] }] }, '$or: got [{"type":["a"]}], expected a list of at least two policies'],
    [
      { $or: [{ numeric: [1] }, { type: ['a'] }] },
      '$or: got [{"numeric":[1]},{"type":["a"]}], expected a list of at least two policies',
    ],
    [{ $or: [{ type: ['a'] }, {}] }, '$or[1]: got an empty policy, which admits all: leave the $or out'],
    [
      { $or: [{ type: ['a'] }, { type: [] }] },
      '$or[1].type: got an empty list, expected at least one value: leave the key out to admit all',
    ],
  ])('%j', (policy, mistake) => {
    expect(mistakesIn(policy)).toEqual([mistake]);
  });
});
