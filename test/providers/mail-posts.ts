import type { Delivery } from '../../lib/providers/provider.ts';

/** A mail as its sender wrote it, and what an honest server that took it found out. */
export interface Sent {
  /** The sender's own lines, the topmost first: `From: …`. */
  readonly lines: readonly string[];
  /** SMTP's MAIL FROM. */
  readonly mailFrom: string;
  readonly spf?: string;
  /** Of each signature: its `i=` as it is written down, and whether it passes. */
  readonly signatures?: readonly (readonly [identity: string, result: string])[];
  readonly dmarc?: string;
  /** The domain that DMARC was asked about. */
  readonly dmarcFor?: string;
  /** Whether nobody who took it wrote any verdict. */
  readonly silent?: true;
}

/** A header of a mail. */
export type Pair = readonly [name: string, value: string];
/** A delivery's headers and body. */
export type Post = readonly [headers: Delivery['headers'], body: Buffer];
/** Whom it was sent to. */
export const to = 'help@bluewater.example';
/** The server that the operator trusts. */
export const trusted = 'mx.example.net';

/** The sender's own headers. */
export const pairsOf = ({ lines }: Sent): Pair[] =>
  lines.map((line): Pair => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]);

/** The line by which a server took it. */
export const taken = (by: string): Pair =>
  ['Received', `from mail.sender.example by ${by} with ESMTP; Tue, 3 Mar 2026 12:00:00 +0000`];

const hostIn = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** What a server that the operator trusts writes on top. */
export const judged = ({ mailFrom, spf = 'none', signatures = [], dmarc, dmarcFor, silent }: Sent): Pair[] => {
  const keys = signatures.map(([identity, result]) => `dkim=${result} header.d=${hostIn(identity)}`);
  const policy = dmarc ? [`dmarc=${dmarc} header.from=${dmarcFor}`] : [];
  const results = [`spf=${spf} smtp.mailfrom=${mailFrom}`, ...(keys.length > 0 ? keys : ['dkim=none']), ...policy];
  return silent ? [] : [['Authentication-Results', [trusted, ...results].join('; ')]];
};

/** All headers of a mail that came through that server. */
export const throughTrusted = (sent: Sent): Pair[] => [...judged(sent), taken(trusted), ...pairsOf(sent)];

/** The mail as it is. */
export const rawOf = (headers: readonly Pair[]): Buffer =>
  Buffer.from([...headers.map(([name, value]) => `${name}: ${value}`), '', 'My towels!'].join('\r\n'));

const formOf = (fields: Readonly<Record<string, string>>): Post => {
  const partOf = (name: string) => `--x\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n`;
  const parts = Object.entries(fields).map(([name, value]) => `${partOf(name)}${value}\r\n`);
  return [{ 'content-type': 'multipart/form-data; boundary=x' }, Buffer.from(`${parts.join('')}--x--\r\n`)];
};

const jsonOf = (value: unknown): Post =>
  [{ 'content-type': 'application/json' }, Buffer.from(JSON.stringify(value))];

/** Headers of one name in their order, and the names in any. */
const byName = (pairs: readonly Pair[], spelling: (name: string) => string): Record<string, string | string[]> => {
  const values = new Map<string, string[]>();
  for (const [name, value] of pairs) values.set(spelling(name), [...(values.get(spelling(name)) ?? []), value]);
  return Object.fromEntries([...values].map(([name, all]) => [name, all.length === 1 ? all.join('') : all]).toReversed());
};

/** What SendGrid posts of it. */
export const sendgrid = (sent: Sent): Post => {
  const { mailFrom, spf = 'none', signatures = [], silent } = sent;
  const headers = [taken('mx.sendgrid.net'), ...pairsOf(sent)].map(([name, value]) => `${name}: ${value}`).join('\n');
  const keys = signatures.map(([identity, result]) => `${identity} : ${result}`).join(', ');
  const verdicts = { SPF: spf, dkim: keys === '' ? 'none' : `{${keys}}` };
  const envelope = JSON.stringify({ to: [to], from: mailFrom });
  return formOf({ headers, text: 'My towels!', envelope, ...(!silent && verdicts) });
};

