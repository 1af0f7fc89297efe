import type { Verdict } from '../provider.ts';

/**
 * Never: whatever is posted is not SES's. Its mails come through the queue of the mailbox, into which only its own
 * topic may put anything, and on that only SES may publish for this account's rules (`infra/constructs/mailbox.ts`).
 */
export const verify = (): Verdict => ({ genuine: false, why: 'signature missing' });

/** What the bytes are: a mail as it lies in the bucket, or a notification of SES with the mail in it. */
export const sign = (body: Buffer): Readonly<Record<string, string>> => ({
  'content-type': /^\s*\{/.test(body.toString('latin1', 0, 100)) ? 'application/json' : 'message/rfc822',
});
