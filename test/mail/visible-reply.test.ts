import { describe, expect, it } from '@jest/globals';

import { visibleReply } from '../../lib/mail/visible-reply.ts';

const quote = 'On Tue, May 6, 2025 at 9:14 AM Desk <desk@bluewater.example> wrote:\n> When do you arrive?';
const header = 'From: Desk <desk@bluewater.example>\nSent: Tuesday, May 6, 2025\nTo: Ada\nSubject: Room';

const cut: readonly (readonly [what: string, mail: string, visible: string])[] = [
  ['keeps answers between quotes', `Hi,\n\n${quote}\n\nAt nine.\n\n> And breakfast?\nNo.`, 'Hi,\n\nAt nine.\n\nNo.'],
  ['keeps an answer of one sign', `1\n\n${quote}`, '1'],
  ['keeps an answer without letters', `👍\n\n${quote}`, '👍'],
  ['keeps words on the line of the attribution', `At nine. ${quote}`, 'At nine.'],
  ['takes out a quoted line that was broken', `No.\n\n${quote}\n> https://x.example/a?\nb=1\n> Bye`, 'No.'],
  ['takes out the rule above a header block', `No.\n\n________________\n${header}\n\nDear Ada`, 'No.'],
  ['takes out a header block in one line', `No.\n\n${header.replaceAll('\n', ' ')}\n\nDear Ada`, 'No.'],
  ['takes out a header block with blank lines', `No.\n\n${header.replaceAll('\n', '\n\n')}\n\nDear Ada`, 'No.'],
  ['takes out an original message', `Non.\n\n-----Message d'origine-----\n${header}\n\nBonjour`, 'Non.'],
  ['takes out what is below such a line', `No.\n\n##- Please type your reply above this line -##\nHi`, 'No.'],
  ['takes out a quote with the ends of lines of Windows', `No.\r\n\r\n${quote.replaceAll('\n', '\r\n')}\r\n`, 'No.'],
  [
    'lets a sentence stand for what is forwarded',
    `Why am I charged twice?\n\n---- Forwarded message ----\n${header}\n\nBill`,
    'Why am I charged twice?',
  ],
];

const kept: readonly (readonly [what: string, mail: string])[] = [
  ['a colleague who is cited', 'On 3 May 2025 at 10:30 your agent Dave wrote:\n\nWe will refund you.\n\nHe did not.'],
  ['a colleague, cited in German', 'Am 03.05.2025 um 10:30 schrieb Ihr Kollege:\n\nSie bekommen Geld.\n\nNichts kam.'],
  ['what the customer wrote himself', 'On 3 May 2025 at 10:30 I wrote to desk@x.example:\n\nit is cold.\n\nNo answer.'],
  ['a journey', 'Please change this:\n\nFrom: Kingston\nTo: Montego Bay\nDate: 12 May 2025\nEmail: ada@x.example'],
  ['a contact form', 'New message\n\nFrom: Ada <ada@x.example>\nSubject: Refund\n\nI want my money back.'],
  ['a list with dashes', 'I need:\n-- two towels\n-- a key'],
  ['words about an original message', 'Please read my\noriginal message\nagain.'],
  ['arrows around a link', 'Look:\n>>> https://x.example <<<\nIt is wrong.'],
  ['a mail that is only a quote', quote],
  ['a mail that is only a header block and what is below', `${header}\n\nDear Ada,\n-- \nDesk`],
  ['a forwarded mail', `---------- Forwarded message ---------\n${header}\n\nYour bill.\n\n-- \nDesk`],
  ['a forwarded mail below a pointing word', `FYI\n\n---------- Forwarded message ---------\n${header}\n\nBill`],
];

describe('the visible reply of a mail', () => {
  it.each(cut)('%s', (_what, mail, visible) => {
    expect(visibleReply(mail)).toEqual({ text: visible, cut: true });
  });

  it.each(kept)('keeps %s', (_what, mail) => {
    expect(visibleReply(mail)).toEqual({ text: mail, cut: false });
  });

  it('calls blank lines around the words no cut', () => {
    expect(visibleReply('\n\n  The key is lost.\n\n')).toEqual({ text: '  The key is lost.', cut: false });
  });
});
