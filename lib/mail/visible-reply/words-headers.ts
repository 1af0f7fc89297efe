import { wordList } from './word-list.ts';

/** What a line of a header block says. */
export type HeaderKind = 'from' | 'sent' | 'to' | 'cc' | 'subject' | 'other';

/** The labels of header blocks as Outlook, Apple Mail, Gmail and webmails write them, in small letters. */
const labels: Readonly<Record<HeaderKind, readonly string[]>> = {
  from: wordList(`
    de la | daripada | no | nuo | from | von | de | da | van | från | fra | od | от | από | gönderen | kimden
    lähettäjä | feladó | saatja | 发件人 | 寄件者 | 寄件人
    差出人 | 送信者 | 送信元 | 보낸 사람 | 보낸사람 | 发件者 | від | di | expéditeur | remitente | expeditor
    من | מאת | từ | người gửi | dari | จาก | frá | sender | absender | mittente | remetente | odesílatel | odosielateľ
    nadawca | отправитель | от кого | avsändare | afsender | avsender | afzender | pošiljatelj | pošiljalac | nga | از
    प्रेषक
  `),
  sent: wordList(`
    enviat | dihantar | भेजा गया | dagsett
    sent | message du | date | gesendet | datum | envoyé | envoye | date d’envoi | date d'envoi | enviado
    enviado el | enviado em | fecha | data | data de envio | inviato | verzonden | skickat | sendt | dato
    lähetetty | päivämäärä | wysłano | wysłane | odesláno | odoslané | dátum | elküldve | küldve | trimis | dată
    отправлено | дата | надіслано | изпратено | ημερομηνία | στάλθηκε | εστάλη | gönderildi | gönderilme tarihi
    gönderme tarihi | tarih | 发送时间 | 发送日期 | 日期 | 时间 | 寄件日期 | 傳送時間 | 寄件時間 | 送信日時 | 日時 | 送信日 | 보낸 날짜 | 날짜 | 보낸시간 | 日付
    تاريخ الإرسال | تم الإرسال | أُرسلت | تاريخ | التاريخ | נשלח | תאריך | đã gửi | ngày | ngày gửi | dikirim
    terkirim | tanggal | ส่ง | วันที่ | sent on | sent at | poslano | poslato | saadetud | nosūtīts | išsiųsta
    dagsetning | fecha de envío | ارسال
  `),
  to: wordList(`
    per a | प्रति | mottagare
    to | an | à | a | para | per | aan | till | til | do | dla | komu | кому | προς | kime | alıcı | vastaanottaja
    címzett | către | catre | pro | pre | za | prima | 收件人 | 收件者 | 宛先 | 受信者 | 받는 사람 | 받는사람 | إلى | الى | אל | tới
    đến | người nhận | kepada | untuk | ถึง | saaja | kam | до | destinataire | destinatario | destinatário
    empfänger | به
  `),
  cc: wordList(`
    cc | bcc | copie à | kopie | copie | cci | copia | cópia | kopia | kopi | kopio | dw | копия | κοιν
    κοινοποίηση | bilgi | másolatot kap | 抄送 | 副本 | 참조 | نسخة | עותק | kópia | vs | kk | tembusan | สำเนา
  `),
  subject: wordList(`
    subject | betreff | objet | sujet | asunto | assunto | oggetto | onderwerp | ämne | emne | aihe | temat
    předmět | predmet | tárgy | subiect | тема | относно | θέμα | konu | assumpte | titel | 主题 | 主旨 | 主題 | 件名 | 标题
    제목 | الموضوع | موضوع | נושא | chủ đề | tiêu đề | perihal | subjek | เรื่อง | หัวเรื่อง | efni | zadeva | teema
    tēma | tema | naslov | विषय
  `),
  other: wordList(`
    importance | priority | reply-to | reply to | attachments | wichtigkeit | priorität | antwort an | anlagen
    importancia | pièces jointes | prioridad | adjuntos | allegati | bijlagen | organization | message-id | 重要度 | 附件
  `),
};

/** Label in small letters to what it says. */
export const headerKinds: ReadonlyMap<string, HeaderKind> = new Map(
  (Object.entries(labels) as [HeaderKind, readonly string[]][]).flatMap(([kind, words]) =>
    words.map((word) => [word, kind] as const),
  ),
);

/** The labels of a subject line, to find a header block that was flattened into one line. */
export const subjectLabels: readonly string[] = labels.subject;
