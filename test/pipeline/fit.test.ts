import { describe, expect, it } from '@jest/globals';

import { eventLimitBytes, fit } from '../../lib/pipeline/announce/fit.ts';

const said = (fields: Record<string, string>, text = 'Nobody answers') => ({ id: 'I', text, fields, author: { handles: ['email:a@b.example'] } });

const sizeOf = (event: unknown): number => Buffer.byteLength(fit(event));

describe('an event', () => {
  it('that fits stays as it is', () => {
    const event = { data: said({ Room: '12' }) };
    expect(fit(event)).toBe(JSON.stringify(event));
  });

  it('with long words is cut, and says so', () => {
    const cut = JSON.parse(fit({ data: said({}, 'word '.repeat(20_000)) })) as { data: { text: string } };
    expect(cut.data.text.endsWith('…')).toBe(true);
    expect(sizeOf({ data: said({}, 'word '.repeat(20_000)) })).toBeLessThanOrEqual(eventLimitBytes);
  });

  it('fits whatever a customer filled in: long labels, many labels, five times over, in any script', () => {
    for (const letter of ['x', 'ü', '語', '😡']) {
      const labels = Array.from({ length: 400 }, (_, n) => [`${n}${letter.repeat(295)}`, letter.repeat(900)] as const);
      const interactions = Array.from({ length: 5 }, () => said(Object.fromEntries(labels), letter.repeat(20_000)));
      const event = { id: 'C/opened', data: { id: 'C', interactions, new: interactions[0], reasons: ['angry'] } };
      expect(sizeOf(event)).toBeLessThanOrEqual(eventLimitBytes);
      expect(JSON.parse(fit(event))).toMatchObject({ id: 'C/opened', data: { id: 'C', reasons: ['angry'] } });
    }
  });
});
