import type { Source } from '../../domain/configuration.ts';
import { fieldsIn, type FormPart, formParts } from '../../forms/body.ts';
import { MailSettings } from '../../mail/settings.ts';
import { fit, jsonObject, together, unreadable } from '../decode.ts';
import type { Delivery, Provider, Reading } from '../provider.ts';
import { drawPassword } from '../signature-secret.ts';
import { Inbound } from './payload.ts';
import { sign, verify } from './verify.ts';

const expected = 'an inbound mail';

/** The form says in the names of its fields where their values stand in the JSON: `headers[Received][0]`. */
const fromForm = (parts: readonly FormPart[]): object => {
  const fields = fieldsIn(parts);
  const last = (name: string): string | undefined => fields.get(name)?.at(-1);
  const headers = new Map<string, string[]>();
  const stored = new Map<string, Record<string, string | undefined>>();
  for (const [field, values] of fields) {
    const [, name] = /^headers\[([^\]]+)\](?:\[\d*\])?$/.exec(field) ?? [];
    const [, file = '', about = ''] = /^attachments\[(\d+)\]\[(file_name|content_type|size)\]$/.exec(field) ?? [];
    if (name !== undefined) headers.set(name, [...(headers.get(name) ?? []), ...values]);
    if (file !== '') stored.set(file, { ...stored.get(file), [about]: values.at(-1) });
  }
  return {
    headers: Object.fromEntries(headers),
    attachments: [...stored.values()],
    envelope: {
      to: last('envelope[to]'),
      from: last('envelope[from]'),
      spf: { result: last('envelope[spf][result]'), domain: last('envelope[spf][domain]') },
    },
    plain: last('plain'),
    html: last('html'),
    reply_plain: last('reply_plain'),
  };
};

const read = async (delivery: Delivery, source: Source): Promise<Reading> => {
  const isForm = /^\s*multipart\//i.test(delivery.headers['content-type'] ?? '');
  const parts = isForm ? formParts(delivery) : [];
  const inbound = fit(Inbound, isForm ? fromForm(parts) : jsonObject(delivery.body), expected);
  if (Object.keys(inbound.headers).length === 0) throw unreadable('no headers', expected);
  // The reader of mails is as large as a provider's client, and a cold start has no time for what is read after it.
  const { heardInMail } = await import('./normalise.ts');
  return together([heardInMail(inbound, parts, delivery, source)]);
};

/** CloudMailin: one delivery is one mail that somebody is just handing in; our answer is the answer of SMTP. */
export const cloudmailin: Provider = {
  name: 'cloudmailin',
  channel: 'email',
  contentTypes: ['application/json', 'multipart/form-data'],
  proves: 'sender',
  settings: MailSettings,
  verify,
  read,
  // A 4xx would send the mail back to the customer for a mistake of ours; a 5xx lets their server keep it and try
  // again for days. Only what is too large is sent back: no later try would help.
  // https://docs.cloudmailin.com/receiving_email/http_status_codes/
  statuses: { forged: 503, unsupported: 503, unreadable: 200, unavailable: 503 },
  sign,
  drawSecret: drawPassword,
};
