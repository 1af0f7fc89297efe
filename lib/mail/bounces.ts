import { isBounceSubject, isPerhapsBounceSubject } from './bounce-subjects.ts';
import type { Evidence, Rule } from './evidence.ts';

/** Addresses that mail servers write from, whatever stands before or after. */
const daemon =
  /^"?(?:post[-_.]?master|(?:mail|mailer|bounce)[-_.]?daemons?|mail[-_.]?(?:system|delivery))(?:[+-][^@]*)?"?(?:@|$)/;

/** What mail servers call themselves; a name proves nothing, so it needs a second sign. */
const daemonName =
  /mail(?:er)?[- ]?(?:delivery|daemon)|delivery (?:sub)?system|postmaster|mail (?:server|system)|system administrator/;

/** What only mail servers write in their words: codes of RFC 3463, answers of SMTP, fields of RFC 3464. */
const serverTalk: readonly RegExp[] = [
  /\b[45]\.[0-7]\.\d{1,2}\b|\bsmtp\b|mailer-daemon|postmaster@|final-recipient|diagnostic-code/i,
  /\b(?:4[25]|5[05])\d[ -].{0,80}(?:user|mailbox|recipient|address|relay|account)/i,
];

/** How mail servers begin what they write, before the mail that they send back. */
const certain: readonly RegExp[] = [
  /^hi\. this is the .{1,60} (?:program|daemon) at /i,
  /^this is the (?:mail system|mail delivery (?:agent|system|subsystem)|postfix|smtp|mta)\b/i,
  /^this (?:message|e-?mail) was created automatically by (?:the )?mail (?:delivery )?(?:software|system)/i,
  /^this is an automatically generated (?:delivery status|mail delivery) notification/i,
  /^a message (?:that )?you (?:have )?sent (?:could|can) ?not be delivered/i,
  /^delivery (?:to the following|has failed to these) recipients?/i,
  /^-{3,} the following addresses had (?:permanent|transient|delivery)/i,
];

/** What a person could begin with too. */
const likely: readonly RegExp[] = [
  /^(?:your|the|this) (?:message|mail|e-?mail).{0,160}(?:not|n't|un|failed to) ?(?:be(?:en)? )?(?:deliver|reach)/is,
  /^(?:i'm|i am|we are|we're)? ?(?:sorry|afraid)\b.{0,80}(?:inform|deliver)/i,
  /^(?:unable to|could not|failed to|we were unable to|cannot) deliver\b/i,
  /^the (?:original message was received at|following (?:message|recipient|address|error))/i,
  /^(?:error|failure|warning)\b.{0,60}(?:user|mail|address|deliver)/i,
];

const beginning = ({ text }: Evidence): string => text.trimStart().slice(0, 400);

/** A second sign: nobody handed it in, it calls itself a mail server, or it speaks like one. */
const isServerLike = ({ envelopeFrom, fromName, text }: Evidence): boolean =>
  envelopeFrom === '' || daemonName.test(fromName) || serverTalk.some((one) => one.test(text.slice(0, 5000)));

const isPerhapsBounce = (evidence: Evidence): boolean =>
  isPerhapsBounceSubject(evidence.subject) || likely.some((one) => one.test(beginning(evidence)));

/** What the machine-readable part says happened. https://www.rfc-editor.org/rfc/rfc3464#section-2.3 */
const outcomeIn = (report: string): string => {
  const action = /^action:\s*(failed|delayed|delivered|relayed|expanded)/im.exec(report)?.[1]?.toLowerCase();
  const status = /^status:\s*(\d\.\d{1,3}\.\d{1,3})/im.exec(report)?.[1];
  return ['RFC 3464', action, status].filter((word) => word !== undefined).join(', ');
};

/** Kinds of reports by the part that holds them, and by the header where the parts are not known. */
const reports: readonly (readonly [kind: string, reason: (report: string) => string])[] = [
  ['delivery-status', (report) => `a mail server's report on delivery (${outcomeIn(report)})`],
  ['disposition-notification', () => 'a receipt that a mail was read (RFC 8098)'],
  ['feedback-report', () => 'a report of abuse (RFC 5965)'],
];

const reportRule = ([kind, reason]: (typeof reports)[number]): Rule => ({ types, header, report }) => {
  const type = header('content-type') ?? '';
  const named = type.startsWith('multipart/report') && type.includes(kind);
  return (named || types.has(`message/${kind}`) || types.has(`message/global-${kind}`)) && reason(report);
};

/** Reports of mail servers on mail that could not be delivered, was read, or is complained about. */
export const bounceRules: readonly Rule[] = [
  ...reports.map(reportRule),
  ({ types }) => types.has('multipart/report') && 'a report on another mail (multipart/report)',
  ({ header }) => header('x-failed-recipients') !== undefined && 'a bounce (X-Failed-Recipients)',
  ({ from, envelopeFrom }) =>
    (daemon.test(from) || daemon.test(envelopeFrom ?? '')) && 'from a mail server (mailer-daemon)',
  ({ subject }) => isBounceSubject(subject) && 'a bounce (by its subject)',
  ({ subject }) => /^complaint about message from \d/i.test(subject) && 'a report of abuse (by its subject)',
  (evidence) => certain.some((one) => one.test(beginning(evidence))) && 'a bounce (by its first words)',
  (evidence) => isPerhapsBounce(evidence) && isServerLike(evidence) && 'a bounce (by its words)',
];
