import * as z from 'zod/mini';

import { Id, say } from './id.ts';

/** Every way in which a subscriber can be reached. */
export const protocols = [
  'email',
  'sms',
  'https',
  'http',
  'sqs',
  'lambda',
  'slack',
  'pagerduty',
  'teams',
  'webhook',
] as const;
/** How a subscriber is reached. */
export const Protocol = z
  .enum(protocols)
  .check(say('How they are reached. slack, pagerduty and teams take their address from the secrets file.'));
export type Protocol = z.infer<typeof Protocol>;

/** The message attributes that a filter may name. */
export const attributeNames = ['type', 'brand', 'channel', 'source', 'severity', 'severityRank', 'tier', 'to'] as const;
/** An SNS filter policy on those attributes, as a person writes it. */
export const Filter = z.partialRecord(
  z.enum(attributeNames),
  z.array(z.union([z.string(), z.number(), z.record(z.string(), z.unknown())])).check(z.minLength(1)),
);
export type Filter = z.infer<typeof Filter>;

/** Whoever is told: a person or a machine. */
export const Subscriber = z
  .strictObject({
    id: Id.check(say('Names the subscriber in tiers and filters.', 'front-desk')),
    protocol: Protocol,
    endpoint: z.optional(
      z
        .string()
        .check(
          z.minLength(1),
          say(
            'Mail address, telephone number (E.164), URL or ARN, as the protocol wants it.',
            'desk@bluewater.example',
            '+18765550100',
            'https://crm.bluewater.example/earshot',
          ),
        ),
    ),
    filter: z.optional(
      Filter.check(
        say('An SNS filter policy on the message attributes; for machines.', { severity: ['high', 'critical'] }),
      ),
    ),
  })
  .check(z.meta({ title: 'Subscriber' }), say('Whoever is told: a person (email, sms) or a machine.'));
export type Subscriber = z.infer<typeof Subscriber>;
