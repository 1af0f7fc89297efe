import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { linesOf } from '../../lib/mail/visible-reply/lines.ts';
import { visibleReply } from '../../lib/mail/visible-reply.ts';

const size = 350_000;
const filled = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

const pieces: readonly string[] = [
  '> x\n', '>', 'a', ' ', '\n', 'On ', 'On \n', 'On 6 May 2025 at 9:14 x\n', 'On 2012 x:\n', 'wrote:\n', 'From:\n',
  'From: a@b.c\n', 'From: a\nTo: b\n', '--\n', '-- \n', '__\na\n', 'a@b.c <\n', '\u200b\n',
  '-----Original Message-----\n',
  'Sent from my iPhone\n\n', '> a\nb\n', '在2025年5月6日 09:14 <a@b.c> 写\n', '1 <\n>\n', '> http://x\ny=\n', 'e\u0301\n',
];

const folder = path.resolve(import.meta.dirname, '../../lib/mail');
const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /^visible-reply.*\.ts$/.test(file));

/** The start of a regular expression: a slash where a value is expected, or one of its verbs. */
const expression = /(?:[=(,:?&|]|return)\s*\/(?![/*])|RegExp|\.(?:match|matchAll|search|test|replace)\(/;

describe('a text that is made to take long', () => {
  it('meets no regular expression', () => {
    const lines = sources.flatMap((file) => readFileSync(path.join(folder, file), 'utf8').split('\n'));
    expect(lines.length).toBeGreaterThan(1_000);
    expect(lines.filter((line) => expression.test(line))).toEqual([]);
  });

  it.each(pieces)('is looked at in at most 600 lines and a rest: %j', (piece) => {
    const text = filled(piece);
    expect(linesOf(text).length).toBeLessThanOrEqual(601);
    expect(visibleReply(text).text.length).toBeLessThanOrEqual(size);
  });

  it('keeps the words beyond, and still takes out what has the sign of a quote', () => {
    const long = 'a short line\n'.repeat(1_500);
    expect(visibleReply(`${long}> quoted\nThe key is lost.`).text).toBe(`${long}The key is lost.`);
  });

  it('is cut where a quote begins, however much of it follows', () => {
    const quote = `On 6 May 2025 at 09:14, Desk <desk@x.example> wrote:\n\n${filled('We are sorry.\n')}`;
    expect(visibleReply(`The key is lost.\n\n${quote}`)).toEqual({ text: 'The key is lost.', cut: true });
  });
});
