/**
 * How automatic replies begin in the languages of the great mail programs (Outlook, Exchange, Gmail, Notes, GroupWise).
 * A colon or the end must follow: "Automatic reply broken" is a person's complaint, "Re: Automatic reply" an answer.
 */
const beginnings = [
  // English
  'automatic reply', 'auto[- ]?reply', 'auto[- ]response', 'autoresponse', 'automated (?:reply|response|message)',
  'automatic response',
  'out of (?:the )?office(?: auto-?reply| reply| notification| message| notice| response)?', 'ooo',
  'vacation (?:reply|message|notice|response|auto-?reply)', 'away from (?:my )?(?:the )?(?:office|desk|mail)',
  'i am (?:currently )?out of (?:the )?office', 'away message',
  // German, Dutch
  'automatische (?:antwort|e-?mail-antwort)',
  'abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|assistent|hinweis)?', 'abwesenheit', 'abwesend',
  'nicht im (?:büro|hause?)', 'auto-?antwort', 'automatisch(?:e)? antwoord', 'afwezig(?:heid)?',
  'afwezigheidsbericht',
  // French, Italian, Spanish, Portuguese, Romanian, Catalan
  'réponse automatique', 'reponse automatique', 'absence du bureau', 'message d.absence', 'absent(?:e)? du bureau',
  'en congés?', 'risposta automatica', 'fuori (?:sede|ufficio)', 'messaggio automatico', 'respuesta automática',
  'respuesta automatica', 'fuera de (?:la )?oficina', 'ausente de la oficina', 'autorespuesta',
  'resposta automática', 'resposta automatica', 'fora do escritório', 'ausência temporária', 'răspuns automat',
  'raspuns automat', 'resposta automàtica',
  // Danish, Norwegian, Swedish, Finnish
  'autosvar', 'automatisk svar', 'automatiskt svar', 'ikke til stede', 'ikke på kontoret', 'frånvaro',
  'frånvaromeddelande', 'fravær', 'automaattinen vastaus', 'poissa(?: toimistosta)?', 'poissaoloilmoitus',
  // Polish, Czech, Slovak, Hungarian, Croatian, Slovenian, Lithuanian, Latvian, Estonian
  'odpowiedź automatyczna', 'automatyczna odpowiedź', 'poza biurem', 'automatická odpoveď', 'automatická odpověď',
  'mimo kancelář', 'automatikus válasz', 'házon kívül', 'automatski odgovor', 'samodejni odgovor',
  'automatinis atsakymas', 'automātiskā atbilde', 'automaatvastus',
  // Russian, Ukrainian, Bulgarian, Serbian, Greek, Turkish
  'автоматический ответ', 'автоответ', 'вне офиса', 'автоматична відповідь', 'автоматичен отговор',
  'аутоматски одговор', 'αυτόματη απάντηση', 'εκτός γραφείου', 'otomatik yanıt', 'ofis dışında',
  // Hebrew, Arabic, Hindi, Thai, Vietnamese, Indonesian
  'תשובה אוטומטית', 'מענה אוטומטי', 'رد تلقائي', 'الرد التلقائي', 'स्वचालित उत्तर', 'ตอบกลับอัตโนมัติ',
  'การตอบกลับอัตโนมัติ', 'trả lời tự động', 'thư trả lời tự động', 'balasan otomatis',
  // Chinese, Japanese, Korean
  '自动答复', '自动回复', '自動回覆', '自動回復', '不在办公室', '外出時の自動応答', '自動応答', '自動返信', '不在通知', '자동 회신', '자동 응답', '부재중(?: 자동 회신)?',
];

const any = `(?:${beginnings.join('|')})`;
/** Notes writes `AUTO: Ada is out of the office (returning 3/4)`; others put it in brackets, or before the subject. */
const autoReply = new RegExp(
  `^\\s*(?:${any}\\s*(?:[:：]|$)|[\\[(]${any}[\\])]|auto(?:matic)?[- ]?re\\s*:|auto: .{1,80}(?:out of|away|returning))`,
  'iu',
);

/** Whether a subject is one that only autoresponders write. */
export const isAutoReplySubject = (subject: string): boolean => autoReply.test(subject.slice(0, 200));
