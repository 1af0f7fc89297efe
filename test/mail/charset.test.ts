import { describe, expect, it } from '@jest/globals';

import { readMail } from '../../lib/mail/index.ts';
import { envelope } from './mails.ts';

const read = (before: string, bytes: Buffer, after: string) =>
  readMail(Buffer.concat([Buffer.from(before), bytes, Buffer.from(after)]), envelope);

describe('raw 8-bit bytes in a header', () => {
  const subject = async (bytes: Buffer, type = 'text/plain') =>
    (await read('Subject: ', bytes, `\r\nContent-Type: ${type}\r\n\r\nx`)).subject;

  it('are UTF-8 when they can be', async () => {
    expect(await subject(Buffer.from('Die Hasen und die Frösche'))).toBe('Die Hasen und die Frösche');
  });

  it('are guessed to be Western or Cyrillic by the words that they make', async () => {
    expect(await subject(Buffer.from('Die Hasen und die Fr\xF6sche', 'latin1'))).toBe('Die Hasen und die Frösche');
    // "Жалоба на номер" in Windows-1251 and in KOI8-R, and "Жук", shorter than the name of the header.
    expect(await subject(Buffer.from('c6e0ebeee1e020ede020edeeece5f0', 'hex'))).toBe('Жалоба на номер');
    expect(await subject(Buffer.from('f6c1cccfc2c120cec120cecfcdc5d2', 'hex'))).toBe('Жалоба на номер');
    expect(await subject(Buffer.from('c6f3ea', 'hex'))).toBe('Жук');
  });

  it('are what the mail declares elsewhere when they fit', async () => {
    expect(await subject(Buffer.from('975c96f1', 'hex'), 'text/plain; charset=Shift_JIS')).toBe('予約');
    expect(await subject(Buffer.from('caf4b4ed', 'hex'), 'text/plain; charset=GBK')).toBe('属错');
  });
});

describe('a text that is not in the charset that it names', () => {
  const text = async (charset: string, body: Buffer) =>
    (await read(`From: a@b.example\r\nContent-Type: text/plain${charset}\r\n\r\n`, body, '')).text;
  const western = Buffer.from('Gr\xF6\xDFe', 'latin1');

  it('is read in the one that it is in', async () => {
    expect(await text('; charset=iso-8859-1', Buffer.from('Größe'))).toBe('Größe');
    expect(await text('; charset=iso-8859-1', western)).toBe('Größe');
    expect(await text('', western)).toBe('Größe');
    expect(await text('; charset=utf-8', western)).toBe('Größe');
    expect(await text('; charset=x-unknown', western)).toBe('Größe');
  });

  it('stays UTF-8 when only some of it was damaged on the way', async () => {
    const torn = Buffer.from('Größe und Fläche und Höhe €').subarray(0, -1);
    expect(await text('; charset=utf-8', torn)).toBe('Größe und Fläche und Höhe \uFFFD');
  });
});
