import type { Protocol } from '../domain/configuration.ts';
import { email } from './email/index.ts';
import { event } from './event.ts';
import { pagerduty } from './pagerduty/index.ts';
import type { ProtocolRule } from './protocol.ts';
import { slack } from './slack/index.ts';
import { sms } from './sms/index.ts';
import { teams } from './teams/index.ts';
import { webhook } from './webhook/index.ts';

/** Every way to reach a subscriber. A new one is a folder and a line here. */
export const protocolRules = {
  email,
  sms,
  https: event(/^https:\/\/[^/@\s]+(?:\/\S*)?$/u, 'an https address'),
  http: event(
    /^http:\/\/(?:127\.0\.0\.1|\[::1\]|localhost)(?::\d+)?(?:\/\S*)?$/u,
    'a loopback address such as http://127.0.0.1:8080',
  ),
  sqs: event(/^arn:aws[\w-]*:sqs:[\w-]+:\d{12}:[\w.-]+$/u, 'the ARN of a queue'),
  lambda: event(/^arn:aws[\w-]*:lambda:[\w-]+:\d{12}:function:[\w:$-]+$/u, 'the ARN of a function'),
  slack,
  pagerduty,
  teams,
  webhook,
} as const satisfies Record<Protocol, ProtocolRule>;

export { letter } from './email/index.ts';
export { text } from './sms/index.ts';
export type { Reader } from './protocol.ts';
