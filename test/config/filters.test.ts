import { describe, expect, it } from '@jest/globals';

import { mistakesOf } from './one-more.ts';

const types =
  '"earshot.interaction.received", "earshot.interaction.redacted", "earshot.case.opened", "earshot.case.escalated", ';

const attributes = '"type", "brand", "channel", "source", "severity", "severityRank", "tier", "to"';
const machine = (filter: unknown) => ({ protocol: 'slack', filter });

const unmatchable: readonly (readonly [name: string, filter: unknown, mistake: string])[] = [
  [
    'a severity that there is not',
    { severity: ['high', 'hihg'] },
    'filter.severity[1] | "hihg" | one of "low", "medium", "high", "critical" (did you mean "high"?)',
  ],
  [
    'a channel that there is not',
    { channel: ['fax'] },
    'filter.channel[0] | "fax" | one of "twitter", "form", "email"',
  ],
  ['an unknown brand', { brand: ['greenwater'] }, 'filter.brand[0] | "greenwater" | "bluewater"'],
  ['an unknown source', { source: ['web'] }, 'filter.source[0] | "web" | one of "x", "contact", "help"'],
  ['an unknown subscriber', { to: ['ann'] }, 'filter.to[0] | "ann" | one of "front-desk", "manager", "new"'],
  ['a number as a text', { severityRank: ['3'] }, 'filter.severityRank[0] | "3" | a number from 1 to 4'],
  [
    'a prefix that nothing has',
    { brand: [{ prefix: 'green' }] },
    'filter.brand[0] | {"prefix":"green"}, which matches nothing | "bluewater"',
  ],
  ['an attribute that there is not', { colour: ['red'] }, `filter.colour | an unknown key | one of ${attributes}`],
  ['an empty list', { type: [] }, 'filter.type | an empty list | at least 1 entry'],
  ['a value that is no list', { severity: 'high' }, 'filter.severity | a text | a list'],
];

const passable: readonly unknown[] = [
  { type: ['earshot.case.opened'], channel: ['twitter'] },
  { type: [{ prefix: 'earshot.case.' }] },
  { severityRank: [{ numeric: ['>=', 3] }] },
  { tier: [{ exists: false }] },
  { tier: [1] },
  { brand: [{ 'anything-but': ['greenwater'] }] },
  { to: ['new'] },
];

describe('a filter', () => {
  it.each(passable)('that something can pass is right: %j', (filter) => {
    expect(mistakesOf(machine(filter), 'deployed')).toEqual([]);
    expect(mistakesOf(machine(filter), 'deployed', false)).toEqual([]);
  });

  it.each(unmatchable)('is wrong with %s', (_name, filter, mistake) => {
    expect(mistakesOf(machine(filter), 'deployed')).toEqual([`subscribers[2].${mistake}`]);
  });

  it('names a type that is published', () => {
    const [line] = mistakesOf(machine({ type: ['earshot.case.opend'] }), 'deployed');
    expect(line).toMatch(`subscribers[2].filter.type[0] | "earshot.case.opend" | one of ${types}`);
    expect(line).toMatch('(did you mean "earshot.case.opened"?)');
  });

  it('keeps to what SNS accepts', () => {
    const [line, ...others] = mistakesOf(machine({ severityRank: [{ numeric: ['about', 3] }] }), 'deployed');
    expect(line).toMatch(/^subscribers\[2\]\.filter\.severityRank\[0\] \| /);
    expect(others).toEqual([]);
  });

  it('has one attribute less to spend when a tier addresses the machine too', () => {
    const filter = {
      type: ['earshot.case.opened'],
      brand: ['bluewater'],
      channel: ['form'],
      source: ['x'],
      severity: ['low'],
    };
    expect(mistakesOf(machine(filter), 'deployed', false)).toEqual([]);
    const [line] = mistakesOf(machine(filter), 'deployed');
    expect(line).toMatch(/^subscribers\[2\]\.filter \| 6 attribute names \| at most 5/);
  });

  it('is not for people, who are told what is addressed to them', () => {
    const person = { protocol: 'email', endpoint: 'ann@bluewater.example', filter: { severity: ['high'] } };
    expect(mistakesOf(person, 'deployed')).toEqual([
      'subscribers[2].filter | a filter | none: email is told what its tiers address to it',
    ]);
  });
});
