import { describe, expect, it } from '@jest/globals';

import { protocols } from '../../lib/domain/configuration.ts';
import { protocolRules } from '../../lib/protocols/index.ts';
import { quarantined, silent, surge } from './notices.ts';
import type { Notified } from './reaches.ts';
import { reaches, bodyOf } from './reaches.ts';

it('has a rule for every protocol of the configuration', () => {
  expect(Object.keys(protocolRules).toSorted()).toEqual([...protocols].toSorted());
});

it.each([
  ['email', 'desk@example.com', 'desk example.com'],
  ['sms', '+18765550100', '8765550100'],
  ['https', 'https://crm.example.com/in', 'http://crm.example.com/in'],
  ['http', 'http://127.0.0.1:8080/in', 'http://crm.example.com/in'],
  ['sqs', 'arn:aws:sqs:us-east-1:123456789012:lake', 'https://sqs.us-east-1.amazonaws.com/123456789012/lake'],
  ['lambda', 'arn:aws:lambda:us-east-1:123456789012:function:crm', 'crm'],
  ['webhook', 'https://crm.example.com/in', 'https://user:password@crm.example.com/in'],
  ['pagerduty', 'https://events.eu.pagerduty.com/v2/enqueue', 'https://events.pagerduty.com.evil.example/v2/enqueue'],
] as const)('knows how an endpoint of %s looks', (protocol, good, bad) => {
  const { pattern } = protocolRules[protocol].endpoint ?? { pattern: /^$/u };
  expect([pattern.test(good), pattern.test(bad)]).toEqual([true, false]);
});

describe('what an answer means', () => {
  it.each([
    ['slack', 200, 'went'],
    ['slack', 404, 'never'],
    ['slack', 410, 'never'],
    ['slack', 429, 'again'],
    ['slack', 500, 'again'],
    ['pagerduty', 202, 'went'],
    ['pagerduty', 400, 'never'],
    ['pagerduty', 429, 'again'],
    ['pagerduty', 503, 'again'],
    ['teams', 202, 'went'],
    ['teams', 404, 'never'],
    ['teams', 429, 'again'],
    ['webhook', 204, 'went'],
    ['webhook', 301, 'again'],
    ['webhook', 404, 'again'],
    ['webhook', 410, 'never'],
    ['webhook', 502, 'again'],
  ] as const)('%s %i: %s', (protocol, status, meaning) => {
    const outcome = protocolRules[protocol].judge({ status, body: '' });
    expect(outcome.went ? 'went' : outcome.try).toBe(meaning);
  });

  it('is "again" when nobody answered, with the reason', () => {
    expect(protocolRules.slack.judge({ body: 'no answer within 5000 ms' })).toEqual({
      went: false,
      try: 'again',
      why: 'no answer within 5000 ms',
    });
  });

  it("tells Slack's own word for a refusal", () => {
    expect(protocolRules.slack.judge({ status: 404, body: 'no_service\n' })).toEqual({
      went: false,
      try: 'never',
      why: 'answered 404: no_service',
    });
  });
});

it('says something of every notice that is for people, on every protocol', () => {
  for (const notice of [silent, quarantined, surge('started'), surge('updated')]) {
    for (const protocol of Object.keys(reaches) as Notified[])
      expect(bodyOf(protocol, notice)).toContain(protocol === 'webhook' ? '"source"' : 'source');
  }
});
