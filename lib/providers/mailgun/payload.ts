import * as z from 'zod/mini';

// Every header of the mail is a field of the form too; these are Mailgun's own, which it writes in lower case and last.
const Text = z.optional(z.string());

/** One mail. https://documentation.mailgun.com/docs/mailgun/user-manual/receive-forward-store/ */
export const Inbound = z.lazy(() =>
  z.object({
    recipient: Text,
    sender: Text,
    from: Text,
    subject: Text,
    'body-plain': Text,
    'body-html': Text,
    'stripped-text': Text,
    'message-headers': Text,
    attachments: Text,
  }),
);
export type Inbound = z.infer<typeof Inbound>;

/** `message-headers`: all of them in order, the topmost first. */
export const Header = z.lazy(() => z.tuple([z.string(), z.string()]));

/** One of `attachments`, of a mail that Mailgun has stored. */
export const StoredFile = z.lazy(() =>
  z.object({
    name: z.nullish(z.string()),
    'content-type': z.nullish(z.string()),
    size: z.nullish(z.number()),
    url: z.nullish(z.string()),
  }),
);
