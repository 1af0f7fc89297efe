import { describe, expect, it } from '@jest/globals';

import { visibleReply } from '../../lib/mail/visible-reply.ts';
import { attributions } from './visible-reply-attributions.ts';

const wrapped = (line: string, width: number): string => {
  const rows = [''];
  for (const word of line.split(/\s+/)) {
    const row = rows.at(-1) ?? '';
    if (row !== '' && row.length + 1 + word.length > width) rows.push(word);
    else rows[rows.length - 1] = row === '' ? word : `${row} ${word}`;
  }
  return rows.join('\n');
};

/** From, sent, to, subject. */
const headers: readonly (readonly [language: string, from: string, sent: string, to: string, subject: string])[] = [
  ['English', 'From', 'Sent', 'To', 'Subject'],
  ['German', 'Von', 'Gesendet', 'An', 'Betreff'],
  ['French', 'De', 'Envoyé', 'À', 'Objet'],
  ['Spanish', 'De', 'Enviado el', 'Para', 'Asunto'],
  ['Italian', 'Da', 'Inviato', 'A', 'Oggetto'],
  ['Portuguese', 'De', 'Enviada em', 'Para', 'Assunto'],
  ['Dutch', 'Van', 'Verzonden', 'Aan', 'Onderwerp'],
  ['Swedish', 'Från', 'Skickat', 'Till', 'Ämne'],
  ['Danish', 'Fra', 'Sendt', 'Til', 'Emne'],
  ['Finnish', 'Lähettäjä', 'Lähetetty', 'Vastaanottaja', 'Aihe'],
  ['Polish', 'Od', 'Wysłano', 'Do', 'Temat'],
  ['Czech', 'Od', 'Odesláno', 'Komu', 'Předmět'],
  ['Hungarian', 'Feladó', 'Elküldve', 'Címzett', 'Tárgy'],
  ['Romanian', 'De la', 'Trimis', 'Către', 'Subiect'],
  ['Russian', 'От', 'Отправлено', 'Кому', 'Тема'],
  ['Ukrainian', 'Від', 'Надіслано', 'Кому', 'Тема'],
  ['Turkish', 'Kimden', 'Gönderildi', 'Kime', 'Konu'],
  ['Greek', 'Από', 'Στάλθηκε', 'Προς', 'Θέμα'],
  ['Japanese', '差出人', '送信日時', '宛先', '件名'],
  ['Chinese', '发件人', '发送时间', '收件人', '主题'],
  ['Korean', '보낸 사람', '보낸 날짜', '받는 사람', '제목'],
  ['Arabic', 'من', 'تم الإرسال', 'إلى', 'الموضوع'],
  ['Hebrew', 'מאת', 'נשלח', 'אל', 'נושא'],
  ['Vietnamese', 'Từ', 'Đã gửi', 'Đến', 'Chủ đề'],
  ['Thai', 'จาก', 'ส่ง', 'ถึง', 'เรื่อง'],
];

describe('a reply above a quote, in the languages of mail programs', () => {
  it.each(attributions)('%s: is what stands above the line that says who wrote', (_language, own, line) => {
    expect(visibleReply(`${own}\n\n${line}\n\n> Dear guest,\n> we are sorry.`)).toEqual({ text: own, cut: true });
    expect(visibleReply(`${own}\n${line}\n\nDear guest,\n\nwe are sorry.`)).toEqual({ text: own, cut: true });
  });

  it.each(attributions)('%s: is found when the line is folded', (_language, own, line) => {
    expect(visibleReply(`${own}\n\n${wrapped(line, 70)}\n\n> Dear guest,`).text).toBe(own);
    expect(visibleReply(`${own}\n\n${wrapped(line, 50)}\n\nDear guest,`).text).toBe(own);
  });

  it.each(attributions)('%s: may stand below the quote', (_language, own, line) => {
    expect(visibleReply(`${line}\n> Dear guest,\n> we are sorry.\n\n${own}`)).toEqual({ text: own, cut: true });
  });

  it.each(headers)('%s: ends where a header block begins', (_language, from, sent, to, subject) => {
    const block = [`${from}: Desk`, `${sent}: 2025-05-06 09:14`, `${to}: Ada`, `${subject}: Room 12`];
    expect(visibleReply(`Still cold.\n\n${block.join('\n')}\n\nDear Ada,`)).toEqual({ text: 'Still cold.', cut: true });
    const bold = block.map((line) => `*${line.replace(':', ':*')}`);
    expect(visibleReply(`Still cold.\n________________\n${bold.join('\n')}\n\nDear Ada,`).text).toBe('Still cold.');
  });
});
