import { describe, expect, it } from '@jest/globals';

import { repeatedEndpoints } from '../../lib/config/check-subscribers.ts';
import type { Stage } from '../../lib/config/draft.ts';
import { mistakesOf } from './one-more.ts';

const queue = 'the ARN of a queue such as arn:aws:sqs:us-east-1:123456789012:lake';
const here = 'an http URL on this machine such as http://127.0.0.1:8080/earshot';

const reachable: readonly (readonly [stage: Stage, protocol: string, endpoint: string | undefined])[] = [
  ['deployed', 'email', "o'hara+desk@bluewater.example"],
  ['deployed', 'sms', '+351912345678'],
  ['deployed', 'https', 'https://crm.bluewater.example:8443/in?team=7'],
  ['deployed', 'sqs', 'arn:aws-us-gov:sqs:us-gov-west-1:123456789012:lake.fifo'],
  ['deployed', 'lambda', 'arn:aws:lambda:eu-west-1:123456789012:function:crm:live'],
  ['deployed', 'slack', undefined],
  ['deployed', 'pagerduty', undefined],
  ['deployed', 'pagerduty', 'https://events.eu.pagerduty.com/v2/enqueue'],
  ['deployed', 'pagerduty', 'https://events.pagerduty.com/v2/enqueue'],
  ['local', 'pagerduty', 'http://127.0.0.1:9000/v2/enqueue'],
  ['deployed', 'teams', undefined],
  ['deployed', 'webhook', 'https://crm.bluewater.example/hooks'],
  ['local', 'http', 'http://127.0.0.1:8080/earshot'],
  ['local', 'http', 'http://[::1]:8080/'],
  ['local', 'http', 'http://localhost/'],
  ['local', 'sqs', 'lake'],
  ['local', 'webhook', 'http://localhost:9000/'],
];

const unreachable: readonly (readonly [
  stage: Stage,
  protocol: string,
  endpoint: string | undefined,
  mistake: string,
])[] = [
  ['deployed', 'email', 'desk', 'endpoint | "desk" | a mail address such as desk@brand.example'],
  ['deployed', 'email', undefined, 'endpoint | nothing | a mail address such as desk@brand.example'],
  ['deployed', 'sms', '0876 5550100', 'endpoint | "0876 5550100" | a telephone number in E.164 such as +18765550100'],
  [
    'deployed',
    'https',
    'http://crm.example/',
    'endpoint | a URL at http://crm.example | an https URL without a password in it',
  ],
  ['deployed', 'https', 'crm.example', 'endpoint | a text | an https URL without a password in it'],
  ['deployed', 'sqs', 'lake', `endpoint | "lake" | ${queue}`],
  ['local', 'sqs', 'the lake', `endpoint | "the lake" | ${queue}, or the name of a local one`],
  [
    'deployed',
    'lambda',
    'crm',
    'endpoint | "crm" | the ARN of a function such as arn:aws:lambda:us-east-1:123456789012:function:name',
  ],
  ['local', 'http', 'http://crm.example/', `endpoint | a URL at http://crm.example | ${here}`],
  ['local', 'http', 'http://127.0.0.1.crm.example/', `endpoint | a URL at http://127.0.0.1.crm.example | ${here}`],
  [
    'deployed',
    'http',
    'http://127.0.0.1/',
    'protocol | "http" | "https" ("http" is for loopback addresses in the local run only)',
  ],
  [
    'deployed',
    'webhook',
    'http://localhost/',
    'endpoint | a URL at http://localhost | an https URL without a password in it',
  ],
  ...['https://events.eu.pagerduty.com.evil.example/v2/enqueue', 'http://127.0.0.1:9000/'].map(
    (endpoint) =>
      [
        'deployed', 'pagerduty', endpoint,
        'endpoint | an endpoint | none, or https://events.eu.pagerduty.com/v2/enqueue; the routing key is a secret and ' +
          'belongs into the secrets file, under "subscribers"',
      ] as const,
  ),
  ['deployed', 'webhook', undefined, 'endpoint | nothing | an https URL without a password in it'],
];

const secretsInTheWrongFile: readonly (readonly [protocol: string, endpoint: string, secret: string])[] = [
  ['slack', 'https://hooks.slack.com/services/T0/B0/s3cr3t', 's3cr3t'],
  ['pagerduty', 'R0UT1NGKEY', 'R0UT1NGKEY'],
  ['teams', 'https://flows.example/s3cr3t', 's3cr3t'],
  ['https', 'https://user:s3cr3t@crm.example/', 's3cr3t'],
  ['https', 'http://crm.example/s3cr3t?key=s3cr3t', 's3cr3t'],
  ['email', 'https://hooks.slack.com/services/T0/B0/s3cr3t', 's3cr3t'],
];

describe('an endpoint', () => {
  it.each(reachable)('is right: %s, %s, %s', (stage, protocol, endpoint) => {
    expect(mistakesOf({ protocol, endpoint }, stage)).toEqual([]);
  });

  it.each(unreachable)('is wrong: %s, %s, %s', (stage, protocol, endpoint, mistake) => {
    expect(mistakesOf({ protocol, endpoint }, stage)).toEqual([`subscribers[2].${mistake}`]);
  });

  it.each(secretsInTheWrongFile)(
    'that is or holds a secret (%s) is refused without repeating it',
    (protocol, endpoint, secret) => {
      const [line = '', ...others] = mistakesOf({ protocol, endpoint }, 'deployed');
      expect(line).toMatch(/^subscribers\[2\]\.endpoint \| /);
      expect(line).not.toContain(secret);
      expect(others).toEqual([]);
    },
  );

  it('of PagerDuty may be that of another subscriber: each has a queue and a routing key of its own', () => {
    const europe = { protocol: 'pagerduty', endpoint: 'https://events.eu.pagerduty.com/v2/enqueue' } as const;
    expect(repeatedEndpoints({ subscribers: [europe, europe] }, 'deployed')).toEqual([]);
  });

  it('stands once per protocol when deployed, since SNS takes it once', () => {
    const twin = { protocol: 'email', endpoint: 'desk@bluewater.example' };
    expect(mistakesOf(twin, 'deployed')).toEqual([
      'subscribers[2].endpoint | the endpoint of subscribers[0] again | ' +
        'an endpoint of its own: SNS takes each only once',
    ]);
    expect(mistakesOf(twin, 'local')).toEqual([]);
  });
});
