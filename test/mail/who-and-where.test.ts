import { describe, expect, it } from '@jest/globals';

import { Said } from '../../lib/domain/interaction.ts';
import { mailOf, saidInMail } from '../../lib/mail/index.ts';
import { envelope, fixture, mailOfLines } from './mails.ts';

describe('who wrote a mail', () => {
  it('is the address in From, whatever the name claims; all that speaks against it is recorded', async () => {
    const said = saidInMail(await fixture('who'), 'k');
    expect(said.author).toEqual({ name: 'ada@example.com', handles: ['email:mallory@bank.example'] });
    expect(said.proof).toEqual({
      spf: 'pass',
      dkim: 'none',
      dmarc: 'fail',
      by: 'mx.bluewater.example',
      envelopeFrom: 'bounce-77@mailer.example.net',
      replyTo: 'mallory@evil.example',
    });
    expect(Said.safeParse(said).success).toBe(true);
  });

  it('has the verdicts of the provider before those that stand in the mail', async () => {
    const verdicts = { spf: 'FAIL', dkim: 'PASS', dmarc: 'GRAY' };
    const mail = await fixture('who', { from: 'm@bank.example', verdicts });
    expect(mail.proof).toEqual({
      spf: 'fail', dkim: 'pass', dmarc: 'gray', envelopeFrom: 'm@bank.example', replyTo: 'mallory@evil.example',
    });
  });

  it('is the sender, or who handed it in, where From has no address', async () => {
    const from = async (...lines: string[]) => (await mailOfLines(...lines, '', 'x')).from;
    expect(await from('From: Ada', 'Sender: desk@example.com')).toEqual({ address: 'desk@example.com' });
    expect(await from('Subject: x', 'Return-Path: <ada@example.com>')).toEqual({ address: 'ada@example.com' });
    expect(await from('From: Ada')).toEqual({ name: 'Ada' });
    expect(await from('From: Team: Ada <ada@example.com>, grace@example.com;')).toEqual({
      name: 'Ada', address: 'ada@example.com',
    });
  });
});

describe('what a mail belongs to', () => {
  it('is the first of its references, else what it answers, else itself', async () => {
    const said = saidInMail(await fixture('alternative'), 'k');
    expect([said.conversation, said.inReplyTo]).toEqual(['first@example.com', 'second@bluewater.example']);
    const conversation = async (...lines: string[]) =>
      saidInMail(await mailOfLines('From: a@b.example', ...lines, '', 'x'), 'k').conversation;
    expect(await conversation('Message-ID: <own@x>', 'In-Reply-To: Your message of Monday <up@x>')).toBe('up@x');
    expect(await conversation('Message-ID: <own@x>')).toBe('own@x');
    expect(await conversation('References: <a@x>\r\n\t<b@x>', 'In-Reply-To: <b@x>')).toBe('a@x');
  });

  it('is known by its people and its subject when it names nothing', async () => {
    const said = saidInMail(await fixture('no-ids'), 'k');
    // The beginning of the SHA-256 of [["ada@example.com","help@bluewater.example"],"the room"].
    expect(said.conversation).toBe('mails:59b64ea3351ca5f0ef7d993c63cfb805');
    const people = ['To: ada@example.com', 'From: HELP@bluewater.example'];
    const first = await mailOfLines(...people, 'Subject: The room', '', 'x');
    expect(saidInMail(first, 'k').conversation).toBe(said.conversation);
    const other = await mailOfLines(...people, 'Subject: The bar', '', 'x');
    expect(saidInMail(other, 'k').conversation).not.toBe(said.conversation);
  });
});

describe('a mail that a provider has parsed', () => {
  const headers = [
    ['Subject', 'Re: =?utf-8?q?Caf=C3=A9?='], ['FROM', 'Ada <ada@example.com>'], ['Message-Id', '<one@example.com>'],
    ['Received-SPF', 'Pass (mx: domain of example.com)'],
  ] as const;

  it('reads as the mail itself would', () => {
    const mail = mailOf({
      headers,
      text: 'It leaks.\r\nStill.',
      attachments: [{ name: 'a.txt', contentType: 'Text/Plain; charset=utf-8', content: Buffer.from('hello') }],
      envelope,
    });
    expect(saidInMail(mail, 'k')).toEqual({
      key: 'k',
      kind: 'mail',
      public: false,
      author: { name: 'Ada', handles: ['email:ada@example.com'] },
      text: 'It leaks.\nStill.',
      subject: 'Re: Café',
      attachments: [
        {
          name: 'a.txt',
          contentType: 'text/plain',
          bytes: 5,
          sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
        },
      ],
      conversation: 'one@example.com',
      proof: { spf: 'pass' },
    });
  });

  it('takes what the provider calls new, and our own cut where it calls nothing so', () => {
    const text = 'Thanks.\n\nOn Mon, 2 Mar 2026 at 10:00, Desk <d@example.com> wrote:\n> Here.';
    expect(mailOf({ headers, text, strippedText: 'Thanks!', envelope }).reply).toBe('Thanks!');
    expect(mailOf({ headers, text, strippedText: '  ', envelope }).reply).toBe('Thanks.');
    expect(mailOf({ headers, html: '<p>Hi &amp; bye</p>', envelope }).text).toBe('Hi & bye');
  });
});
