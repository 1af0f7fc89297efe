import { createHash } from 'node:crypto';

import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { domainOf, factsIn, heardInMail as heard, readMail, toldOf } from '../../mail/index.ts';
import type { Envelope, Mail } from '../../mail/index.ts';
import { cut, fit, keyOf, present } from '../decode.ts';
import { type Delivery, type Reading, Unreadable } from '../provider.ts';
import { Handed } from './payload.ts';

const envelopeOf = (handed: Handed, receivedAt: Date, source: Source): Envelope => {
  const { 'x-envelope-from': from, 'x-envelope-to': to } = handed;
  const verdicts = {
    spf: handed['x-ses-spf-verdict'],
    spfDomain: domainOf(from),
    dkim: handed['x-ses-dkim-verdict'],
    dmarc: handed['x-ses-dmarc-verdict'],
  };
  const handedIn = { ...(from !== undefined && { from: cut(from, 320) }), ...(to && { to: [cut(to, 320)] }) };
  return { ...handedIn, receivedAt, verdicts, ...toldOf(source) };
};

const word = (verdict: string | undefined): string | undefined => verdict?.trim().toLowerCase().slice(0, 20);

/** Where the headers end and the words begin. */
const endOfHeaders = (raw: Buffer): number => {
  const ends = ['\r\n\r\n', '\n\n'].map((end) => raw.indexOf(end)).filter((at) => at !== -1);
  return Math.min(raw.length, ...ends);
};

/** What SES found in a mail that comes alone, without its notification: it stands in the lines that SES puts on top. */
const writtenOnTop = (raw: Buffer): Handed => {
  const head = raw.toString('latin1', 0, Math.min(endOfHeaders(raw), 20_000));
  const [, spam] = /^x-ses-spam-verdict:(.*)$/im.exec(head) ?? [];
  const [, virus] = /^x-ses-virus-verdict:(.*)$/im.exec(head) ?? [];
  return { 'x-ses-spam-verdict': spam, 'x-ses-virus-verdict': virus };
};

/**
 * What makes a mail itself, however often and on whichever way it is handed in, which changes only its headers: SES has
 * an id for each time, so that the second try of a sender that did not hear our answer, and a forwarding beside the
 * direct way, would be two. `undefined` without a Message-ID, which alone is not enough: programs repeat it, and
 * anybody can.
 */
const identityOf = ({ messageId, date, from }: Mail, raw: Buffer): string | undefined => {
  if (messageId === undefined) return undefined;
  const head = JSON.stringify([messageId, date ?? '', from.address ?? '']);
  return createHash('sha256').update(head).update('\n').update(raw.subarray(endOfHeaders(raw))).digest('hex');
};

const infected =
  'Amazon SES found a virus in this mail, so it was not opened. The raw bytes are kept: leave them closed.';

/** What SES adds to what a mail says: what it scanned for, and that it takes it for spam. */
const judged = (said: Said, spam: string | undefined, virus: string | undefined): Said =>
  present({
    ...said,
    proof: present({ ...said.proof, spam, virus }),
    automatic: said.automatic ?? (spam === 'fail' ? 'spam, as Amazon SES says' : undefined),
  });

/** What a mail brings. @throws Unreadable when nobody can read it, or nobody should. */
export const heardInMail = async (delivery: Delivery, source: Source): Promise<Partial<Reading>> => {
  const { body, headers, receivedAt } = delivery;
  const beside = fit(Handed, headers, 'headers of an envelope');
  const handed = beside['x-ses-message-id'] === undefined ? { ...beside, ...writtenOnTop(body) } : beside;
  const [spam, virus] = [word(handed['x-ses-spam-verdict']), word(handed['x-ses-virus-verdict'])];
  if (virus === 'fail') throw new Unreadable(infected);
  const mail = await readMail(body, envelopeOf(handed, receivedAt, source));
  const key = keyOf('mail', identityOf(mail, body) ?? handed['x-ses-message-id'], body);
  const { said, files } = heard(mail, key, factsIn(mail.headers, source.fields, handed['x-envelope-to']));
  return { said: said.map((one) => judged(one, spam, virus)), files };
};
