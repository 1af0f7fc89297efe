import * as z from 'zod/mini';

import type { Source } from '../domain/configuration.ts';
import type { Envelope } from './mail.ts';

const host = /^[a-z\d](?:[a-z\d._-]{0,251}[a-z\d])?$/i;

/** Of a provider that gives no verdicts of its own: the server before it whose verdicts in the mail count. */
export const trusts = z.optional(
  z.string().check(
    z.regex(host, { error: 'the name of a mail server, as it stands in its Authentication-Results' }),
    z.meta({
      description:
        'The mail server whose header Authentication-Results is believed, by the name that it writes there. Only for ' +
        'one that takes away forged ones, and past which no mail comes.',
      examples: ['mx.example.net'],
    }),
  ),
);

/** Of an address behind which a mailing list or a group stands. */
export const group = z.optional(
  z.boolean().check(
    z.meta({
      description:
        'Whether mail reaches us through a mailing list or a group of our own, whose headers every mail has then: ' +
        "those alone do not make it a machine's.",
    }),
  ),
);

/** What a source of a provider that gives no verdicts of its own can be told. */
export const MailSettings = z.lazy(() => z.strictObject({ trusts, group }));

const Told = z.lazy(() => z.object({ trusts, group }));

/** What the source says of how its mails are to be read. */
export const toldOf = ({ settings }: Pick<Source, 'settings'>): Pick<Envelope, 'trusts' | 'group'> =>
  z.parse(Told, settings ?? {});