/** What Mailgun posts of it; `onTop` is what stands between its own headers and the sender's. */
export const mailgun = (sent: Sent, onTop: readonly Pair[] = []): Post => {
  const { mailFrom, spf = 'None', signatures = [], silent } = sent;
  const dkim = signatures.some(([, result]) => result === 'pass') ? 'Pass' : 'Fail';
  const found = spf.replace(/^./, (first) => first.toUpperCase());
  const verdicts: Pair[] = [['X-Mailgun-Dkim-Check-Result', dkim], ['X-Mailgun-Spf', found]];
  const envelope: Pair[] = [['X-Mailgun-Incoming', 'Yes'], ['X-Envelope-From', `<${mailFrom}>`]];
  const own = [...(silent ? [] : verdicts), ...envelope, taken('mxa.mailgun.org (Postfix)')];
  const headers = JSON.stringify([...own, ...onTop, ...pairsOf(sent)]);
  const words: Pair[] = [['body-plain', 'My towels!'], ['message-headers', headers]];
  const fields: Pair[] = [['recipient', to], ['sender', mailFrom], ...pairsOf(sent), ...words];
  const body = new URLSearchParams(fields.map(([name, value]): [string, string] => [name, value])).toString();
  return [{ 'content-type': 'application/x-www-form-urlencoded' }, Buffer.from(body)];
};

/** In the hash format, where names are spelled as in the mail. */
export const cloudmailin = ({ mailFrom, spf = 'none', silent }: Sent, headers: readonly Pair[]): Post => {
  const verdict = { spf: { result: spf, domain: hostIn(mailFrom) } };
  const names = byName(headers, (name) => name);
  return jsonOf({ headers: names, envelope: { to, from: mailFrom, ...(!silent && verdict) }, plain: 'My towels!' });
};

/** Postmark shows one sender, whatever the mail has. */
export const postmark = (sent: Sent): Post => {
  const from = pairsOf(sent).find(([name]) => name === 'From')?.[1] ?? '';
  const address = /<([^<>]*)>/.exec(from)?.[1] ?? from.split(',')[0]?.trim() ?? '';
  const own = [['Return-Path', `<${sent.mailFrom}>`] as const, taken('inbound.postmarkapp.com')];
  const listed = [...own, ...throughTrusted(sent)].filter(([name]) => name !== 'From');
  const Headers = listed.map(([Name, Value]) => ({ Name, Value }));
  const FromFull = { Email: address, Name: '' };
  return jsonOf({ MessageID: 'a-b-c', From: address, FromFull, TextBody: 'My towels!', Headers });
};

/** What Mailjet posts of it. */
export const mailjet = (sent: Sent): Post => {
  const Headers = byName(throughTrusted(sent), (name) => name);
  return jsonOf({ Sender: sent.mailFrom, Recipient: to, Headers, 'Text-part': 'My towels!' });
};

/** What SES hands us of it. */
export const ses = (sent: Sent): Post => {
  const { mailFrom, spf = 'gray', signatures = [], dmarc = 'gray', silent } = sent;
  const dkim = signatures.some(([, result]) => result === 'pass') ? 'PASS' : 'FAIL';
  const policy = { 'x-ses-dmarc-verdict': dmarc.toUpperCase() };
  const verdicts = { 'x-ses-spf-verdict': spf.toUpperCase(), 'x-ses-dkim-verdict': dkim, ...policy };
  const headers = { 'content-type': 'message/rfc822', 'x-ses-message-id': 'one', 'x-envelope-from': mailFrom };
  return [{ ...headers, ...(!silent && verdicts) }, rawOf([taken('inbound-smtp.amazonaws.com'), ...pairsOf(sent)])];
};
