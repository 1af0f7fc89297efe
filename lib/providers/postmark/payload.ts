import * as z from 'zod/mini';

// Postmark writes "" where it has nothing, and leaves out or nulls what a mail does not have: all of it may be missing.
// `z.lazy` builds a schema when it is first asked, since a cold start has no time for those of every provider.
const Text = z.nullish(z.string());

const Mailbox = z.lazy(() => z.object({ Email: Text, Name: Text }));
const Header = z.lazy(() => z.object({ Name: z.string(), Value: Text }));
// `Content` holds the file in Base64.
const File = z.lazy(() =>
  z.object({ Name: Text, ContentType: Text, ContentLength: z.nullish(z.number()), Content: Text, Data: Text }),
);
export type File = z.infer<typeof File>;

/** One mail. https://postmarkapp.com/developer/webhooks/inbound-webhook */
export const Mail = z.lazy(() => z.object({
  MessageID: Text,
  From: Text,
  FromName: Text,
  FromFull: z.nullish(Mailbox),
  ReplyTo: Text,
  Subject: Text,
  Date: Text,
  MailboxHash: Text,
  TextBody: Text,
  HtmlBody: Text,
  StrippedTextReply: Text,
  RawEmail: Text,
  Headers: z.nullish(z.array(Header)),
  Attachments: z.nullish(z.array(File)),
}));
export type Mail = z.infer<typeof Mail>;
