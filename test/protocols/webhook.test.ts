import { createHmac } from 'node:crypto';

import { describe, expect, it } from '@jest/globals';

import { protocolRules } from '../../lib/protocols/index.ts';
import { caseNotice } from './notices.ts';
import { signingSecret, reaches } from './reaches.ts';

describe('webhook', () => {
  it('sends the event as it is, with its id, the time, and a signature that the receiver can check', () => {
    const notice = caseNotice('escalated');
    const request = protocolRules.webhook.render(notice, reaches.webhook);
    expect(JSON.parse(request?.body ?? '')).toEqual(notice);
    const signature = createHmac('sha256', Buffer.alloc(32, 7))
      .update(`01KAHW0000NNNNNNNNNNNNNNNN.1795227260.${request?.body}`)
      .digest('base64');
    expect(request).toMatchObject({
      url: 'https://crm.example.com/earshot',
      headers: {
        'webhook-id': '01KAHW0000NNNNNNNNNNNNNNNN',
        'webhook-timestamp': '1795227260',
        'webhook-signature': `v1,${signature}`,
      },
    });
  });

  it('signs with every live secret while one is rotated', () => {
    const other = `whsec_${Buffer.alloc(24, 9).toString('base64')}`;
    const headers = protocolRules.webhook.render(caseNotice('escalated'), {
      ...reaches.webhook,
      secrets: [other, signingSecret],
    })?.headers;
    expect(headers?.['webhook-signature']?.split(' ')).toHaveLength(2);
  });

  it.each([[[]], [['whsec_c2hvcnQ=']], [['no prefix']]])(
    'refuses to send unsigned or weakly signed (%j)',
    (secrets) => {
      expect(() => protocolRules.webhook.render(caseNotice('escalated'), { ...reaches.webhook, secrets })).toThrow(
        /expected .*whsec_/u,
      );
    },
  );

  it.each(['http://crm.example.com/earshot', 'https://user:pass@crm.example.com/', undefined])(
    'refuses the endpoint %s',
    (endpoint) => {
      expect(() => protocolRules.webhook.render(caseNotice('escalated'), { ...reaches.webhook, endpoint })).toThrow(
        /expected an https address/u,
      );
    },
  );
});
