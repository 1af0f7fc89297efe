import type { Source } from '../../domain/configuration.ts';
import { type Envelope, factsIn, heardInMail as heard, readMail, toldOf } from '../../mail/index.ts';
import { cut } from '../decode.ts';
import type { Delivery, Reading } from '../provider.ts';
import type { Handed } from './payload.ts';

const envelopeOf = (handed: Handed, receivedAt: Date, source: Source): Envelope => {
  const { 'x-envelope-from': from, 'x-envelope-to': to } = handed;
  const handedIn = { ...(from !== undefined && { from: cut(from, 320) }), ...(to && { to: [cut(to, 320)] }) };
  return { ...handedIn, receivedAt, ...toldOf(source) };
};

/** What a mail brings. @throws Unreadable when nobody can read it. */
export const heardInMail = async (
  delivery: Delivery,
  handed: Handed,
  key: string,
  source: Source,
): Promise<Partial<Reading>> => {
  const mail = await readMail(delivery.body, envelopeOf(handed, delivery.receivedAt, source));
  return heard(mail, key, factsIn(mail.headers, source.fields));
};
