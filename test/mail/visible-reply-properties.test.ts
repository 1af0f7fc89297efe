import { describe, expect, it } from '@jest/globals';

import { visibleReply } from '../../lib/mail/visible-reply.ts';
import { attributions } from './visible-reply-attributions.ts';

/** Parts of which mails are put together: words of the customer, and all that stands around them. */
const own = [
  'The key is lost.', 'Die Dusche ist kalt,\nseit gestern.', 'Room 12', 'Merci,\nAda', '鍵が開きません。', '1', 'Really?',
];
const around = [
  ...attributions.map(([, , line]) => line),
  '> Dear guest', '> > deeper', '-- \nAda', '--\nAda Byron', '____', 'Sent from my iPhone',
  '-----Original Message-----',
  'From: a@x.example\nSent: Tue\nTo: b\nSubject: c', '---- Forwarded message ----', '##- Reply above this line -##',
  'Kind regards,\nAda\nByron Ltd\nwww.x.example\nada@x.example', 'On Monday I wrote:', 'To: Kingston',
  'wrote:', '\u200b', '>', '',
];

/** A small generator with a seed (mulberry32), so that a failure can be seen again. */
const random = (seed: number): (() => number) => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const mailOf = (seed: number): string => {
  const next = random(seed);
  const pick = (from: readonly string[]): string => from[Math.floor(next() * from.length)] ?? '';
  const parts = Array.from({ length: 1 + Math.floor(next() * 9) }, () => pick(next() < 0.4 ? own : around));
  return parts.map((part) => part + (next() < 0.6 ? '\n\n' : '\n')).join('');
};

const wordsOf = (text: string): string[] => text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');

const isWithin = (words: readonly string[], all: readonly string[]): boolean => {
  let found = 0;
  for (const word of all) if (word === words[found]) found++;
  return found === words.length;
};

const mails = Array.from({ length: 1_500 }, (_, seed) => [seed, mailOf(seed)] as const);
const failing = (holds: (mail: string) => boolean): number[] =>
  mails.filter(([, mail]) => !holds(mail)).map(([seed]) => seed);

describe('whatever a mail is put together of', () => {
  it('shows only words of the mail, in their order', () => {
    expect(failing((mail) => isWithin(wordsOf(visibleReply(mail).text), wordsOf(mail)))).toEqual([]);
  });

  it('shows something of every mail that says something', () => {
    expect(failing((mail) => wordsOf(mail).length === 0 || visibleReply(mail).text !== '')).toEqual([]);
  });

  it('shows the same of what it shows', () => {
    expect(failing((mail) => visibleReply(visibleReply(mail).text).text === visibleReply(mail).text)).toEqual([]);
  });

  it('says that it cut when words are missing, and not when it is all there', () => {
    const isWhole = (mail: string): boolean => wordsOf(visibleReply(mail).text).join() === wordsOf(mail).join();
    expect(failing((mail) => visibleReply(mail).cut || isWhole(mail))).toEqual([]);
  });
});
