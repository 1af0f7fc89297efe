import * as z from 'zod/mini';

import { group } from '../../mail/settings.ts';

// Only what we need. `z.lazy` builds a schema when it is first asked, since a cold start has no time for all of them.
const Text = z.nullish(z.string());

/** SMTP's own sender and recipients, in the field `envelope`. */
export const Envelope = z.lazy(() => z.object({ from: Text, to: z.nullish(z.array(z.string())) }));

/** The charset of each field by its name, in the field `charsets`. */
export const Charsets = z.lazy(() => z.record(z.string(), z.string()));

/** What the files were called in the mail, by the name of their field, in the field `attachment-info`. */
export const Files = z.lazy(() => z.record(z.string(), z.object({ filename: Text, name: Text, type: Text })));
export type Files = z.infer<typeof Files>;

/** What a source can be told: whether its parse setting has a security policy that signs. */
export const Settings = z.strictObject({
  signed: z._default(
    z.boolean().check(
      z.meta({
        description:
          'Whether a security policy with a signature is attached in SendGrid; its public key is the secret then. ' +
          'With false the secret is the last part of the URL.',
      }),
    ),
    true,
  ),
  group,
});
