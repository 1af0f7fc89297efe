import * as z from 'zod/mini';

import { group } from '../../mail/settings.ts';
import { fit, isoTime, jsonObject, present, unreadable } from '../decode.ts';

const address = /^(?:[^@\s]+@)?\.?(?:[a-z\d-]+\.)+[a-z\d-]+$/i;
const recipient = z.string().check(
  z.maxLength(320),
  z.regex(address, { error: 'an address, a domain, or a domain with a dot in front for everything below it' }),
);

/** What a source of this provider is set to. SES takes at most 100 recipients in a rule, and none means everybody. */
export const Settings = z.lazy(() =>
  z.strictObject({ recipients: z.array(recipient).check(z.minLength(1), z.maxLength(100)), group }),
);
export type Settings = z.infer<typeof Settings>;

const Text = z.nullish(z.string());
const Status = z.nullish(z.object({ status: Text }));

/**
 * What SES tells of a mail that it took, by its S3 action or its SNS action.
 * https://docs.aws.amazon.com/ses/latest/dg/receiving-email-notifications-contents.html
 */
const Notification = z.lazy(() =>
  z.object({
    mail: z.nullish(z.object({ messageId: Text, source: Text, timestamp: Text })),
    receipt: z.nullish(
      z.object({
        recipients: z.nullish(z.array(z.string())),
        spamVerdict: Status,
        virusVerdict: Status,
        spfVerdict: Status,
        dkimVerdict: Status,
        dmarcVerdict: Status,
        action: z.nullish(z.object({ objectKey: Text, encoding: Text })),
      }),
    ),
    content: Text,
  }),
);
export type Notification = z.infer<typeof Notification>;

/** The notification in these bytes, bare or as SNS carries it. @throws Unreadable when there is none. */
export const notificationIn = (body: Buffer): Notification => {
  const given = jsonObject(body);
  const bare = 'Message' in given && typeof given.Message === 'string' ? jsonObject(Buffer.from(given.Message)) : given;
  return fit(Notification, bare, 'a notification of SES');
};

/** SES tries a new rule out with a mail of its own, of this id, which nobody wrote. */
export const triesOut = ({ mail, receipt }: Notification): boolean =>
  [mail?.messageId, receipt?.action?.objectKey].some((id) => id?.endsWith('AMAZON_SES_SETUP_NOTIFICATION'));

/** A mail that SES put into a bucket. */
export interface StoredMail {
  readonly objectKey: string;
  /** What SES says beside it, as headers of the delivery. */
  readonly headers: Readonly<Record<string, string>>;
  /** When SES took it, as far as that can be read. */
  readonly takenAt?: string;
}

/**
 * The mail that a message of the mailbox's queue speaks of; `undefined` when it speaks of none, as those with which SES
 * and SNS try out a rule and a topic. @throws Unreadable for a notification of a mail that does not say where it lies.
 */
export const storedMailIn = (message: string): StoredMail | undefined => {
  if (!/^\s*\{/.test(message)) return undefined;
  const notification = notificationIn(Buffer.from(message));
  if (triesOut(notification)) return undefined;
  const objectKey = notification.receipt?.action?.objectKey;
  if (!objectKey) throw unreadable('a notification that names no object', 'one of an S3 action');
  return { objectKey, headers: handedWith(notification), takenAt: isoTime(notification.mail?.timestamp) };
};

/** What SES says beside a mail, as headers of the delivery. Absent where the mail comes alone. */
export const Handed = z.lazy(() =>
  z.object({
    'x-ses-message-id': z.optional(z.string()),
    'x-ses-spam-verdict': z.optional(z.string()),
    'x-ses-virus-verdict': z.optional(z.string()),
    'x-ses-spf-verdict': z.optional(z.string()),
    'x-ses-dkim-verdict': z.optional(z.string()),
    'x-ses-dmarc-verdict': z.optional(z.string()),
    'x-envelope-from': z.optional(z.string()),
    'x-envelope-to': z.optional(z.string()),
  }),
);
export type Handed = z.infer<typeof Handed>;

/** What a notification says of its mail, as headers. A verdict that is missing (an older event, no scan) is GRAY. */
export const handedWith = ({ mail, receipt }: Notification): Readonly<Record<string, string>> => {
  const { spamVerdict, virusVerdict, spfVerdict, dkimVerdict, dmarcVerdict } = receipt ?? {};
  const verdicts = { spam: spamVerdict, virus: virusVerdict, spf: spfVerdict, dkim: dkimVerdict, dmarc: dmarcVerdict };
  const said = Object.entries(verdicts).map(([name, one]) => [`x-ses-${name}-verdict`, one?.status ?? 'GRAY']);
  const envelope = { 'x-ses-message-id': mail?.messageId, 'x-envelope-from': mail?.source };
  // The addresses of the rule that it was really sent to; `destination` has those in the header, of strangers too.
  return present({ ...envelope, 'x-envelope-to': receipt?.recipients?.[0], ...Object.fromEntries(said) });
};

/** What SES would tell of a mail that it put there and found nothing wrong with; for trying it out. */
export const notificationOf = (objectKey: string, recipients: readonly string[], at: Date): string => {
  const messageId = objectKey.slice(objectKey.lastIndexOf('/') + 1);
  const pass = { status: 'PASS' };
  const verdicts = { spamVerdict: pass, virusVerdict: pass, spfVerdict: pass, dkimVerdict: pass, dmarcVerdict: pass };
  const receipt = { timestamp: at.toISOString(), recipients, ...verdicts, action: { type: 'S3', objectKey } };
  return JSON.stringify({ notificationType: 'Received', mail: { timestamp: at.toISOString(), messageId }, receipt });
};
