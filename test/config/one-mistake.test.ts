import { describe, expect, it } from '@jest/globals';

import { providers as registry } from '../../lib/providers/index.ts';
import type { Bluewater } from './bluewater.ts';
import { broken, linesOf, set, tiers } from './broken.ts';

const protocols = '"email", "sms", "https", "http", "sqs", "lambda", "slack", "pagerduty", "teams", "webhook"';
const severities = '"low", "medium", "high", "critical"';
const keys = '"$schema", "brands", "sources", "subscribers", "policies", "facts", "triage", "customers", "retention"';
const subscribers = '"front-desk", "manager", "crm", "lake", "ops-room", "on-call"';
const sourceKeys = '"id", "provider", "brand", "account", "fields", "settings", "expectEvery"';
const providers = Object.keys(registry).map((name) => `"${name}"`).join(', ');
const duration = 'an ISO 8601 duration such as PT5M, PT0.5S or P30D';

const wrong: readonly (readonly [name: string, breakIt: (file: Bluewater) => void, mistake: string])[] = [
  ['an unknown key', (file) => Object.assign(file, { colour: 'red' }), `colour | an unknown key | one of ${keys}`],
  [
    'a misspelt key',
    (file) => Object.assign(file.sources[0] ?? {}, { brand: undefined, brnd: 'bluewater' }),
    `sources[0].brnd | an unknown key | one of ${sourceKeys} (did you mean "brand"?)`,
  ],
  ['a missing list', (file) => Reflect.deleteProperty(file, 'brands'), 'brands | nothing | a list'],
  [
    'a malformed id',
    (file) => file.brands.push({ id: 'Blue Water', name: 'Blue' }),
    'brands[1].id | "Blue Water" | lower-case letters, digits and dashes, at most 63',
  ],
  ['a name without a letter', set(0, 'brands', { name: '' }), 'brands[0].name | "" | at least 1 character'],
  [
    'an unknown time zone',
    set(0, 'brands', { timeZone: 'Jamaica Time' }),
    'brands[0].timeZone | "Jamaica Time" | an IANA time zone such as Europe/Lisbon',
  ],
  [
    'two sources with one id',
    set(1, 'sources', { id: 'x' }),
    'sources[1].id | "x" again | an id of its own (sources[0] has this one)',
  ],
  [
    'two subscribers with one id',
    set(3, 'subscribers', { id: 'crm' }),
    'subscribers[3].id | "crm" again | an id of its own (subscribers[2] has this one)',
  ],
  [
    'an unknown provider',
    set(0, 'sources', { provider: 'twiter' }),
    `sources[0].provider | "twiter" | one of ${providers} (did you mean "twitter"?)`,
  ],
  ['an unknown brand', set(1, 'sources', { brand: 'greenwater' }), 'sources[1].brand | "greenwater" | "bluewater"'],
  ['a calendar duration', set(2, 'sources', { expectEvery: 'P1M' }), `sources[2].expectEvery | "P1M" | ${duration}`],
  [
    'an unknown protocol',
    set(3, 'subscribers', { protocol: 'sqss' }),
    `subscribers[3].protocol | "sqss" | one of ${protocols} (did you mean "sqs"?)`,
  ],
  [
    'a severity that there is not',
    set(0, 'policies', { opensAt: 'urgent' }),
    `policies[0].opensAt | "urgent" | one of ${severities}`,
  ],
  [
    'a tier that reaches nobody',
    set(0, 'policies', tiers(['front-desk', 'manager'], [])),
    'policies[0].tiers[1].notify | an empty list | at least 1 entry',
  ],
  [
    'a policy without tiers',
    (file) => file.policies.push({ id: 'night', brands: ['bluewater'], tiers: [] }),
    'policies[1].tiers | an empty list | at least 1 entry',
  ],
  [
    'an unknown subscriber',
    set(0, 'policies', tiers(['front-dek'], ['manager'])),
    `policies[0].tiers[0].notify[0] | "front-dek" | one of ${subscribers} (did you mean "front-desk"?)`,
  ],
  [
    'one subscriber twice in a tier',
    set(0, 'policies', tiers(['front-desk', 'manager', 'front-desk'])),
    'policies[0].tiers[0].notify[2] | "front-desk" again | each subscriber once in a tier',
  ],
  [
    'a person in no tier',
    set(0, 'policies', tiers(['front-desk'])),
    'subscribers[1] | "manager" (sms) in no tier | it in "notify" of a tier, or else not at all',
  ],
  [
    'a policy for an unknown brand',
    (file) => file.policies.push({ id: 'green', brands: ['greenwater'], ...tiers(['manager']) }),
    'policies[1].brands[0] | "greenwater" | "bluewater"',
  ],
  [
    'a policy that no brand chooses',
    (file) => file.policies.push({ id: 'night', ...tiers(['manager']) }),
    'policies[1].brands | no brand | the brands that this policy is for, or the id "default"',
  ],
  [
    'no policy for a brand',
    set(0, 'policies', { id: 'day' }),
    'brands[0] | no policy for "bluewater" | a policy with "brands": ["bluewater"], or one with the id "default"',
  ],
  [
    'numbers that would be taken for the handles of a provider',
    (file) => Object.assign(file, { facts: [{ kind: 'twitter', patterns: ['X-####'], identifies: 'person' }] }),
    'facts[0].kind | "twitter" | another kind than that of a handle, such as memberNumber',
  ],
  [
    'a VIP whom nothing identifies',
    (file) => (file.customers = { vip: [{ note: 'tall' }] }),
    'customers.vip[0] | an object | email, twitter, phone or member, to know them by',
  ],
  [
    'a VIP whose number could be somebody else with another brand',
    (file) => {
      file.brands.push({ id: 'harbor', name: 'Harbor Hotel' });
      file.customers = { vip: [{ member: '4711' }, { member: '4711', brand: 'harbor' }, { email: 'ada@example.com' }] };
    },
    'customers.vip[0].brand | nothing | whose member number it is: one of "bluewater", "harbor"',
  ],
  [
    'a VIP of a brand that is not there',
    (file) => (file.customers = { vip: [{ member: '4711', brand: 'bluewatre' }] }),
    'customers.vip[0].brand | a text | whose member number it is: "bluewater" (did you mean "bluewater"?)',
  ],
  [
    'a VIP whom a brand does not tell from others',
    (file) => (file.customers = { vip: [{ email: 'ada@example.com', brand: 'bluewater' }] }),
    'customers.vip[0].brand | a text | only with member, which is what it says whose',
  ],
  [
    'a brand that shares the numbers of one that shares others',
    (file) => {
      Object.assign(file.brands[0] ?? {}, { membership: 'grand-club' });
      file.brands.push({ id: 'harbor', name: 'Harbor Hotel', membership: 'bluewater' });
    },
    'brands[1].membership | "bluewater" | "grand-club", as that brand says itself, or a name of its own',
  ],
];

describe('a configuration with one mistake', () => {
  it.each(wrong)('says exactly what is wrong with %s', (_name, breakIt, mistake) => {
    expect(linesOf(broken(breakIt))).toEqual([mistake]);
  });
});
