import * as z from 'zod/mini';

// `z.lazy` builds a schema when it is first asked, since a cold start has no time for those of every provider.
const Text = z.nullish(z.string());
const Values = z.nullish(z.union([z.string(), z.array(z.string())]));

// `content` holds the file in Base64, or `url` the place where it is stored.
const File = z.lazy(() =>
  z.object({ content: Text, file_name: Text, content_type: Text, size: z.nullish(z.union([z.string(), z.number()])) }),
);

/** One mail. https://docs.cloudmailin.com/http_post_formats/json_normalized/ */
export const Inbound = z.lazy(() =>
  z.object({
    headers: z.record(z.string(), Values),
    envelope: z.nullish(z.object({ to: Text, from: Text, spf: z.nullish(z.object({ result: Text, domain: Text })) })),
    plain: Text,
    html: Text,
    reply_plain: Text,
    attachments: z.nullish(z.array(File)),
  }),
);
export type Inbound = z.infer<typeof Inbound>;
