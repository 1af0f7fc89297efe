import { createHmac } from 'node:crypto';

import type { Notice } from '../../domain/notice.ts';
import { allowed } from '../endpoint.ts';
import { judgeBy } from '../judge.ts';
import type { Notified, Outgoing, Reach } from '../protocol.ts';
import { Misconfigured } from '../protocol.ts';

const pattern = /^https:\/\/[^/@\s]+(?:\/\S*)?$/u;
const expected = 'an https address';
const expectedSecret = 'expected whsec_ and 24 to 64 bytes in base64. Put one in and redrive.';

// Standard Webhooks: 24 to 64 random bytes in base64 behind `whsec_`.
const keyOf = (secret: string): Buffer => {
  const [, base64 = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/u.exec(secret) ?? [];
  const key = Buffer.from(base64, 'base64');
  if (key.length >= 24 && key.length <= 64) return key;
  throw new Misconfigured(`A secret of this webhook subscriber is no signing secret: ${expectedSecret}`);
};

/**
 * The headers that prove a body: signed with every live secret, so that the receiver can rotate in its own time.
 * https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export const signatureHeaders = (
  id: string,
  now: Date,
  body: string,
  secrets: readonly string[],
): Readonly<Record<string, string>> => {
  const timestamp = String(Math.floor(now.getTime() / 1000));
  const signed = `${id}.${timestamp}.${body}`;
  const sign = (secret: string) => `v1,${createHmac('sha256', keyOf(secret)).update(signed).digest('base64')}`;
  return { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': secrets.map(sign).join(' ') };
};

const render = (notice: Notice, { secrets, endpoint, now, allowLoopback }: Reach): Outgoing => {
  if (secrets.length === 0) throw new Misconfigured(`This webhook subscriber has no secret: ${expectedSecret}`);
  const body = JSON.stringify(notice);
  return {
    url: allowed({ url: endpoint, what: 'the endpoint of this webhook subscriber', pattern, expected, allowLoopback }),
    headers: {
      'content-type': 'application/cloudevents+json; charset=utf-8',
      ...signatureHeaders(notice.id, now, body, secrets),
    },
    body,
  };
};

/** The CloudEvent itself, signed after Standard Webhooks. https://www.standardwebhooks.com */
export const webhook: Notified = {
  carrier: 'notifier',
  topic: 'notices',
  endpoint: { pattern, expected },
  render,
  // 410 is the receiver's way to say "never again"; every other refusal may be a deploy in progress.
  judge: judgeBy(new Set([410]), false),
};
