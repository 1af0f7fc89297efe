import * as z from 'zod/mini';

import { durationPattern, milliseconds } from './elapsed.ts';

/** An ISO 8601 duration of days, hours, minutes and seconds: `PT5M`, `P30D`, `PT0.5S`. Longer than nothing. */
export const Duration = z.string().check(
  z.refine((text) => durationPattern.test(text) && milliseconds(text) > 0, {
    error: 'an ISO 8601 duration such as PT5M, PT0.5S or P30D',
  }),
  z.meta({ pattern: durationPattern.source, examples: ['PT5M', 'PT0.5S', 'P30D'] }),
);
export type Duration = z.infer<typeof Duration>;
