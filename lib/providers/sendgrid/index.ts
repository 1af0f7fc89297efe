import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, formParts, type FormPart } from '../../forms/body.ts';
import { attempt, fit, jsonObject, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { Charsets, Settings } from './payload.ts';
import { drawKeys, sign, toleranceMs, verify } from './verify.ts';

/** A mail has at least one of these; a form that has none is no mail any more. */
const needed = ['email', 'headers', 'from', 'text', 'html'];

/** Labels that programs put on anything; one that nobody knows is read as UTF-8 where the bytes are. */
const vague = /^(?:utf-?8|(?:us-)?ascii)$/i;

/** Each field is in the charset that `charsets` says of it, in which the text was in the mail. */
const charsetsIn = (parts: readonly FormPart[]): ((name: string) => string) => {
  const written = parts.findLast(({ name }) => name === 'charsets')?.bytes ?? Buffer.from('{}');
  const outcome = attempt(() => fit(Charsets, jsonObject(written), 'charsets by field'));
  const charsets = new Map('value' in outcome ? Object.entries(outcome.value) : []);
  return (name) => (charsets.get(name) ?? 'unknown').replace(vague, 'unknown');
};

const read = async (delivery: Delivery, source: Source): Promise<Reading> => {
  const parts = formParts(delivery);
  const holds = parts.some(({ name }) => needed.includes(name));
  if (!holds) throw unreadable('no sender, words or headers', 'a parsed mail');
  // The whole mail is bytes in charsets of its own: what it says is read from those.
  const fields = fieldsIn(parts.filter(({ name }) => name !== 'email'), charsetsIn(parts));
  // The reader of mails is large, and a cold start has no time for what is read after it.
  const { heardInForm } = await import('./normalise.ts');
  return together([await heardInForm({ parts, fields }, source, delivery.receivedAt)]);
};

/** SendGrid's Inbound Parse: one delivery is one mail that somebody wrote to us. */
export const sendgrid: Provider = {
  name: 'sendgrid',
  channel: 'email',
  contentTypes: ['multipart/form-data'],
  // With `signed: false` only the sender, by the path.
  proves: 'body',
  toleranceMs,
  settings: Settings,
  verify,
  read,
  sign,
  drawSecret: drawKeys,
};
