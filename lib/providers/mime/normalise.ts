import type { Source } from '../../domain/configuration.ts';
import type { Said } from '../../domain/interaction.ts';
import { type Envelope, factsIn, readMail, saidInMail as said } from '../../mail/index.ts';
import { cut, present } from '../decode.ts';
import type { Delivery } from '../provider.ts';
import type { Handed } from './payload.ts';

const envelopeOf = (handed: Handed, receivedAt: Date): Envelope => {
  const { 'x-envelope-from': from, 'x-envelope-to': to } = handed;
  return { ...(from !== undefined && { from: cut(from, 320) }), ...(to && { to: [cut(to, 320)] }), receivedAt };
};

/** What a mail says. @throws Unreadable when nobody can read it. */
export const saidInMail = async (delivery: Delivery, handed: Handed, key: string, source: Source): Promise<Said> => {
  const mail = await readMail(delivery.body, envelopeOf(handed, delivery.receivedAt));
  return present({ ...said(mail, key), facts: factsIn(mail.headers, source.fields) });
};
