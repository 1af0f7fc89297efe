import * as z from 'zod/mini';

import { Mapping } from '../mapping.ts';

/** What a source can be told: where in its JSON our words stand. */
export const Settings = z.strictObject({ map: z.optional(Mapping) });

/** What the specification advises senders to write, and not all of them do: when it happened, and the thing itself. */
export const Envelope = z.lazy(() =>
  z.looseObject({ timestamp: z.optional(z.unknown()), data: z.optional(z.unknown()) }),
);
export type Envelope = z.infer<typeof Envelope>;
