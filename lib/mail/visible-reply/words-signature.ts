import { wordList } from './word-list.ts';

/** What mobile and webmail programs put below a mail, before the name of the device, in small letters. */
export const sentFrom = wordList(`
  sent from my | sent from | sent via | sent with | sent using | get outlook for | von meinem
  gesendet von | gesendet mit | gesendet über | von unterwegs gesendet | diese nachricht wurde von meinem
  envoyé de | envoyé depuis | envoyé à partir | envoyé avec | envoyé via | télécharger outlook | obtenez outlook
  enviado desde | enviado con | enviado do | enviado de | enviado pelo | enviado a partir | enviado via
  enviado por | obtener outlook | obter o outlook | inviato da | inviato dal | inviato con | scarica outlook
  ottieni outlook | verstuurd vanaf | verzonden vanaf | verzonden met | verstuurd met | outlook voor
  download outlook | hämta outlook | hent outlook | skickat från | skickades från | sendt fra | sendt via
  lähetetty | wysłano z | wysłane z | pobierz outlook | odesláno z | odesláno ze | odoslané z | odoslané zo
  získat outlook | trimis de pe | trimis din | отправлено с | отправлено из | надіслано з | відправлено з
  изпратено от | poslano z | poslano s | poslato sa | στάλθηκε από | εστάλη από | απεσταλμένο από | נשלח מ
  أرسلت من | أُرسلت من | مرسل من | تم الإرسال من | đã gửi từ | được gửi từ | gửi từ | dikirim dari | ส่งจาก | 发自我的
  从我的 | 發自我的 | 傳送自我的 | 從我的 | 发送自 | 来自我的 | outlook for
  outlook für | 나의 iphone | 내 iphone | 나의 ipad | enviat des | elküldve | saadetud minu
  gesendet vom | nosūtīts no | išsiųsta iš
`);

/** The same, after the name of the device. */
export const sentFromAfter = wordList(`
  から送信 | から送信されました | 에서 보냄 | 에서 전송 | 에서 보냈습니다 | gönderildi | gönderilmiştir | gesendet | küldve | küldték
  ile gönderildi
`);

/** Devices and programs that send mail, in small letters. */
export const devices = wordList(`
  iphon | ipad | ipod | android | samsung | galaxy | huawei | xiaomi | redmi | oppo | oneplus | pixel | nokia
  blackberry | windows phone | windows | outlook | gmail | yahoo | aol | proton | apple watch | ios | macos
  smartphone | mobile | mobil | mobiltelefon | handy | phone | téléphone | teléfono | telefon | telefone | celular
  móvil | cellulare | tablet | tablette | mail for | mail app | spark | typeapp | bluemail | k-9 | fairemail
  thunderbird | мобильн | телефон | mail.ru | почты | 手机 | スマホ | gmx | web.de | icloud | airmail | superhuman | wiko
`);

/** Closings before a name, in small letters: the customer's words, also above a card of addresses. */
export const signOffs = wordList(`
  regards | best regards | kind regards | warm regards | best | best wishes | sincerely | yours sincerely
  yours faithfully | yours truly | thanks | many thanks | thank you | cheers | thanks and regards | respectfully
  br | kr | all the best | mit freundlichen grüßen | mit freundlichen grüssen | freundliche grüße
  freundliche grüsse | viele grüße | beste grüße | liebe grüße | mit besten grüßen | mfg | lg | vg | cordialement
  bien cordialement | bien à vous | sincères salutations | salutations | merci | saludos | un saludo
  saludos cordiales | atentamente | cordialmente | gracias | atenciosamente | obrigado | obrigada | cumprimentos
  com os melhores cumprimentos | abraços | cordiali saluti | distinti saluti | saluti | grazie
  met vriendelijke groet | met vriendelijke groeten | vriendelijke groeten | groeten | mvg | med vänliga hälsningar
  vänliga hälsningar | hälsningar | mvh | med venlig hilsen | venlig hilsen | vennlig hilsen | med vennlig hilsen
  hilsen | ystävällisin terveisin | terveisin | parhain terveisin | pozdrawiam | z poważaniem | s pozdravem
  s pozdravom | üdvözlettel | cu stimă | с уважением | з повагою | с уважение | με εκτίμηση | φιλικά | saygılarımla
  iyi çalışmalar | teşekkürler | trân trọng | salam | hormat saya | lep pozdrav | s poštovanjem | 此致 | 敬具 | 以上
  감사합니다 | مع تحياتي | בברכה | lugupidamisega
`);

/** A line with one of these goes on as a sentence does, in small letters. */
export const sentenceWords = wordList(`
  yesterday | today | because | last | and | but | when | while | gestern | heute | weil | und | aber | hier | ayer
  hoy | porque | pero | parce | mais | ontem | mas | ieri | oggi | perché | gisteren | maar
`);

/** Words for "my": what follows one is a device, whatever its name. */
export const possessives = wordList(`
  my | meinem | meiner | mon | ma | mi | meu | minha | mio | mia | mijn | min | mitt | mojego | mého | moja | моего
  моєї | моя | mojega | mog | μου | minu | 我的
`);
