import { wordList } from './word-list.ts';

/** Names of a line that parts the reply from the message that it answers, in small letters. */
export const originals: ReadonlySet<string> = new Set(
  wordList(`
    original message | original appointment | original email | original e-mail | original mail | reply message
    ursprüngliche nachricht | originalnachricht | original-nachricht | ursprünglicher termin | message original
    message d’origine | message d'origine | message initial | courriel d'origine | courriel original
    mensaje original | mensagem original | messaggio originale | missatge original | mensaxe orixinal
    oorspronkelijk bericht | origineel bericht | oorspronkelijke bericht | originalmeddelande
    ursprungligt meddelande | ursprungligt mejl | oprindelig meddelelse | oprindelig besked | oprindelig mail
    original meddelelse | opprinnelig melding | original melding | alkuperäinen viesti | wiadomość oryginalna
    oryginalna wiadomość | původní zpráva | původní e-mail | pôvodná správa | eredeti üzenet | mesaj original
    mesajul original | исходное сообщение | оригинальное сообщение | первоначальное сообщение | вихідне повідомлення
    оригінальне повідомлення | оригинално съобщение | первинне повідомлення | izvorna poruka | originalna poruka
    izvirno sporočilo | αρχικό μήνυμα | πρωτότυπο μήνυμα | orijinal mesaj | özgün ileti | orijinal ileti
    asıl mesaj | 原始邮件 | 原邮件 | 原始郵件 | 原始訊息 | 元のメッセージ | 元のメール | オリジナルメッセージ | 원본 메시지 | 원본 메일 | 원본메일 | الرسالة الأصلية
    رسالة أصلية | הודעה מקורית | ההודעה המקורית | پیام اصلی | tin nhắn gốc | thư gốc | thư ban đầu
    tin nhắn ban đầu | pesan asli | mesej asal | ข้อความต้นฉบับ | algne sõnum | algkiri | sākotnējais ziņojums
    pradinis laiškas | मूल संदेश | upprunaleg skilaboð
  `),
);

/** Names of a line below which a message stands that was passed on. */
export const forwards: ReadonlySet<string> = new Set(
  wordList(`
    forwarded message | begin forwarded message | forwarded email | forwarded by | start of forwarded message
    weitergeleitete nachricht | anfang der weitergeleiteten nachricht | message transféré | message transmis
    début du message transféré | début du message réexpédié | mensaje reenviado | inicio del mensaje reenviado
    mensagem encaminhada | mensagem reencaminhada | início da mensagem encaminhada | messaggio inoltrato
    inizio messaggio inoltrato | doorgestuurd bericht | begin doorgestuurd bericht | vidarebefordrat meddelande
    vidarebefordrat mejl | videresendt meddelelse | videresendt melding | välitetty viesti
    edelleenlähetetty viesti | wiadomość przekazana | przekazana wiadomość | přeposlaná zpráva | preposlaná správa
    továbbított üzenet | továbbított levél | mesaj redirecționat | пересылаемое сообщение | пересланное сообщение
    пересылаемое письмо | начало переадресованного сообщения | переслане повідомлення | препратено съобщение
    προωθημένο μήνυμα | yönlendirilen ileti | iletilen mesaj | yönlendirilmiş mesaj | 转发的邮件 | 转发邮件 | 轉寄郵件 | 转发邮件信息
    轉寄的郵件 | 転送されたメッセージ | 転送メッセージ | 전달된 메시지 | 전달된 메일 | رسالة معاد توجيهها | الرسالة المحولة | הודעה שהועברה
    thư được chuyển tiếp | thư đã chuyển tiếp | pesan yang diteruskan | pesan terusan | ข้อความที่ส่งต่อ
    proslijeđena poruka | posredovano sporočilo
  `),
);

/** With such words a help desk asks to be answered above a line; what is below is its own. */
export const replyAbove = wordList(`
  reply above this line | your reply above | type your reply above | reply above the line | write above this line
  please reply above | respond above this line | antworten sie über dieser | oberhalb dieser linie
  oberhalb dieser zeile | über dieser zeile | über dieser linie | au-dessus de cette ligne
  au dessus de cette ligne | por encima de esta línea | encima de esta línea | arriba de esta línea
  acima desta linha | sopra questa linea | sopra questa riga | boven deze lijn | boven deze regel
  ovanför denna linje | ovanför den här raden | over denne linje | over denne linjen | powyżej tej linii
  nad tímto řádkem | nad tento řádek | выше этой строки | выше этой линии | над этой чертой | bu satırın üst
  bu çizginin üst | πάνω από αυτή τη γραμμή | πάνω από αυτήν τη γραμμή | 此行上方 | 在此线以上 | 在此行以上 | この線より上 | この行より上
  이 줄 위 | 이 선 위 | فوق هذا السطر | מעל שורה זו | מעל לשורה זו | phía trên dòng này | di atas baris ini
  tämän rivin yläpuolelle
`);
