import { describe, expect, it } from '@jest/globals';

import { visibleReply } from '../../lib/mail/visible-reply.ts';

const mobile: readonly string[] = [
  'Sent from my iPhone',
  'Sent from my Verizon, Samsung Galaxy smartphone',
  'Sent from my iPhone, please excuse typos',
  'Sent from Yahoo Mail on Android\n<https://go.example/1>',
  'Sent with Proton Mail secure email.',
  'Get Outlook for iOS<https://aka.ms/o0ukef>',
  'Von meinem Samsung Galaxy Smartphone gesendet.',
  'Envoyé de mon iPhone',
  'Enviado desde mi iPhone',
  'Enviado do meu iPhone',
  'Inviato da iPhone',
  'Verstuurd vanaf mijn iPhone',
  'Skickat från min iPhone',
  'Sendt fra min iPhone',
  'Lähetetty iPhonesta',
  'Wysłane z iPhone’a',
  'Odesláno z iPhonu',
  'Az iPhone-omról küldve',
  'Отправлено с iPhone',
  'iPhone’umdan gönderildi',
  'Στάλθηκε από το iPhone μου',
  'iPhoneから送信',
  '发自我的iPhone',
  '나의 iPhone에서 보냄',
  'أُرسلت من الـ iPhone',
  'נשלח מה-iPhone שלי',
  'Đã gửi từ iPhone của tôi',
];

const signed: readonly (readonly [what: string, below: string])[] = [
  ['below the standard delimiter', '-- \nAda Byron\nByron Ltd\n+44 20 7946 0000'],
  ['below a delimiter that lost its space', '--\nAda Byron\nByron Ltd'],
  ['of a mailing list', '_______________\nguests mailing list\nhttps://x.example/mailman/listinfo/guests'],
  ['of a mail server', 'This e-mail and any attachments are confidential and intended solely for the addressee.'],
  ['of a printer’s friend', 'Please consider the environment before printing this email.'],
];

const words: readonly (readonly [what: string, mail: string])[] = [
  ['a closing and a name', 'The room is cold.\n\nKind regards,\nAda'],
  ['a number to call', 'Call me.\n\nThanks,\nAda\n+1 876 555 0100'],
  ['numbers that are the message', 'Call me at one of these:\n+44 20 7946 0000\n+44 20 7946 0001\nada@x.example'],
  ['what is below a dividing line', 'One: nobody answered.\n--\nTwo: I was charged twice and nobody told me why.'],
  ['a postscript below a delimiter', 'The room is cold.\n\n-- \nAda\nP.S. Room 12.'],
  ['a sentence about a telephone', 'Did you get them?\n\nSent from my phone yesterday, all of them.'],
  ['a parcel', 'The key is on its way.\n\nSent via DHL'],
  ['a complaint about what was confidential', 'You sent my confidential bill to a stranger in error. Who got it?'],
  ['a wish to leave a list', 'Please unsubscribe me from your mailing list.'],
];

describe('what stands below the words of a mail', () => {
  it.each(mobile)('takes out "%s"', (line) => {
    expect(visibleReply(`The room is cold.\n\n${line}`)).toEqual({ text: 'The room is cold.', cut: true });
  });

  it.each(signed)('takes out the signature %s', (_what, below) => {
    expect(visibleReply(`The room is cold.\n\n${below}`)).toEqual({ text: 'The room is cold.', cut: true });
  });

  it.each(words)('keeps %s', (_what, mail) => {
    expect(visibleReply(mail)).toEqual({ text: mail, cut: false });
  });

  it('takes out a card of addresses and keeps the closing and the name', () => {
    const card = 'Head of Sums\nByron Ltd\nTel: +44 20 7946 0000\nwww.byron.example';
    expect(visibleReply(`Cold.\n\nKind regards,\nAda Byron\n${card}`).text).toBe('Cold.\n\nKind regards,\nAda Byron');
  });

  it('keeps what the customer wrote below the line of a telephone', () => {
    expect(visibleReply('Cold.\n\nSent from my iPhone\n\nP.S. Room 12.').text).toBe('Cold.\n\nP.S. Room 12.');
  });

  it('takes out a signature above a quote', () => {
    const quote = 'Le 6 mai 2025 à 09:14, Desk <desk@x.example> a écrit :\n> Bonjour';
    expect(visibleReply(`Froid.\n\n-- \nAda\n\n${quote}`).text).toBe('Froid.');
  });
});
