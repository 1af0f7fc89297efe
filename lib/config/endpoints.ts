import * as z from 'zod/mini';

import type { Protocol } from '../domain/configuration.ts';
import type { Stage } from './draft.ts';
import { kindOf, shown } from './mistake.ts';

/** What should stand there, or nothing when it does. */
type Rule = (endpoint: string | undefined, stage: Stage) => string | undefined;

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

const isUrl = (endpoint: string, protocol: 'https:' | 'http:'): boolean => {
  const url = URL.parse(endpoint);
  // A name and password in the URL would be a secret in this file.
  return (
    url?.protocol === protocol &&
    url.username === '' &&
    url.password === '' &&
    (protocol === 'https:' || loopback.test(url.hostname))
  );
};

const rule =
  (is: (endpoint: string, stage: Stage) => boolean, expected: string | ((stage: Stage) => string)): Rule =>
  (endpoint, stage) =>
    endpoint !== undefined && is(endpoint, stage)
      ? undefined
      : typeof expected === 'string'
        ? expected
        : expected(stage);

const arn = (service: string, name: string): RegExp =>
  new RegExp(`^arn:aws[a-z-]*:${service}:[a-z]{2}(?:-[a-z]+)+-\\d:\\d{12}:${name}$`);
const queueArn = arn('sqs', '[A-Za-z0-9_-]{1,80}(?:\\.fifo)?');
const functionArn = arn('lambda', 'function:[A-Za-z0-9_-]{1,64}(?::[A-Za-z0-9$_-]{1,128})?');
const anyQueue = 'the ARN of a queue such as arn:aws:sqs:us-east-1:123456789012:lake';
const queueName = /^[A-Za-z0-9_-]{1,80}$/;
// ITU-T E.164: at most 15 digits, the country's code first.
const telephone = /^\+[1-9]\d{6,14}$/;

// Whoever's account is in the EU posts there. https://developer.pagerduty.com/docs/send-alert-event
const pagerDuty = /^https:\/\/events\.(?:eu\.)?pagerduty\.com\/v2\/enqueue$/;

const secretInstead =
  (what: string): Rule =>
  (endpoint) =>
    endpoint === undefined
      ? undefined
      : `none: ${what} is a secret and belongs into the secrets file, under "subscribers"`;

/** What each protocol needs as `endpoint`. */
export const endpointRules: Readonly<Record<Protocol, Rule>> = {
  email: rule((text) => text.length <= 254 && z.regexes.email.test(text), 'a mail address such as desk@brand.example'),
  sms: rule((text) => telephone.test(text), 'a telephone number in E.164 such as +18765550100'),
  https: rule((text) => isUrl(text, 'https:'), 'an https URL without a password in it'),
  http: rule((text) => isUrl(text, 'http:'), 'an http URL on this machine such as http://127.0.0.1:8080/earshot'),
  sqs: rule(
    (text, stage) => queueArn.test(text) || (stage === 'local' && queueName.test(text)),
    (stage) => (stage === 'local' ? `${anyQueue}, or the name of a local one` : anyQueue),
  ),
  lambda: rule(
    (text) => functionArn.test(text),
    'the ARN of a function such as arn:aws:lambda:us-east-1:123456789012:function:name',
  ),
  slack: secretInstead('the URL of the incoming webhook'),
  pagerduty: (endpoint, stage) =>
    endpoint === undefined || pagerDuty.test(endpoint) || (stage === 'local' && isUrl(endpoint, 'http:'))
      ? undefined
      : 'none, or https://events.eu.pagerduty.com/v2/enqueue; the routing key is a secret and belongs into the secrets ' +
        'file, under "subscribers"',
  teams: secretInstead('the URL of the workflow'),
  webhook: rule(
    (text, stage) => isUrl(text, 'https:') || (stage === 'local' && isUrl(text, 'http:')),
    (stage) => `an https URL without a password in it${stage === 'local' ? ', or an http URL on this machine' : ''}`,
  ),
};

const shownAsTheyAre: readonly Protocol[] = ['email', 'sms', 'sqs', 'lambda'];

/** An endpoint as far as it can be repeated: URLs often have a token in their path, and some are secrets altogether. */
export const foundEndpoint = (protocol: Protocol, endpoint: string | undefined): string => {
  if (endpoint === undefined) return 'nothing';
  if (shownAsTheyAre.includes(protocol) && !endpoint.includes('://')) return shown(endpoint);
  if (protocol === 'slack' || protocol === 'pagerduty' || protocol === 'teams') return 'an endpoint';
  const url = URL.parse(endpoint);
  return url?.host
    ? `a URL at ${url.protocol}//${url.host}${url.password || url.username ? ' with a password in it' : ''}`
    : kindOf(endpoint);
};
