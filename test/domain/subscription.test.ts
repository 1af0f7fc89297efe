import { describe, expect, it } from '@jest/globals';

import { protocols, type Filter, type Subscriber } from '../../lib/domain/configuration.ts';
import { matches } from '../../lib/domain/filter-policy.ts';
import { filterPolicyOf, isPerson, servedByNotifier, topicOf } from '../../lib/domain/subscription.ts';

const subscriber = (id: string, protocol: Subscriber['protocol'], filter?: Filter): Subscriber => ({
  id,
  protocol,
  filter,
});
const telling = (...notify: readonly string[]) => ({ policies: [{ tiers: [{ notify: ['somebody'] }, { notify }] }] });

const severe: Filter = { severity: ['critical'] };

describe('a subscription', () => {
  it('is to the topic that speaks the language of its protocol', () => {
    expect(protocols.map((protocol) => [protocol, topicOf({ protocol })])).toEqual([
      ['email', 'letters'],
      ['sms', 'texts'],
      ['https', 'notices'],
      ['http', 'notices'],
      ['sqs', 'notices'],
      ['lambda', 'notices'],
      ['slack', 'notices'],
      ['pagerduty', 'notices'],
      ['teams', 'notices'],
      ['webhook', 'notices'],
    ]);
  });

  it('knows people from machines, and what SNS does not carry', () => {
    expect(protocols.filter((protocol) => isPerson({ protocol }))).toEqual(['email', 'sms']);
    expect(protocols.filter(servedByNotifier)).toEqual(['slack', 'pagerduty', 'teams', 'webhook']);
  });

  it('gives a person what is addressed to them and nothing else', () => {
    expect(filterPolicyOf(subscriber('ann', 'email'), telling('ann'))).toEqual({ to: ['ann'] });
    expect(filterPolicyOf(subscriber('ann', 'sms'), telling())).toEqual({ to: ['ann'] });
  });

  it('gives a machine in a tier what is addressed to it, and what its filter admits', () => {
    expect(filterPolicyOf(subscriber('crm', 'https'), telling('crm'))).toEqual({ to: ['crm'] });
    const policy = filterPolicyOf(subscriber('crm', 'https', severe), telling('crm')) ?? {};
    expect(policy).toEqual({ $or: [{ to: ['crm'] }, { severity: ['critical'] }] });
    expect(matches(policy, { severity: 'low', to: ['ann', 'crm'] })).toBe(true);
    expect(matches(policy, { severity: 'critical', to: ['ann'] })).toBe(true);
    expect(matches(policy, { severity: 'low', to: ['ann'] })).toBe(false);
  });

  it('gives a machine in no tier what its filter admits, or everything', () => {
    expect(filterPolicyOf(subscriber('lake', 'sqs', severe), telling('ann'))).toEqual({ severity: ['critical'] });
    expect(filterPolicyOf(subscriber('lake', 'sqs'), telling('ann'))).toBeUndefined();
  });

  it('gives a machine whose filter admits everything everything, in a tier or not', () => {
    expect(filterPolicyOf(subscriber('lake', 'sqs', {}), telling('lake'))).toBeUndefined();
    expect(filterPolicyOf(subscriber('lake', 'sqs', {}), telling())).toBeUndefined();
  });
});
