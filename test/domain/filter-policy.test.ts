import { describe, expect, it } from '@jest/globals';

import { matches, type FilterableAttributes } from '../../lib/domain/filter-policy.ts';

type Row = readonly [policy: Readonly<Record<string, unknown>>, attributes: FilterableAttributes, admitted: boolean];

const decides = (rows: readonly Row[]) => {
  it.each(rows)('%j of %j: %j', (policy, attributes, admitted) => {
    expect(matches(policy, attributes)).toBe(admitted);
  });
};

// Each group quotes the rule of https://docs.aws.amazon.com/sns/latest/dg/ that it holds SNS, and us, to.

describe('and-or-logic: every name must match, any of its values is enough', () => {
  const policy = { customer_interests: ['rugby'], price_usd: [{ numeric: ['>', 100] }] };
  decides([
    [policy, { customer_interests: 'rugby', price_usd: 100.5 }, true],
    [policy, { customer_interests: 'rugby', price_usd: 100 }, false],
    [policy, { customer_interests: 'rugby' }, false],
    [policy, { price_usd: 101 }, false],
    [{ customer_interests: ['rugby', 'football', 'baseball'] }, { customer_interests: 'baseball' }, true],
    [{ customer_interests: ['rugby', 'football', 'baseball'] }, { customer_interests: 'tennis' }, false],
    [{ customer_interests: ['rugby'] }, { customer_interests: 'rugby', store: 'fans' }, true],
    [{ customer_interests: ['rugby'] }, {}, false],
    [{}, {}, true],
  ]);
});

describe('and-or-logic: "$or" means "source" && ("metricName" || "namespace")', () => {
  const policy = { source: ['aws.cloudwatch'], $or: [{ metricName: ['CPUUtilization'] }, { namespace: ['AWS/EC2'] }] };
  const nested = { $or: [{ to: ['ada'] }, { severity: ['high'], $or: [{ brand: ['a'] }, { channel: ['form'] }] }] };
  decides([
    [policy, { source: 'aws.cloudwatch', metricName: 'CPUUtilization' }, true],
    [policy, { source: 'aws.cloudwatch', namespace: 'AWS/EC2' }, true],
    [policy, { source: 'aws.cloudwatch', namespace: 'AWS/S3' }, false],
    [policy, { metricName: 'CPUUtilization' }, false],
    [nested, { to: ['bob', 'ada'] }, true],
    [nested, { severity: 'high', channel: 'form' }, true],
    [nested, { severity: 'high', channel: 'email' }, false],
  ]);
});

describe('and-or-logic: otherwise "$or" is treated as a normal attribute name', () => {
  decides([
    [{ $or: [{ numeric: 123 }, { prefix: 'abc' }] }, { other: 'abc' }, false],
    [{ $or: [{ numeric: ['=', 123] }, { prefix: 'abc' }] }, { $or: 'abcdef' }, true],
    [{ $or: [{ store: ['fans'] }] }, { store: 'fans' }, false],
    [{ $or: ['yes'] }, { $or: 'yes' }, true],
  ]);
});

describe('string-value-matching: exact, and case-sensitive', () => {
  decides([
    [{ customer_interests: ['rugby', 'tennis'] }, { customer_interests: 'tennis' }, true],
    [{ customer_interests: ['rugby', 'tennis'] }, { customer_interests: 'Tennis' }, false],
    [{ customer_interests: ['rugby', 'tennis'] }, { customer_interests: ['tennis', 'chess'] }, true],
    [{ customer_interests: ['rugby', 'tennis'] }, { customer_interests: ['baseball'] }, false],
    [{ customer_interests: ['rugby', 'tennis'] }, { customer_interests: [] }, false],
    [{ customer_interests: ['1'] }, { customer_interests: 1 }, false],
    [{ constructor: ['x'] }, { other: 'x' }, false],
  ]);
});

describe('string-value-matching: anything-but matches any value that is not in the list', () => {
  const policy = { customer_interests: [{ 'anything-but': ['rugby', 'tennis'] }] };
  decides([
    [policy, { customer_interests: 'baseball' }, true],
    [policy, { customer_interests: 'rugby' }, false],
    // "Because it contains a value that isn't rugby or tennis":
    [policy, { customer_interests: ['rugby', 'baseball'] }, true],
    [policy, { customer_interests: ['rugby', 'tennis'] }, false],
    [policy, { other: 'baseball' }, false],
    [{ event: [{ 'anything-but': 'order-cancelled' }] }, { event: 'order-placed' }, true],
    [{ event: [{ 'anything-but': 'order-cancelled' }] }, { event: 'order-cancelled' }, false],
    [{ event: [{ 'anything-but': { prefix: 'order-' } }] }, { event: 'data-entry' }, true],
    [{ event: [{ 'anything-but': { prefix: 'order-' } }] }, { event: 'order-number' }, false],
    [{ event: [{ 'anything-but': { suffix: 'x' } }] }, { event: 'order' }, false],
  ]);
});

