import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { providerOf } from '../../lib/providers/index.ts';
import { sourceOf } from './providers.ts';

const receivedAt = new Date('2026-03-03T12:00:00Z');
const body = Buffer.from('{"type":"said","data":{"text":"Nobody answers"}}');

/** A delivery as anybody could sign it who guesses that the secret was left empty or cut short. */
const signedWith = (key: Buffer) => {
  const stamp = String(receivedAt.getTime() / 1000);
  const mac = createHmac('sha256', key).update(`msg_1.${stamp}.`).update(body).digest('base64');
  const headers = {
    'content-type': 'application/json', 'webhook-id': 'msg_1', 'webhook-timestamp': stamp, 'webhook-signature': `v1,${mac}`,
  };
  return { source: 'lobby', method: 'POST', headers, query: {}, body, receivedAt };
};

describe.each(['standard-webhooks', 'google-forms', 'mime'])('%s', (name) => {
  const provider = providerOf(name);
  const genuine = (key: Buffer): boolean | undefined =>
    provider?.verify(signedWith(key), [`whsec_${key.toString('base64')}`], sourceOf(provider)).genuine;

  it('takes a key of 24 bytes, the least that the specification allows', () => {
    expect(genuine(Buffer.alloc(24, 7))).toBe(true);
  });

  it('never takes a secret that was left empty or is too short to be one', () => {
    for (const length of [0, 1, 8, 23]) expect([length, genuine(Buffer.alloc(length, 7))]).toEqual([length, false]);
  });
});
