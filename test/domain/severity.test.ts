import { describe, expect, it } from '@jest/globals';

import { atLeast, Severity, severities, severityRank, worse } from '../../lib/domain/severity.ts';

describe('a severity', () => {
  it('is low, medium, high or critical, in this order, as a number from 1 to 4', () => {
    expect(severities.map((severity) => [severity, severityRank(severity)])).toEqual([
      ['low', 1],
      ['medium', 2],
      ['high', 3],
      ['critical', 4],
    ]);
  });

  it('is nothing else', () => {
    expect(['High', 'urgent', '', 3].filter((value) => Severity.safeParse(value).success)).toEqual([]);
  });

  it('reaches a floor from the floor itself on', () => {
    expect(severities.filter((severity) => atLeast(severity, 'high'))).toEqual(['high', 'critical']);
  });

  it('never falls when two are put together', () => {
    expect(worse('low', 'high')).toBe('high');
    expect(worse('critical', 'medium')).toBe('critical');
    expect(worse('medium', 'medium')).toBe('medium');
  });
});