describe('string-value-matching: prefix, suffix, equals-ignore-case, IP address', () => {
  decides([
    [{ interest: [{ prefix: 'bas' }] }, { interest: 'baseball' }, true],
    [{ interest: [{ prefix: 'bas' }] }, { interest: 'rugby' }, false],
    [{ interest: [{ prefix: 'bas' }] }, { interest: ['rugby', 'basketball'] }, true],
    [{ price: [{ prefix: '1' }] }, { price: 100 }, false],
    [{ interest: [{ suffix: 'ball' }] }, { interest: 'basketball' }, true],
    [{ interest: [{ suffix: 'ball' }] }, { interest: 'ballet' }, false],
    [{ interest: [{ 'equals-ignore-case': 'TENNIS' }] }, { interest: 'tennis' }, true],
    [{ interest: [{ 'equals-ignore-case': 'tennis' }] }, { interest: 'Tennis ' }, false],
    [{ source_ip: [{ cidr: '10.0.0.0/24' }] }, { source_ip: '10.0.0.255' }, true],
    [{ source_ip: [{ cidr: '10.0.0.0/24' }] }, { source_ip: '10.1.1.0' }, false],
    [{ source_ip: [{ cidr: '0.0.0.0/0' }] }, { source_ip: '203.0.113.9' }, true],
    [{ source_ip: [{ cidr: '0.0.0.0/0' }] }, { source_ip: 'nowhere' }, false],
    [{ source_ip: [{ cidr: '2001:db8::/32' }] }, { source_ip: '2001:db8:1::7' }, true],
    [{ source_ip: [{ cidr: '2001:db8::/32' }] }, { source_ip: '2001:db9::' }, false],
    [{ source_ip: [{ cidr: '2001:db8::/32' }] }, { source_ip: '10.0.0.1' }, false],
  ]);
});

describe('numeric-value-matching: exact with five decimals, anything-but, ranges; never a string', () => {
  const positive = { price_usd: [{ numeric: ['>', 0, '<=', 150] }] };
  decides([
    [{ price_usd: [{ numeric: ['=', 301.5] }] }, { price_usd: 3.015e2 }, true],
    [{ price_usd: [{ numeric: ['=', 301.5] }] }, { price_usd: 301.500001 }, true],
    [{ price_usd: [{ numeric: ['=', 301.5] }] }, { price_usd: 301.50001 }, false],
    [{ price_usd: [{ numeric: ['=', 301.5] }] }, { price_usd: '301.5' }, false],
    [{ price_usd: [301.5] }, { price_usd: 301.5 }, true],
    [{ price_usd: [301.5] }, { price_usd: '301.5' }, false],
    [{ price: [{ 'anything-but': [100, 500] }] }, { price: 100.1 }, true],
    [{ price: [{ 'anything-but': [100, 500] }] }, { price: 100 }, false],
    [{ price: [{ 'anything-but': [100, 500] }] }, { price: [100, 50] }, true],
    [{ price_usd: [{ numeric: ['<', 0] }] }, { price_usd: -0.5 }, true],
    [{ price_usd: [{ numeric: ['<', 0] }] }, { price_usd: 0 }, false],
    [{ price_usd: [{ numeric: ['<=', 0] }] }, { price_usd: 0 }, true],
    [{ price_usd: [{ numeric: ['>=', 3] }] }, { price_usd: 3 }, true],
    [{ price_usd: [{ numeric: ['>', 3] }] }, { price_usd: 3 }, false],
    [positive, { price_usd: 150 }, true],
    [positive, { price_usd: 150.00001 }, false],
    [positive, { price_usd: 0 }, false],
    [positive, { price_usd: '100' }, false],
    [positive, { price_usd: [200, 20] }, true],
  ]);
});

describe('attribute-key-matching: exists', () => {
  decides([
    [{ store: [{ exists: true }] }, { store: 'fans', customer_interests: ['baseball', 'basketball'] }, true],
    [{ store: [{ exists: true }] }, { customer_interests: ['baseball', 'basketball'] }, false],
    // "The key must have a non-null and non-empty value":
    [{ store: [{ exists: true }] }, { store: [] }, false],
    [{ store: [{ exists: true }] }, { store: [null] }, false],
    [{ store: [{ exists: false }] }, { customer_interests: ['baseball', 'basketball'] }, true],
    [{ store: [{ exists: false }] }, { store: 'fans' }, false],
    // "exists: false only matches if at least one attribute is present":
    [{ store: [{ exists: false }] }, {}, false],
    [{ store: [{ exists: false }, { 'anything-but': 'fans' }] }, { customer_interests: 'chess' }, true],
  ]);
});

describe('subscription-filter-policy-constraints: true, false and null, without quotation marks', () => {
  decides([
    [{ flags: [true] }, { flags: [true, 'x'] }, true],
    [{ flags: [true] }, { flags: ['true'] }, false],
    [{ flags: [null] }, { flags: [null] }, true],
    [{ flags: [false] }, { flags: 'false' }, false],
  ]);
});

describe('what SNS would refuse', () => {
  decides([
    [{ store: 'fans' }, { store: 'fans' }, false],
    [{ store: { name: ['fans'] } }, { store: 'fans' }, false],
    [{ store: [{ wildcard: 'f*' }] }, { store: 'fans' }, false],
    [{ store: [{ toString: 'f' }] }, { store: 'fans' }, false],
    [{ price: [{ numeric: [] }] }, { price: 1 }, false],
    [{ price: [{ numeric: ['!=', 2] }] }, { price: 1 }, false],
  ]);
});
