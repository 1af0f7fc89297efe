/** What programs put before the subject of an answer, and of a mail that is handed on, in the languages they speak. */
const answered = 're|aw|antw|antwort|sv|vs|vá|odp|odg|ynt|res|rif|ref|r|回复|回覆|答复';
/** Of a mail that is handed on, in any of them. */
export const handedOn = 'fwd?|wg|tr|rv|enc|doorst|vl|videresend|转发';
const prefix = new RegExp(
  `^\\s*(?:\\[[^\\]]{1,40}\\]\\s*)?(?:${answered}|${handedOn})(?:\\s?\\[\\d{1,3}\\])?\\s*[:：]`,
  'iu',
);

/** A subject without what answering and forwarding put before it, for comparing. */
export const bareSubject = (subject: string | undefined): string => {
  let bare = (subject ?? '').slice(0, 500);
  for (let next = bare.replace(prefix, ''); next !== bare; next = bare.replace(prefix, '')) bare = next;
  return bare.replaceAll(/\s+/g, ' ').trim().toLowerCase();
};
