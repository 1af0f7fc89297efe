import { describe, expect, it } from '@jest/globals';

import { readMail, saidInMail } from '../../lib/mail/index.ts';
import { envelope, fixture, mailOfLines, whyUnreadable } from './mails.ts';

describe('the words of a mail', () => {
  it('are the first plain text of an alternative; what is new in it stands beside all of it', async () => {
    const mail = await fixture('alternative');
    expect(mail.text).toBe(
      'The café was closed.\n\nOn Mon, 2 Mar 2026 at 10:00, Bluewater <help@bluewater.example> wrote:\n> It opens at eight.',
    );
    expect(mail.reply).toBe('The café was closed.');
    expect(mail.subject).toBe('Re: The café');
  });

  it('are those of the HTML when there is no other, and nothing in it runs or is fetched', async () => {
    const { text, reply } = await fixture('html-only');
    expect(text).toBe(
      'The bill is wrong:\n5 < 7 & so on €\n\nRoom 12\n- One\n- Two\n\nOn Monday you wrote:\n\n> Pay.',
    );
    expect(reply.startsWith('The bill is wrong:')).toBe(true);
    expect((await fixture('blank-alternative')).text).toBe('Only the HTML has words.');
  });

  it('are all that stand beside one another, and a text with a name is a file', async () => {
    const { text, attachments } = await fixture('mixed');
    expect(text).toBe('Look at this:\n\nAnd this is the end.');
    expect(attachments).toEqual([
      {
        name: 'leak.png',
        contentType: 'image/png',
        bytes: 5,
        sha256: '2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824',
      },
      expect.objectContaining({ name: 'notes.txt', contentType: 'text/plain', bytes: 20 }),
    ]);
  });

  it('are found where nobody named the boundary, and where old Macs ended the lines', async () => {
    expect((await fixture('torn-multipart')).text).toBe('It leaks, and nobody named the boundary.');
    const mac = Buffer.from('From: ada@example.com\rSubject: Old\r\rIt leaks.\rStill.\r');
    expect((await readMail(mac, envelope)).text).toBe('It leaks.\nStill.');
  });

  it('are read past a byte order mark, empty lines and the first line of a mailbox file', async () => {
    const mail = await mailOfLines('', '\xEF\xBB\xBF'.slice(3), 'From ada@example.com Tue Mar  3 09:05:07 2026', 'From: ada@example.com', '', 'Hi.');
    expect([mail.from.address, mail.text]).toEqual(['ada@example.com', 'Hi.']);
  });

  it('are decoded from base64 that is padded in every line, and from base64 with strange bytes in it', async () => {
    const text = async (...lines: string[]) =>
      (await mailOfLines('From: a@b.example', 'Content-Transfer-Encoding: base64', '', ...lines)).text;
    expect(await text('SXQgbA==', 'ZWFrcw==', 'Lg==')).toBe('It leaks.');
    expect(await text('SXQg*bGVh-', 'a3Mu')).toBe('It leaks.');
    expect(await text('SXQgbGVh', 'a3Mu')).toBe('It leaks.');
  });

  it('join the lines that a program broke, where it says so', async () => {
    const mail = await mailOfLines('From: a@b.example', 'Content-Type: text/plain; format=flowed', '', 'One long ', 'line.', 'Two.');
    expect(mail.text).toBe('One long line.\nTwo.');
  });
});

