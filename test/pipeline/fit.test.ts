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

  it('never cuts a link into something that leads nowhere, whatever a customer fills in', () => {
    const link = `https://abcdefghij.execute-api.eu-central-1.amazonaws.com/case/${'x'.repeat(150)}`;
    const fields = Object.fromEntries(Array.from({ length: 50 }, (_, n) => [`${n}`, '😀'.repeat(1000)]));
    const said = { fields: { ...fields, link: 'x'.repeat(20_000) }, url: `https://x.com/${'y'.repeat(9000)}` };
    const fitted = fit({ data: { link, interactions: Array.from({ length: 5 }, () => said), answers: [{ url: link }] } });
    expect(Buffer.byteLength(fitted)).toBeLessThanOrEqual(eventLimitBytes);
    const { data } = JSON.parse(fitted) as { data: { interactions: { url?: string }[] } };
    expect(data).toMatchObject({ link, answers: [{ url: link }] });
    expect(data.interactions.map(({ url }) => url)).toEqual(Array.from({ length: 5 }, () => undefined));
  });
});
