import type { Notice } from '../../domain/notice.ts';
import { allowed } from '../endpoint.ts';
import { judgeBy } from '../judge.ts';
import type { Notified, Outgoing, Reach } from '../protocol.ts';
import { Misconfigured } from '../protocol.ts';
import { eventOf } from './event.ts';

const enqueue = 'https://events.pagerduty.com/v2/enqueue';
const pattern = /^https:\/\/events\.(?:eu\.)?pagerduty\.com\/v2\/enqueue$/u;
const expected = `${enqueue}, or the same of events.eu.pagerduty.com`;

const render = (notice: Notice, { secrets, endpoint, timeZone, allowLoopback }: Reach): Outgoing | undefined => {
  const event = eventOf(notice, timeZone);
  if (event === undefined) return undefined;
  const [key] = secrets;
  if (key === undefined || !/^[A-Za-z0-9]{20,64}$/u.test(key)) {
    throw new Misconfigured(
      'The secret of this PagerDuty subscriber is no routing key: expected 32 letters and digits.',
    );
  }
  return {
    url: allowed({
      url: endpoint ?? enqueue,
      what: 'the endpoint of this PagerDuty subscriber',
      pattern,
      expected,
      allowLoopback,
    }),
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ routing_key: key, ...event }),
  };
};

/** An alert in PagerDuty, by its Events API v2. https://developer.pagerduty.com/docs/send-alert-event */
export const pagerduty: Notified = {
  carrier: 'notifier',
  topic: 'notices',
  endpoint: { pattern, expected, optional: true },
  render,
  judge: judgeBy(new Set([400, 401, 403, 404]), false),
};
