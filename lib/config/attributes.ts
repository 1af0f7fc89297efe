import * as z from 'zod/mini';

import { attributeNames } from '../domain/configuration.ts';
import { Channel } from '../domain/interaction.ts';
import { noticeTypes } from '../domain/notice.ts';
import { Severity } from '../domain/severity.ts';

import { say } from '../domain/id.ts';

type AttributeName = (typeof attributeNames)[number];

/** What stands beside every message, for filter policies to decide by. All but `type` and `brand` may be missing. */
export const Attributes: z.ZodMiniType = z.object({
  type: z.enum(noticeTypes).check(say("The event's type.")),
  brand: z.string().check(say('The id of the brand that is spoken to.')),
  channel: z.optional(Channel.check(say('How the customer chose to speak.'))),
  source: z.optional(z.string().check(say('The id of the source that it came through.'))),
  severity: z.optional(Severity.check(say('How bad it is.'))),
  severityRank: z.optional(
    z.int().check(z.gte(1), z.lte(4), say('The severity as a number, 1 for low to 4 for critical.')),
  ),
  tier: z.optional(z.int().check(z.gte(1), say('The tier that is reached.'))),
  to: z.optional(z.array(z.string()).check(say('The ids of the subscribers that this is addressed to.'))),
} satisfies Record<AttributeName, z.ZodMiniType>);
