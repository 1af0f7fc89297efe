import type { Notice } from '../../lib/domain/notice.ts';
import { protocolRules } from '../../lib/protocols/index.ts';
import type { Reach } from '../../lib/protocols/protocol.ts';

/** A reach without secrets, at 21:14:20 in Jamaica. */
export const reach: Reach = {
  secrets: [],
  timeZone: 'America/Jamaica',
  now: new Date('2026-11-21T02:14:20.500Z'),
  allowLoopback: false,
};
export const slackUrl = 'https://hooks.slack.com/services/T00000000/B00000000/abcdefghijklmnopqrstuvwx';
export const teamsUrl =
  'https://prod-23.westeurope.logic.azure.com/workflows/0f/triggers/manual/paths/invoke?api-version=1&sig=abc';
export const routingKey = '0123456789abcdef0123456789abcdef';
export const signingSecret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
/** What each of our own protocols needs to be reached. */
export const reaches = {
  slack: { ...reach, secrets: [slackUrl] },
  teams: { ...reach, secrets: [teamsUrl] },
  pagerduty: { ...reach, secrets: [routingKey] },
  webhook: { ...reach, secrets: [signingSecret], endpoint: 'https://crm.example.com/earshot' },
} as const;
export type Notified = keyof typeof reaches;

/** What would be posted; empty for nothing. */
export const bodyOf = (protocol: Notified, notice: Notice): string =>
  protocolRules[protocol].render(notice, reaches[protocol])?.body ?? '';
export const jsonOf = (protocol: Notified, notice: Notice): Record<string, unknown> =>
  JSON.parse(bodyOf(protocol, notice)) as Record<string, unknown>;
/** Every text in a JSON value. */
export const textsIn = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
};