describe('charsets', () => {
  it('of raw 8-bit headers are guessed: UTF-8, Western, Cyrillic, and what the mail declares', async () => {
    const subject = async (bytes: Buffer, type = 'text/plain') =>
      (await readMail(Buffer.concat([Buffer.from('Subject: '), bytes, Buffer.from(`\r\nContent-Type: ${type}\r\n\r\nx`)]), envelope)).subject;
    expect(await subject(Buffer.from('Die Hasen und die Frösche'))).toBe('Die Hasen und die Frösche');
    expect(await subject(Buffer.from('Die Hasen und die Fr\xF6sche', 'latin1'))).toBe('Die Hasen und die Frösche');
    // "Жалоба на номер" in Windows-1251 and in KOI8-R.
    const cp1251 = Buffer.from('c6e0ebeee1e020ede020edeeece5f0', 'hex');
    const koi8 = Buffer.from('f6c1cccfc2c120cec120cecfcdc5d2', 'hex');
    expect([await subject(cp1251), await subject(koi8)]).toEqual(['Жалоба на номер', 'Жалоба на номер']);
    expect(await subject(Buffer.from('c6f3ea', 'hex'))).toBe('Жук');
    expect(await subject(Buffer.from('caf4b4ed', 'hex'), 'text/plain; charset=GBK')).toBe('属错');
    // "予約" in Shift_JIS, which the mail declares for its text.
    expect(await subject(Buffer.from('975c96f1', 'hex'), 'text/plain; charset=Shift_JIS')).toBe('予約');
  });

  it('of a text that lies about itself are corrected', async () => {
    const text = async (charset: string, body: Buffer) =>
      (await readMail(Buffer.concat([Buffer.from(`From: a@b.example\r\nContent-Type: text/plain${charset}\r\n\r\n`), body]), envelope)).text;
    expect(await text('; charset=iso-8859-1', Buffer.from('Größe'))).toBe('Größe');
    expect(await text('; charset=iso-8859-1', Buffer.from('Gr\xF6\xDFe', 'latin1'))).toBe('Größe');
    expect(await text('', Buffer.from('Gr\xF6\xDFe', 'latin1'))).toBe('Größe');
    expect(await text('; charset=utf-8', Buffer.from('Gr\xF6\xDFe', 'latin1'))).toBe('Größe');
    const torn = Buffer.from('Größe und Fläche und Höhe €').subarray(0, -1);
    expect(await text('; charset=utf-8', torn)).toBe('Größe und Fläche und Höhe \uFFFD');
  });
});

describe('times', () => {
  it('are those of the sender, and one that cannot be read or cannot be true is none', async () => {
    const date = async (value: string) => (await mailOfLines(`Date: ${value}`, 'From: a@b.example', '', 'x')).date;
    expect(await date('Tue, 3 Mar 2026 04:05:07 -0500 (EST)')).toBe('2026-03-03T09:05:07.000Z');
    expect(await date('not a date')).toBeUndefined();
    expect(await date('Fri, 1 Jan 2038 00:00:00 +0000')).toBeUndefined();
    expect('saidAt' in saidInMail(await fixture('html-only'), 'k')).toBe(false);
  });
});

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
    expect(saidInMail(mail, 'k').text).toBe(
      '---------- Forwarded message ----------\nFrom: Grace Hopper <grace@example.com>\nSubject: The shower\n\nThe shower is cold since Friday.',
    );
    expect(saidInMail(mail, 'k').author.handles).toEqual(['email:ada@example.com']);
  });

  it('is told apart from one that is only attached and from one that is reported', async () => {
    const attached = await fixture('attached');
    expect(attached.nested.map(({ kind, text }) => [kind, text])).toEqual([['attached', 'We are full.']]);
    expect(attached.attachments[0]).toMatchObject({ name: 'earlier.eml', contentType: 'message/rfc822' });
    const said = saidInMail(attached, 'k');
    expect(said.text).toBe('The mail that I mean is attached.');
    expect(said.fullText).toContain('We are full.');
    const report = await fixture('machines/delivery-report');
    expect(report.nested.map(({ kind, subject }) => [kind, subject])).toEqual([['report', 'Your booking']]);
    expect(saidInMail(report, 'k').text).toBe('This is the mail system at host mx.example.com.');
  });
});

describe('files that we do not open', () => {
  it('are named by their format', async () => {
    const { attachments } = await fixture('tnef');
    expect(attachments).toMatchObject([{ name: 'winmail.dat', contentType: 'application/ms-tnef', bytes: 6, sealed: 'TNEF' }]);
  });

  it('make a mail unreadable when they alone have its words', async () => {
    await expect(fixture('encrypted')).rejects.toThrow('Got a mail with its words in S/MIME alone');
  });
});

it('cannot read what is no mail, and says so without quoting it', async () => {
  for (const raw of ['', 'hello', '\r\n\r\nsecret words', '{"secret":true}']) {
    expect(await whyUnreadable(Buffer.from(raw))).toBe(
      'Got bytes without a header of a mail, expected a mail. The raw bytes are kept: replay them once this can be read.',
    );
  }
});
