import { describe, expect, it } from '@jest/globals';

import { htmlText } from '../../lib/mail/html-text.ts';
import { readMail } from '../../lib/mail/index.ts';
import { cpuMilliseconds } from '../cpu-time.ts';
import { envelope, whyUnreadable } from './mails.ts';

const head = 'From: ada@example.com\r\nSubject: x\r\n';
const multipart = `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n`;

/** Far below what no limit would cost. */
const soon = 2000;

const level = (at: number): string => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`;
const deep = Array.from({ length: 50_000 }, (_, at) => level(at));

describe('a mail beyond a limit is refused before it costs anything', () => {
  it.each([
    ['100,000 empty parts', `${multipart}${'--b\r\n\r\n\r\n'.repeat(100_000)}`, 'more than 500 parts'],
    ['50,000 multiparts in each other', head + deep.join(''), 'more than the maximum mime nesting depth'],
    ['200,000 headers', `${head}${'X-A: b\r\n'.repeat(200_000)}\r\nHi.`, 'more than the maximum header size'],
    ['200 KB of address groups', `To: ${'g:;'.repeat(66_666)}\r\n${head}\r\nHi.`, 'more than the maximum header size'],
    ['2,000,000 empty lines', `${head}\r\n${'\n'.repeat(2_000_000)}`, 'more than 600000 lines'],
  ])('%s', async (_, text, why) => {
    const raw = Buffer.from(text);
    let made: string | undefined;
    const took = await cpuMilliseconds(async () => (made = await whyUnreadable(raw)), soon);
    expect(made?.startsWith(`Got a mail of ${why}, expected one that mail programs make. The raw`)).toBe(true);
    expect(took).toBeLessThan(soon);
  });

  it('more bytes than SES hands in', async () => {
    expect(await whyUnreadable(Buffer.alloc(40 * 1024 * 1024 + 1, 'a'))).toContain('more than 41943040 bytes');
  });
});

describe('a mail within the limits is read in time that grows with its size alone', () => {
  const files = '--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\naGVsbG8=\r\n';
  it.each([
    ['500 parts', `${multipart}--b\r\n\r\nHi.\r\n${files.repeat(498)}--b--`, 'Hi.', 498],
    ['a plain text of 300,000 short lines', `${head}\r\nHi.${'\r\n'.repeat(300_000)}End.`, 'Hi.', 0],
    ['headers full of address groups', `To: ${'g: '.repeat(30_000)}\r\n${head}\r\nHi.`, 'Hi.', 0],
    ['base64 of spaces', `${head}Content-Transfer-Encoding: base64\r\n\r\nSGku${' '.repeat(2_000_000)}!`, 'Hi.', 0],
    ['HTML 100,000 deep', `${head}Content-Type: text/html\r\n\r\n${'<div>'.repeat(100_000)}Hi.`, 'Hi.', 0],
    ['mails 50,000 deep in each other', `${head}${'Content-Type: message/rfc822\r\n\r\n'.repeat(50_000)}Hi.`, '', 1],
  ])('%s', async (_, text, begins, count) => {
    const raw = Buffer.from(text);
    const took = await cpuMilliseconds(() => readMail(raw, envelope), soon);
    const made = await readMail(raw, envelope);
    expect(made.text.startsWith(begins)).toBe(true);
    expect(made.attachments.length).toBe(count);
    expect(took).toBeLessThan(soon);
  });

  it('HTML of any three pieces repeated', async () => {
    const tags = ['<a "', '<b>', '<!--', '<script>', '</script', '<blockquote>', '<td>'];
    const pieces = [...tags, '>', '<', '"', '&amp;', 'x', '\n'];
    for (const one of pieces) {
      for (const other of pieces) {
        const html = `${one}${other}${one}`.repeat(20_000);
        const took = await cpuMilliseconds(() => htmlText(html), soon);
        expect([one, other, took > soon]).toEqual([one, other, false]);
      }
    }
  });
});
