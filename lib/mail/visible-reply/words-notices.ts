import { wordList } from './word-list.ts';

/** Stems of confidentiality notices, in small letters; three of them in the last paragraph make it one. */
export const noticeStems = wordList(`
  confidential | intended recipient | intended solely | intended only | this e-mail | this email | this message
  this communication | attachment | privileged | in error | disclos | notify the sender | unauthori | delete it
  addressee | individual or entity | diese e-mail | diese nachricht | vertraulich | rechtlich geschützt | adressat
  empfänger | irrtümlich | absender | vernichten | ce message | ce courriel | cet e-mail | pièces jointes
  confidentiel | destinataire | par erreur | l'expéditeur | exclusif | este mensaje | este correo | confidencial
  destinatari | por error | adjuntos | remitente | esta mensagem | este e-mail | anexos | por engano | remetente
  questo messaggio | questa e-mail | riservat | per errore | allegati | mittente | dit bericht | deze e-mail
  vertrouwelijk | geadresseerde | ten onrechte | afzender | detta meddelande | konfidentiell | mottagare
  av misstag | denne e-mail | fortrolig | modtager | ved en fejl | mottaker | viesti | luottamuksell | vastaanottaja
  wiadomość | poufn | adresat | omyłkowo | nadawc | tato zpráva | důvěrn | adresát | omylem | сообщение
  конфиденциальн | адресат | по ошибке | отправител | bu e-posta | bu mesaj | gizli | alıcı | yanlışlıkla | μήνυμα
  εμπιστευτικ | παραλήπτη | 本邮件 | 机密 | 收件人 | 误收 | 本メール | 機密 | 受信者 | 이 메일 | 기밀 | 수신인 | سري | المرسل إليه | חסוי
  הנמען
`);

/** With one of these a paragraph begins that a list, a scanner or a reminder put below a mail, in small letters. */
export const footerStarts = wordList(`
  confidentiality notice | disclaimer: | legal notice | legal disclaimer | vertraulichkeitshinweis | aviso legal
  aviso de confidencialidad | aviso de confidencialidade | avis de confidentialité | avviso di riservatezza
  you received this message because | you are receiving this | you received this email because
  to unsubscribe from this | to unsubscribe send | to stop receiving | unsubscribe:
  please consider the environment | think before you print | consider the environment | virus-free
  this email has been checked for viruses | this email has been scanned | scanned by | diese e-mail wurde von avast
  diese e-mail wurde auf viren | virenfrei | bitte denken sie an die umwelt | denken sie an die umwelt
  cet e-mail a été vérifié | l'absence de virus | sans virus | pensez à l'environnement | libre de virus
  este correo electrónico ha sido comprobado | antes de imprimir | livre de vírus | privo di virus
  prima di stampare | virusvrij | denk aan het milieu | проверено на вирусы | bez virů | wolny od wirusów
`);

/** What the lines below a row of ornaments hold when a mailing list put them there, in small letters. */
export const listWords = wordList(`
  mailing list | mailman/listinfo | unsubscribe | list-unsubscribe | googlegroups | groups.io | mailingliste
  liste de diffusion | lista de correo | abbestellen | désabonner | afmelden
`);
