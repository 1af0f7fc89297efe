import { describe, expect, it } from '@jest/globals';

import { protocolRules } from '../../lib/protocols/index.ts';
import { caseNotice, nasty, received, recovered, redacted, saidAllOver, silent } from './notices.ts';
import { bodyOf, jsonOf, reach, routingKey } from './reaches.ts';

describe('pagerduty', () => {
  it('triggers one alert per case, with the severity as PagerDuty names it', () => {
    const event = jsonOf('pagerduty', caseNotice('escalated'));
    expect(event).toMatchObject({
      routing_key: routingKey,
      event_action: 'trigger',
      dedup_key: '01KAHW0000CCCCCCCCCCCCCCCC',
      payload: {
        summary: 'HIGH Bluewater Resorts: Ada Lovelace - is locked out of the room',
        severity: 'error',
        timestamp: '2026-11-21T02:02:12.000Z',
      },
      client_url: 'https://example.com/case/for-machines',
    });
  });

  it.each([
    ['low', 'info'],
    ['medium', 'warning'],
    ['high', 'error'],
    ['critical', 'critical'],
  ] as const)('calls %s %s', (severity, theirs) => {
    expect(jsonOf('pagerduty', caseNotice('escalated', { severity }))).toMatchObject({ payload: { severity: theirs } });
  });

  it('acknowledges and resolves the alert with the case', () => {
    const about = { routing_key: routingKey, dedup_key: '01KAHW0000CCCCCCCCCCCCCCCC' };
    expect(jsonOf('pagerduty', caseNotice('acknowledged'))).toEqual({ ...about, event_action: 'acknowledge' });
    expect(jsonOf('pagerduty', caseNotice('resolved'))).toEqual({ ...about, event_action: 'resolve' });
  });

  it('opens no new alert for a case that is over', () => {
    expect(bodyOf('pagerduty', caseNotice('updated', { state: 'resolved' }))).toBe('');
  });

  it('triggers when a source falls silent, and resolves that when it speaks', () => {
    expect(jsonOf('pagerduty', silent)).toMatchObject({
      event_action: 'trigger',
      dedup_key: 'source help',
      payload: { severity: 'warning' },
    });
    expect(jsonOf('pagerduty', recovered)).toEqual({
      routing_key: routingKey,
      event_action: 'resolve',
      dedup_key: 'source help',
    });
  });

  it('wakes nobody for a single interaction', () => {
    expect([bodyOf('pagerduty', received), bodyOf('pagerduty', redacted)]).toEqual(['', '']);
  });

  it("stays within PagerDuty's limits whatever a customer writes", () => {
    for (const words of nasty) {
      const body = bodyOf('pagerduty', caseNotice('escalated', saidAllOver(words)));
      const { payload } = JSON.parse(body) as { payload: { summary: string } };
      expect(payload.summary.length).toBeLessThanOrEqual(1024);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(512_000);
    }
  });

  it('asks for a routing key when the secret is none', () => {
    expect(() => protocolRules.pagerduty.render(caseNotice('escalated'), { ...reach, secrets: ['too short'] })).toThrow(
      /expected 32 letters and digits/u,
    );
  });
});
