import * as z from 'zod/mini';

// Only what we need. `z.lazy` builds a schema when it is first asked, since a cold start has no time for all of them.
const Text = z.nullish(z.string());

/** A header that a mail has once is a text or a list of one, one that it has more often a list, the topmost first. */
const Headers = z.nullish(z.record(z.string(), z.nullable(z.union([z.string(), z.array(z.string())]))));
export type Headers = z.infer<typeof Headers>;

const Part = z.lazy(() => z.object({ Headers, ContentRef: Text }));

/** One mail; the content of a part stands under its `ContentRef`. https://dev.mailjet.com/email/guides/parse-api/ */
export const Mail = z.lazy(() => z.looseObject({
  Sender: Text,
  Recipient: Text,
  From: Text,
  Subject: Text,
  Headers,
  Parts: z.nullish(z.array(Part)),
  'Text-part': Text,
  'Html-part': Text,
}));
export type Mail = z.infer<typeof Mail>;
