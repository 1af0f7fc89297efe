/** Subjects that only mail servers write. A person who speaks of such a mail writes "Re:" or "Fwd:" in front. */
const certain = [
  'undelivered mail returned to sender', 'undeliverable(?: mail| message)?: ', 'undeliverable(?: mail)? returned',
  'delivery status notification', 'mail delivery (?:failed|failure|subsystem|system)', 'mail system error',
  'message (?:delivery (?:failure|delayed)|undeliverable)', 'non[- ]?delivery (?:notification|report)',
  'delivery (?:notification|report): delivery has failed', 'returned mail: ', 'notification d.[ée]tat de remise',
  'warning: (?:could not send|message .{0,60}delayed|message could not be delivered)', 'undelivered mail$',
  'mail could not be delivered', 'mensaje no entregado', 'notificación de estado de entrega', 'unzustellbar: ',
  'onbestelbaar: ', 'non recapitabile: ', 'unzustellbare (?:mail|nachricht)', 'no se puede entregar: ',
  'olevererbart: ', 'kan inte levereras: ', 'kan ikke leveres: ', 'niedostarczalna: ', 'nie można dostarczyć: ',
  'nedoručiteľné: ', 'nedoručitelné: ', 'kézbesíthetetlen: ', 'mensagem não entregue', 'não entregue: ',
  'сообщение не доставлено', '配信不能', '配信できません', '送信エラー', 'メールエラー通知', 'エラーメール', '系统退信', '邮件(?:投递|发送)失败',
];

/** Subjects that people write too, about a parcel or a key: they need a second sign. */
const likely = [
  'undeliverable', 'undelivered', 'undelivery', 'failure notice', 'failed mail', 'non[- ]delivery',
  'return(?:ed)? to sender', 'delivery (?:notification|failure|report|status|error|has failed|failed|final)',
  'message .{0,60}(?:not|un)deliver', 'mail (?:delivery|not delivered|error|system|returned)', 'returned',
  'non remis', 'échec de (?:la )?(?:remise|distribution)', 'unzustellbar', 'nicht zustellbar',
  'zustellung fehlgeschlagen', 'zustellbericht', 'fehler bei der (?:nachrichten)?zustellung', 'onbestelbaar',
  'niet bezorgd', 'no se puede entregar', 'no entregable', 'devolución de correo', 'mancata consegna',
  'recapito non riuscito', 'non recapitabile', 'não é possível entregar', 'falha na entrega', 'não entregue',
  'kan ikke leveres', 'kan inte levereras', 'ei voida toimittaa', 'niedostarczalna', 'nie można dostarczyć',
  'nelze doručit', 'не доставлено', 'недоставленн', 'невозможно доставить', 'δεν παραδόθηκε', 'teslim edilemedi',
  'iletilemedi', '未配信', '退信', '无法投递', '無法傳遞', '郵件無法', '傳送失敗', '배달되지 않음', '반송',
];

const matching = (beginnings: readonly string[]) => {
  const pattern = new RegExp(`^\\s*(?:${beginnings.join('|')})`, 'iu');
  return (subject: string): boolean => pattern.test(subject.slice(0, 200));
};

/** Whether a subject is one that only mail servers write. */
export const isBounceSubject = matching(certain);

/** Whether a subject is one that mail servers write, and people about other things. */
export const isPerhapsBounceSubject = matching(likely);
