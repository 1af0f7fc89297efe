import * as z from 'zod/mini';

import { Duration } from './duration.ts';
import { Id, say } from './id.ts';
import { Severity } from './severity.ts';

/** Who is told next, and how long they have. */
export const Tier = z
  .strictObject({
    notify: z
      .array(Id)
      .check(z.minLength(1), say('Subscribers that are told when this tier is reached.', ['front-desk'])),
    wait: Duration.check(say('How long they have before the next tier is told.')),
  })
  .check(z.meta({ title: 'Tier' }));
export type Tier = z.infer<typeof Tier>;

/** Who is told, in which order, after how long a silence. */
export const Policy = z
  .strictObject({
    id: Id.check(say('`default` serves every brand that has no policy of its own.', 'default')),
    brands: z.optional(z.array(Id).check(say('The brands that this policy is for.', ['bluewater']))),
    opensAt: z._default(Severity.check(say('A case opens from this severity on.')), 'high'),
    tiers: z.array(Tier).check(z.minLength(1), say('From the first to be told to the last.')),
    repeatLastTier: z._default(Duration.check(say('After the last tier, tell it again this often.')), 'PT30M'),
    reopenWithin: z._default(
      Duration.check(say('After a case is over, a complaint of the same customer opens it again for this long.', 'P7D')),
      'P7D',
    ),
    acknowledgementExpires: z._default(Duration.check(say('"I have it" holds the clock this long.')), 'PT4H'),
  })
  .check(z.meta({ title: 'Policy' }), say('Who is told, in which order, after how long a silence.'));
export type Policy = z.infer<typeof Policy>;
