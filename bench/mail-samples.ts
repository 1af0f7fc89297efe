const sentence = 'The room was never cleaned and nobody at the desk could tell us why our booking had been changed.';
const paragraph = Array.from({ length: 4 }, () => sentence).join('\r\n');

const head = [
  'Return-Path: <ada@example.com>',
  ...Array.from({ length: 5 }, (_, at) => `Received: from mx${at}.example.com by mx.example.net with ESMTPS`),
  'Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=example.com; dkim=pass; dmarc=pass',
  'From: Ada Lovelace <ada@example.com>',
  'To: help@bluewater.example',
  'Subject: Re: Your booking',
  'Message-ID: <third@example.com>',
  'References: <first@example.com> <second@bluewater.example>',
  'Date: Tue, 3 Mar 2026 09:05:07 +0000',
  'MIME-Version: 1.0',
  '',
].join('\r\n');

const paragraphs = (count: number): string => Array.from({ length: count }, () => paragraph).join('\r\n\r\n');
const html = (count: number): string =>
  `<html><body>${`<p style="margin:0">${paragraph}</p>\r\n`.repeat(count)}</body></html>`;
const quote = (text: string): string => text.replaceAll(/^/gm, '> ');
const part = (type: string, body: string): string => `--b\r\nContent-Type: ${type}\r\n\r\n${body}\r\n`;

/** Kinds of mail that people send, each as long as `count` makes it. */
const kinds: Readonly<Record<string, (count: number) => string>> = {
  'plain text': (count) => `${head}Content-Type: text/plain; charset=utf-8\r\n\r\n${paragraphs(count)}`,
  'answer above a quote': (count) => {
    const answer = `${paragraph}\r\n\r\nOn Monday, Desk <d@b.example> wrote:\r\n${quote(paragraphs(count))}`;
    return `${head}Content-Type: text/plain\r\n\r\n${answer}`;
  },
  'text and HTML': (count) => {
    const both = `${part('text/plain', paragraphs(count))}${part('text/html', html(count))}--b--`;
    return `${head}Content-Type: multipart/alternative; boundary=b\r\n\r\n${both}`;
  },
  'HTML alone': (count) => `${head}Content-Type: text/html; charset=utf-8\r\n\r\n${html(count)}`,
  'text with a photo': (count) => {
    const photo = 'iVBORw0KGgoAAAANSUhEUgAAAH4AAABbCAIAAAA6IKZaAAAAAXNSR0IArs4c6QAAAARnQU1BAACx\r\n'.repeat(count * 4);
    const both = part('text/plain', paragraph) + part('image/png\r\nContent-Transfer-Encoding: base64', photo);
    return `${head}Content-Type: multipart/mixed; boundary=b\r\n\r\n${both}--b--`;
  },
};

/** One mail of each kind, of at least so many bytes. */
export const samplesOf = (bytes: number): readonly (readonly [kind: string, raw: Buffer])[] =>
  Object.entries(kinds).map(([kind, make]) => {
    let count = 1;
    while (make(count).length < bytes) count += 1;
    return [kind, Buffer.from(make(count))];
  });
