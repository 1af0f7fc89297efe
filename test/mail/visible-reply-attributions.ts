/** What mail programs write above a quote: the language, what the customer wrote, the line as it is sent. */
export const attributions: readonly (readonly [language: string, own: string, line: string])[] = [
  [
    'English, Gmail', 'The shower is still cold.',
    'On Tue, May 6, 2025 at 9:14 AM Bluewater Desk <desk@bluewater.example> wrote:',
  ],
  [
    'English, Apple Mail', 'The shower is still cold.',
    'On 6 May 2025, at 09:14, Bluewater Desk <desk@bluewater.example> wrote:',
  ],
  ['English, Thunderbird', 'The shower is still cold.', 'On 5/6/25 9:14 AM, Bluewater Desk wrote:'],
  [
    'English, folded', 'The shower is still cold.',
    'On Tuesday, May 6, 2025 at 09:14:33 AM EST, Bluewater Guests\n<guest.relations@bluewater.example>\nwrote:',
  ],
  [
    'German, Gmail', 'Wir kommen erst um zehn an.',
    'Am Di., 6. Mai 2025 um 09:14 Uhr schrieb Bluewater <desk@bluewater.example>:',
  ],
  [
    'German, Apple Mail', 'Wir kommen erst um zehn an.',
    'Am 06.05.2025 um 09:14 schrieb Bluewater <desk@bluewater.example>:',
  ],
  ['German, Thunderbird', 'Wir kommen erst um zehn an.', 'Am 06.05.25 um 09:14 schrieb Ines Keller:'],
  [
    'French, Gmail', 'La clim ne marche toujours pas.',
    'Le mar. 6 mai 2025 à 09:14, Bluewater <desk@bluewater.example> a écrit :',
  ],
  [
    'French, folded', 'La clim ne marche toujours pas.',
    'Le mardi 6 mai 2025 à 09:14, Bluewater Accueil\n<desk@bluewater.example> a\u00a0écrit\u00a0:',
  ],
  [
    'Spanish, Gmail', 'Nadie me ha llamado.',
    'El mar, 6 may 2025 a las 9:14, Bluewater (<desk@bluewater.example>) escribió:',
  ],
  [
    'Spanish, Yahoo', 'Nadie me ha llamado.',
    '    En martes, 6 de mayo de 2025, 09:14:11 GMT-5, Bluewater <desk@bluewater.example> escribió:',
  ],
  [
    'Italian, Gmail', 'La camera non è pronta.',
    'Il giorno mar 6 mag 2025 alle ore 09:14 Bluewater <desk@bluewater.example> ha scritto:',
  ],
  [
    'Italian, Apple Mail', 'La camera non è pronta.',
    'Il giorno 6 mag 2025, alle ore 09:14, Bluewater <desk@bluewater.example> ha scritto:',
  ],
  [
    'Portuguese, Gmail', 'Ainda espero o reembolso.',
    'Em ter., 6 de mai. de 2025 às 09:14, Bluewater <desk@bluewater.example> escreveu:',
  ],
  [
    'Portuguese, Apple Mail', 'Ainda espero o reembolso.',
    'No dia 06/05/2025, às 09:14, Bluewater <desk@bluewater.example> escreveu:',
  ],
  ['Dutch, Gmail', 'De sleutel werkt niet.', 'Op di 6 mei 2025 om 09:14 schreef Bluewater <desk@bluewater.example>:'],
  [
    'Dutch, Apple Mail', 'De sleutel werkt niet.',
    'Op 6 mei 2025 om 09:14 heeft Bluewater <desk@bluewater.example> het volgende geschreven:',
  ],
  ['Swedish', 'Nyckeln fungerar inte.', 'Den tis 6 maj 2025 kl 09:14 skrev Bluewater <desk@bluewater.example>:'],
  ['Swedish, Apple Mail', 'Nyckeln fungerar inte.', '6 maj 2025 kl. 09:14 skrev Bluewater <desk@bluewater.example>:'],
  ['Danish', 'Nøglen virker ikke.', 'Den tirs. 6. maj 2025 kl. 09.14 skrev Bluewater <desk@bluewater.example>:'],
  ['Norwegian', 'Nøkkelen virker ikke.', 'tir. 6. mai 2025 kl. 09:14 skrev Bluewater <desk@bluewater.example>:'],
  ['Finnish', 'Avain ei toimi.', 'ti 6. toukok. 2025 klo 9.14 Bluewater (desk@bluewater.example) kirjoitti:'],
  ['Polish, Gmail', 'Klucz nie działa.', 'wt., 6 maj 2025 o 09:14 Bluewater <desk@bluewater.example> napisał(a):'],
  ['Polish, Thunderbird', 'Klucz nie działa.', 'W dniu 6.05.2025 o 09:14, Bluewater pisze:'],
  ['Czech', 'Klíč nefunguje.', 'út 6. 5. 2025 v 9:14 odesílatel Bluewater <desk@bluewater.example> napsal:'],
  ['Slovak', 'Kľúč nefunguje.', 'ut 6. 5. 2025 o 9:14 Bluewater <desk@bluewater.example> napísal(a):'],
  [
    'Hungarian', 'A kulcs nem működik.',
    'Bluewater <desk@bluewater.example> ezt írta (időpont: 2025. máj. 6., K, 9:14):',
  ],
  ['Romanian', 'Cheia nu merge.', 'În mar., 6 mai 2025 la 09:14, Bluewater <desk@bluewater.example> a scris:'],
  ['Russian, Gmail', 'Ключ не работает.', 'вт, 6 мая 2025 г. в 09:14, Bluewater <desk@bluewater.example>:'],
  [
    'Russian, Apple Mail', 'Ключ не работает.',
    '6 мая 2025 г., в 09:14, Bluewater <desk@bluewater.example> написал(а):',
  ],
  ['Russian, Mail.ru', 'Ключ не работает.', 'Вторник, 6 мая 2025, 9:14 +03:00 от Bluewater <desk@bluewater.example>:'],
  ['Ukrainian', 'Ключ не працює.', 'вт, 6 трав. 2025 р. о 09:14 Bluewater <desk@bluewater.example> пише:'],
  ['Bulgarian', 'Ключът не работи.', 'На вт, 6.05.2025 г. в 9:14 Bluewater <desk@bluewater.example> написа:'],
  ['Turkish', 'Anahtar çalışmıyor.', 'Bluewater <desk@bluewater.example>, 6 May 2025 Sal, 09:14 tarihinde şunu yazdı:'],
  [
    'Greek', 'Το κλειδί δεν δουλεύει.',
    'Στις Τρί 6 Μαΐ 2025 στις 9:14 π.μ., ο χρήστης Bluewater <desk@bluewater.example> έγραψε:',
  ],
  ['Japanese, Gmail', '鍵が開きません。', '2025年5月6日(火) 9:14 Bluewater <desk@bluewater.example>:'],
  ['Japanese, Apple Mail', '鍵が開きません。', '2025/05/06 9:14、Bluewater <desk@bluewater.example>のメール:'],
  ['Chinese, simplified', '钥匙打不开门。', 'Bluewater <desk@bluewater.example> 于2025年5月6日周二 09:14写道：'],
  ['Chinese, Apple Mail', '钥匙打不开门。', '在 2025年5月6日，09:14，Bluewater <desk@bluewater.example> 写道：'],
  ['Chinese, traditional', '鑰匙打不開門。', 'Bluewater <desk@bluewater.example> 於 2025年5月6日 週二 上午9:14寫道：'],
  ['Korean, Gmail', '열쇠가 작동하지 않습니다.', '2025년 5월 6일 (화) 오전 9:14, Bluewater <desk@bluewater.example>님이 작성:'],
  ['Korean, Apple Mail', '열쇠가 작동하지 않습니다.', '2025. 5. 6. 오전 9:14, Bluewater <desk@bluewater.example> 작성:'],
  [
    'Arabic', 'المفتاح لا يعمل.',
    'في الثلاثاء، ٦ مايو ٢٠٢٥ في ٩:١٤ ص تمت كتابة ما يلي بواسطة Bluewater <desk@bluewater.example>:',
  ],
  ['Arabic, Outlook', 'المفتاح لا يعمل.', 'في 6 مايو 2025 الساعة 09:14، Bluewater <desk@bluewater.example> كتب:'],
  [
    'Hebrew', 'המפתח לא עובד.',
    '\u202bבתאריך יום ג׳, 6 במאי 2025 ב-9:14 מאת \u202aDesk\u202c\u200f <\u202adesk@x.example\u202c\u200f>:\u202c',
  ],
  [
    'Vietnamese', 'Chìa khóa không mở được.',
    'Vào Th 3, 6 thg 5, 2025 vào lúc 09:14 Bluewater <desk@bluewater.example> đã viết:',
  ],
  [
    'Indonesian', 'Kuncinya tidak berfungsi.',
    'Pada tanggal Sel, 6 Mei 2025 pukul 09.14 Bluewater <desk@bluewater.example> menulis:',
  ],
  ['Thai', 'กุญแจใช้ไม่ได้', 'ในวันที่ อ. 6 พ.ค. 2025 เวลา 09:14 Bluewater <desk@bluewater.example> เขียนว่า:'],
  ['Hindi', 'चाबी काम नहीं करती।', 'मंगल, 6 मई 2025 को 9:14 am बजे को Bluewater <desk@bluewater.example> ने लिखा:'],
  ['Persian', 'کلید کار نمی‌کند.', 'در تاریخ سه‌شنبه ۶ مه ۲۰۲۵ ساعت ۹:۱۴ Bluewater <desk@bluewater.example> نوشت:'],
  [
    'Catalan', 'La clau no funciona.',
    'Missatge de Bluewater <desk@bluewater.example> del dia dt., 6 de maig 2025 a les 9:14:',
  ],
  ['Croatian', 'Ključ ne radi.', 'uto, 6. svi 2025. u 09:14 Bluewater <desk@bluewater.example> napisao je:'],
  [
    'Slovenian', 'Ključ ne dela.',
    'V V tor., 6. maj 2025 ob 09:14 je oseba Bluewater <desk@bluewater.example> napisala:',
  ],
  ['Lithuanian', 'Raktas neveikia.', '2025-05-06, an, 09:14 Bluewater <desk@bluewater.example> rašė:'],
  ['Estonian', 'Võti ei tööta.', 'Bluewater <desk@bluewater.example> kirjutas kuupäeval T, 6. mai 2025 kell 09:14:'],
  [
    'Icelandic', 'Lykillinn virkar ekki.',
    'Þann þri., 6. maí 2025 kl. 09:14 skrifaði Bluewater <desk@bluewater.example>:',
  ],
];
