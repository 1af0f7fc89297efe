import { describe, expect, it } from '@jest/globals';

import { saidInMail } from '../../lib/mail/index.ts';
import { fixture } from './mails.ts';

describe('a mail in a mail', () => {
  it('speaks for whom hands it on without a word', async () => {
    const mail = await fixture('forwarded');
    expect(mail.nested).toEqual([
      {
        kind: 'forwarded',
        from: { name: 'Grace Hopper', address: 'grace@example.com' },
        subject: 'The shower',
        date: '2026-03-02T20:00:00.000Z',
        messageId: 'inner@example.com',
        text: 'The shower is cold since Friday.',
      },
    ]);
    expect(saidInMail(mail, 'k').text.split('\n')).toEqual([
      '---------- Forwarded message ----------',
      'From: Grace Hopper <grace@example.com>',
      'Subject: The shower',
      '',
      'The shower is cold since Friday.',
    ]);
    expect(saidInMail(mail, 'k')).toMatchObject({ author: { handles: ['email:ada@example.com'] }, passedOn: true });
  });

  it('is told apart from one that is only attached and from one that is reported', async () => {
    const attached = await fixture('attached');
    expect(attached.nested.map(({ kind, text }) => [kind, text])).toEqual([['attached', 'We are full.']]);
    expect(attached.attachments[0]).toMatchObject({ name: 'earlier.eml', contentType: 'message/rfc822' });
    const said = saidInMail(attached, 'k');
    expect(said.text).toBe('The mail that I mean is attached.');
    expect(said.fullText).toContain('We are full.');
    expect(said.passedOn).toBeUndefined();
    const report = await fixture('machines/delivery-report');
    expect(report.nested.map(({ kind, subject }) => [kind, subject])).toEqual([['report', 'Your booking']]);
    expect(saidInMail(report, 'k').text).toBe('This is the mail system at host mx.example.com.');
  });
});
