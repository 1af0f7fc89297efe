import { describe, expect, it } from '@jest/globals';

import { readMail, saidInMail } from '../../lib/mail/index.ts';
import { envelope, fixture, mailOfLines, whyUnreadable } from './mails.ts';

describe('the words of a mail', () => {
  it('are the first plain text of an alternative; what is new in it stands beside all of it', async () => {
    const mail = await fixture('alternative');
    const quoted = 'On Mon, 2 Mar 2026 at 10:00, Bluewater <help@bluewater.example> wrote:\n> It opens at eight.';
    expect(mail.text).toBe(`The café was closed.\n\n${quoted}`);
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
    const mailbox = 'From ada@example.com Tue Mar  3 09:05:07 2026';
    for (const before of [['', ''], [mailbox], ['', `>${mailbox}`], []]) {
      const mail = await mailOfLines(...before, 'From: ada@example.com', '', 'Hi.');
      expect([mail.from.address, mail.text]).toEqual(['ada@example.com', 'Hi.']);
    }
    expect((await mailOfLines('\xEF\xBB\xBFFrom: ada@example.com', '', 'Hi.')).from.address).toBe('ada@example.com');
  });

  it('are decoded from base64 that is padded in every line, and from base64 with strange bytes in it', async () => {
    const text = async (...lines: string[]) =>
      (await mailOfLines('From: a@b.example', 'Content-Transfer-Encoding: base64', '', ...lines)).text;
    expect(await text('SXQgbA==', 'ZWFrcw==', 'Lg==')).toBe('It leaks.');
    expect(await text('SXQg*bGVh-', 'a3Mu')).toBe('It leaks.');
    expect(await text('SXQgbGVh', 'a3Mu')).toBe('It leaks.');
  });

  it('join the lines that a program broke, where it says so', async () => {
    const flowed = 'Content-Type: text/plain; format=flowed';
    const mail = await mailOfLines('From: a@b.example', flowed, '', 'One long ', 'line.', 'Two.');
    expect(mail.text).toBe('One long line.\nTwo.');
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

describe('files that we do not open', () => {
  it('are named by their format', async () => {
    const { attachments } = await fixture('tnef');
    expect(attachments).toMatchObject([
      { name: 'winmail.dat', contentType: 'application/ms-tnef', bytes: 6, sealed: 'TNEF' },
    ]);
  });

  it('make a mail unreadable when they alone have its words', async () => {
    await expect(fixture('encrypted')).rejects.toThrow('Got a mail with its words in S/MIME alone');
  });
});

it('cannot read what is no mail, and says so without quoting it', async () => {
  for (const raw of ['', 'hello', '\r\n\r\nsecret words', '{"secret":true}']) {
    expect(await whyUnreadable(Buffer.from(raw))).toMatch(
      /^Got bytes without a header of a mail, expected a mail\. The raw bytes are kept: replay them [a-z ]+\.$/,
    );
  }
});
